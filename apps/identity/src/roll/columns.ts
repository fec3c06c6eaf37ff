import { ROLL_COLUMNS as COLUMNS, Rejection, type RollColumn } from '@kezek/domain';

export type Column = RollColumn;

const NEEDED = ['stamp', 'childIin', 'childName', 'guardianIin', 'phone'] as const satisfies readonly Column[];

/** Where each column stands. */
export type Columns = ReadonlyMap<Column, number>;

const byHeading: ReadonlyMap<string, Column> = new Map(
  (Object.entries(COLUMNS) as [Column, readonly string[]][]).flatMap(([column, headings]) =>
    headings.map((heading) => [heading, column] as const),
  ),
);

/** @throws Rejection identity.roll-columns-missing {headings} which are needed and not there, identity.roll-columns-double {headings} */
export function columnsOf(headings: readonly string[]): Columns {
  const found = new Map<Column, number>();
  const double: string[] = [];
  for (const [at, heading] of headings.entries()) {
    const column = byHeading.get(plain(heading));
    if (column === undefined) continue;
    if (found.has(column)) double.push(COLUMNS[column].slice(0, 2).join(' / '));
    else found.set(column, at);
  }
  if (double.length > 0) throw new Rejection('identity.roll-columns-double', { headings: double.join(', ') });
  const missing = NEEDED.filter((column) => !found.has(column));
  if (missing.length > 0) {
    const named = missing.map((column) => COLUMNS[column].slice(0, 2).join(' / '));
    throw new Rejection('identity.roll-columns-missing', { headings: named.join(', ') });
  }
  return found;
}

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[*:.]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
