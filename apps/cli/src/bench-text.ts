export interface BenchFigures {
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Slope of log(cost of a place) over log(size). */
  readonly positionExponent?: number;
  /** The same where each lookup is of somebody else, so that the memory of the machine is in it. */
  readonly positionExponentCold?: number;
}

const LINES: readonly [name: string, figure: string, unit: string][] = [
  ['a place over gRPC', 'positionMs', 'ms'],
  ['  against an empty call', 'positionVsEmptyCall', '×'],
  ['  against counting in the database', 'positionVsDatabaseCount', '×'],
  ['a place in memory', 'placeNs', 'ns'],
  ['submissions until they are in the log', 'submissionsPerSecond', '/s'],
  ['  a bare insert is faster by', 'submissionVsInsert', '×'],
  ['turns of one iteration', 'turns', ''],
  ['  took', 'iterationMs', 'ms'],
  ['  against sorting the same', 'iterationVsSort', '×'],
  ['rebuilding at start', 'rebuildMs', 'ms'],
  ['  against only reading', 'rebuildVsRead', '×'],
  ['memory of the book and the log', 'memoryMb', 'MB'],
];

/** A line a figure, a column a size. */
export function benchText({ sizes, positionExponent, positionExponentCold }: BenchFigures): string {
  const columns = Object.entries(sizes);
  const row = (name: string, cells: readonly string[]): string => `${name.padEnd(40)}${cells.map((cell) => cell.padStart(16)).join('')}\n`;
  const head = row(
    'waiting',
    columns.map(([size]) => Number(size).toLocaleString('en')),
  );
  const lines = LINES.map(([name, figure, unit]) =>
    row(
      name,
      columns.map(([, figures]) => shown(figures[figure], unit)),
    ),
  );
  const cold = positionExponentCold === undefined ? '' : `, of somebody else each time as size^${positionExponentCold.toFixed(2)}`;
  const exponent = positionExponent === undefined ? '' : `the cost of a place grows as size^${positionExponent.toFixed(2)}${cold}\n`;
  return `${head}${lines.join('')}${exponent}`;
}

function shown(value: number | undefined, unit: string): string {
  if (value === undefined) return '';
  const digits = value >= 100 ? 0 : value >= 1 ? 2 : 4;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })}${unit === '' ? '' : ` ${unit}`}`;
}
