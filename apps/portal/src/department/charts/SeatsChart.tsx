import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { FREE_COLOUR, WAITING_COLOUR } from './colours.js';

interface SeatsChartProps {
  readonly data: Record<string, string | number>[];
  readonly free: string;
  readonly waiting: string;
}

export default function SeatsChart({ data, free, waiting }: SeatsChartProps) {
  const series = [
    { name: free, color: FREE_COLOUR },
    { name: waiting, color: WAITING_COLOUR },
  ];
  return (
    <BarChart
      h={300}
      data={data}
      dataKey="age"
      series={series}
      withLegend
      withBarValueLabel
      barChartProps={{ accessibilityLayer: false }}
      xAxisProps={{ interval: 0 }}
      legendProps={{ verticalAlign: 'bottom' }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
    />
  );
}
