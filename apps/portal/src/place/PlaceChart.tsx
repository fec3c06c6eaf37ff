import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';

interface PlaceChartProps {
  readonly data: { day: string; place: number }[];
  readonly name: string;
}

const COLOUR = '#0072b2';

/** The front of the queue is at the top. */
export default function PlaceChart({ data, name }: PlaceChartProps) {
  return (
    <LineChart
      h={220}
      data={data}
      dataKey="day"
      series={[{ name: 'place', label: name, color: COLOUR }]}
      curveType="stepAfter"
      withDots={false}
      lineChartProps={{ accessibilityLayer: false }}
      xAxisProps={{ minTickGap: 40 }}
      yAxisProps={{ allowDecimals: false, width: 44, reversed: true, domain: [1, 'auto'] }}
    />
  );
}
