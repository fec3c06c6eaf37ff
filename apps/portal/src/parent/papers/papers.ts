import { addDays } from '../month/calendar.js';
import type { Paper } from '../records.js';

/** Of those that everybody brings: how many are accepted, and how many there are. A paper of special needs counts once it is brought. */
export function progressOf(papers: readonly Pick<Paper, 'status' | 'ofEverybody'>[]): {
  readonly accepted: number;
  readonly asked: number;
} {
  const asked = papers.filter(({ ofEverybody, status }) => ofEverybody || status !== 'missing');
  return { accepted: asked.filter(({ status }) => status === 'accepted').length, asked: asked.length };
}

/** The family has something to bring: one is missing, was refused or has run out. */
export const isToBring = ({ status, ofEverybody }: Pick<Paper, 'status' | 'ofEverybody'>): boolean =>
  status === 'refused' || status === 'expired' || (status === 'missing' && ofEverybody);

/** The last day on which it holds; the day of issue counts. @returns undefined if it does not run out */
export const goodThrough = (issuedOn: string, validCalendarDays: number): string | undefined =>
  validCalendarDays === 0 ? undefined : addDays(issuedOn, validCalendarDays - 1);

const YEAR_DAYS = 365;

/** Worth a word before one goes to fetch it; of one that holds for years it is enough to see the day. */
export const isShortLived = (validCalendarDays: number): boolean => validCalendarDays > 0 && validCalendarDays < YEAR_DAYS;

export type DayFault = 'future' | 'over';

/** What the kindergarten would have to refuse for its day alone. All days `YYYY-MM-DD`. */
export function faultOfDay(
  issuedOn: string,
  { validCalendarDays, today }: { validCalendarDays: number; today: string },
): DayFault | undefined {
  if (issuedOn === '') return undefined;
  if (issuedOn > today) return 'future';
  const last = goodThrough(issuedOn, validCalendarDays);
  return last !== undefined && last < today ? 'over' : undefined;
}
