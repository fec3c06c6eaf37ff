import type { Mark, Sheet } from '../records.js';

export const PRESENT = 'present';

/** All marks of the child's month by day: after a move within the month there are two sheets. */
export const marksByDay = (sheets: readonly Sheet[]): ReadonlyMap<string, Mark> =>
  new Map(sheets.flatMap(({ marks }) => marks.map((mark): [string, Mark] => [mark.date, mark])));

/** How many days each mark was given on, presence first, then the most frequent. */
export function countsOf(marks: Iterable<Mark>): readonly (readonly [mark: string, days: number])[] {
  const counts = new Map<string, number>();
  for (const { mark } of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const rank = ([mark, days]: readonly [string, number]): number => (mark === PRESENT ? -Infinity : -days);
  return [...counts].sort((a, b) => rank(a) - rank(b));
}

/** The closed sheet that waits for the guardian's word. */
export const sheetToConfirm = (sheets: readonly Sheet[], childId: string): Sheet | undefined =>
  sheets.find(({ phase, children }) => phase === 'closed' && children.some((child) => child.childId === childId && !child.confirmed));

export type MonthState = 'none' | 'open' | 'to-confirm' | 'confirmed' | 'silent';

/** Where the month stands; `silent` when it was accepted without the guardian's word. */
export function monthStateOf(sheets: readonly Sheet[], childId: string): MonthState {
  if (sheets.length === 0) return 'none';
  if (sheetToConfirm(sheets, childId) !== undefined) return 'to-confirm';
  if (sheets.some(({ phase }) => phase === 'open')) return 'open';
  const isConfirmed = sheets.every(({ children }) => children.every((child) => child.childId !== childId || child.confirmed));
  return isConfirmed ? 'confirmed' : 'silent';
}
