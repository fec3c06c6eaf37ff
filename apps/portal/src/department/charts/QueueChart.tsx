import '@mantine/charts/styles.css';
import { AreaChart } from '@mantine/charts';
import { AGE_COLOURS } from './colours.js';

interface QueueChartProps {
  readonly data: Record<string, string | number>[];
  readonly names: readonly string[];
}

/** In steps, as between two ends of a day nothing is known. */
export default function QueueChart({ data, names }: QueueChartProps) {
  const series = names.map((name, index) => ({ name, color: AGE_COLOURS[index % AGE_COLOURS.length] ?? '#000' }));
  return (
    <AreaChart
      h={300}
      data={data}
      dataKey="day"
      series={series}
      type="stacked"
      curveType="stepBefore"
      areaChartProps={{ accessibilityLayer: false }}
      withDots={false}
      withLegend
      fillOpacity={0.75}
      withGradient={false}
      legendProps={{ verticalAlign: 'bottom' }}
      xAxisProps={{ minTickGap: 40 }}
      yAxisProps={{ allowDecimals: false, width: 44 }}
    />
  );
}
