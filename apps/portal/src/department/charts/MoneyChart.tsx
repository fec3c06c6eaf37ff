import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { COMPUTED_COLOUR, PAID_COLOUR, PLAN_COLOUR } from './colours.js';

interface MoneyChartProps {
  readonly data: Record<string, string | number>[];
  readonly names: { readonly planned: string; readonly computed: string; readonly paid: string };
  readonly amount: (tenge: number) => string;
}

export default function MoneyChart({ data, names, amount }: MoneyChartProps) {
  const series = [
    { name: names.planned, color: PLAN_COLOUR },
    { name: names.computed, color: COMPUTED_COLOUR },
    { name: names.paid, color: PAID_COLOUR },
  ];
  return (
    <BarChart
      h={320}
      data={data}
      dataKey="month"
      series={series}
      withLegend
      barChartProps={{ accessibilityLayer: false }}
      legendProps={{ verticalAlign: 'bottom' }}
      valueFormatter={amount}
      yAxisProps={{ width: 84 }}
    />
  );
}
