/** How soon the catalogue followed a change, in milliseconds after the change was acknowledged. */
export type Following = Readonly<Record<string, number>>;

export interface CatalogueFigures {
  readonly kindergartens: number;
  readonly groups: number;
  /** How many looked on in the rush. */
  readonly lookers: number;
  readonly cores: number;
  readonly quiet: Following;
  readonly busy: Following;
}

const LINES: readonly [name: string, figure: string, unit: string][] = [
  ['who asks at once is answered with it in', 'answerMs', 'ms'],
  ['  99 of 100', 'answerP99Ms', 'ms'],
  ['  against an empty request', 'answerVsEmpty', '×'],
  ['an open page is told after', 'noticeMs', 'ms'],
  ['  99 of 100', 'noticeP99Ms', 'ms'],
  ['an open page shows it after', 'shownMs', 'ms'],
  ['  99 of 100', 'shownP99Ms', 'ms'],
  ['  within a second', 'withinSecond', '%'],
  ['an empty request', 'emptyMs', 'ms'],
  ['a bare durable write', 'writeMs', 'ms'],
  ['other changes', 'changesPerSecond', '/s'],
  ['answers to those who look', 'answersPerSecond', '/s'],
];

/** A line a figure; quiet beside the rush. */
export function catalogueText({ kindergartens, groups, lookers, cores, quiet, busy }: CatalogueFigures): string {
  const row = (name: string, cells: readonly string[]): string => `${name.padEnd(42)}${cells.map((cell) => cell.padStart(14)).join('')}\n`;
  const lines = LINES.map(([name, figure, unit]) =>
    row(
      name,
      [quiet, busy].map((figures) => shown(figures[figure], unit)),
    ),
  );
  const size = `${kindergartens} kindergartens, ${groups} groups; in the rush ${lookers} guardians look on; ${cores} cores\n`;
  return `${row('after a change', ['quiet', 'in a rush'])}${lines.join('')}${size}`;
}

function shown(value: number | undefined, unit: string): string {
  if (value === undefined) return '';
  const scaled = unit === '%' ? value * 100 : value;
  return `${scaled.toLocaleString('en', { maximumFractionDigits: scaled >= 10 && unit !== '%' ? 0 : 1 })} ${unit}`;
}
