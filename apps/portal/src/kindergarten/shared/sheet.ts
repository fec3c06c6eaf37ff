import type { paths } from '../../api/gen/openapi.js';

export type Sheet = paths['/api/v1/groups/{groupId}/sheets/{month}']['get']['responses'][200]['content']['application/json'];
export type SheetMark = Sheet['marks'][number];
type Listed = Sheet['children'][number];

export const PRESENT = 'present';

/** Marks of one day by child. */
export type DayMarks = ReadonlyMap<string, SheetMark>;

export const marksOn = (sheet: Pick<Sheet, 'marks'>, date: string): DayMarks =>
  new Map(sheet.marks.filter((mark) => mark.date === date).map((mark) => [mark.childId, mark]));

export const isListedOn = ({ from = '', lastDay = '9999' }: Listed, date: string): boolean => from <= date && date <= lastDay;

/** A child who left and came back within the month is listed twice, but on one day once. */
export const childrenOn = (sheet: Pick<Sheet, 'children'>, date: string): string[] =>
  sheet.children.filter((child) => isListedOn(child, date)).map(({ childId }) => childId);

export const childrenOf = (sheet: Pick<Sheet, 'children'>): string[] => [...new Set(sheet.children.map(({ childId }) => childId))];

export interface DayGap {
  readonly date: string;
  readonly missing: number;
}

/** Working days up to and with `until` on which somebody has no mark. */
export function gapsOf(sheet: Pick<Sheet, 'children' | 'marks'>, workingDays: readonly string[], until: string): DayGap[] {
  const marked = new Set(sheet.marks.map(({ childId, date }) => `${childId} ${date}`));
  return workingDays
    .filter((date) => date <= until)
    .map((date) => ({ date, missing: childrenOn(sheet, date).filter((childId) => !marked.has(`${childId} ${date}`)).length }))
    .filter(({ missing }) => missing > 0);
}

/** How many days of each mark a child has, and how many days nobody marked yet. */
export function countsOf(
  sheet: Pick<Sheet, 'children' | 'marks'>,
  childId: string,
  { workingDays, until }: { readonly workingDays: readonly string[]; readonly until: string },
): { readonly byMark: ReadonlyMap<string, number>; readonly missing: number } {
  const byMark = new Map<string, number>();
  const own = sheet.marks.filter((mark) => mark.childId === childId);
  for (const { mark } of own) byMark.set(mark, (byMark.get(mark) ?? 0) + 1);
  const marked = new Set(own.map(({ date }) => date));
  const entries = sheet.children.filter((child) => child.childId === childId);
  const due = workingDays.filter((date) => date <= until && entries.some((entry) => isListedOn(entry, date)));
  return { byMark, missing: due.filter((date) => !marked.has(date)).length };
}

/** The month can be closed from its last working day on. */
export const canBeClosed = (workingDays: readonly string[], today: string): boolean => {
  const last = workingDays.at(-1);
  return last !== undefined && last <= today;
};
