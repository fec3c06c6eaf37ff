import { CAUSES, type Cause } from './causes.js';
import type { Movements } from './movements.js';

/** How a category moved in seven days. */
export interface Week {
  /** Turns given. */
  readonly served: number;
  /** Part of those who waited that left in other ways. */
  readonly leaving: number;
  /** Part of those who waited that came to stand among them, not behind them. */
  readonly coming: number;
}

export const WEEK_DAYS = 7;
/** A year: older weeks say little of the pace now. */
const WEEKS_MAX = 52;

/** They move whole years of children at once, with whoever waits among them, or bring a queue over: not a pace that goes on. */
const ONCE: ReadonlySet<Cause> = new Set(['recategorised', 'regime-switch', 'imported', 'import-rolled-back']);
const [IS_ONCE, SERVED] = [CAUSES.map((cause) => ONCE.has(cause)), CAUSES.indexOf('served')];

interface Counts {
  /** Waiting when the week began. */
  waiting: number;
  served: number;
  left: number;
  came: number;
}

/**
 * The whole weeks of the record that end with a day, the oldest first.
 * @param day days since 1970
 */
export function weeksUntil(day: number, movements: Movements): Week[] {
  const first = movements.length === 0 ? day : movements.day(0);
  const count = Math.min(WEEKS_MAX, Math.max(0, Math.floor((day - first + 1) / WEEK_DAYS)));
  const weeks = Array.from({ length: count }, (): Counts => ({ waiting: 0, served: 0, left: 0, came: 0 }));
  const begin = day - count * WEEK_DAYS;
  let waiting = 0;
  let newest = 0;
  let reached = -1;
  const reach = (week: number): void => {
    while (reached < week) (weeks[(reached += 1)] as Counts).waiting = waiting;
  };
  for (let at = 0; at < movements.length && movements.day(at) <= day; at += 1) {
    const week = Math.floor((movements.day(at) - begin - 1) / WEEK_DAYS);
    if (week >= 0 && count > 0) {
      reach(week);
      tally(weeks[week] as Counts, { movements, at, newest });
    }
    waiting += movements.change(at);
    newest = Math.max(newest, movements.stamp(at));
  }
  reach(count - 1);
  return weeks.map(({ waiting: waited, served, left, came }) => ({
    served,
    leaving: waited === 0 ? 0 : Math.min(1, left / waited),
    coming: waited === 0 ? 0 : came / waited,
  }));
}

function tally(
  week: Counts,
  { movements, at, newest }: { readonly movements: Movements; readonly at: number; readonly newest: number },
): void {
  const change = movements.change(at);
  const cause = movements.cause(at);
  if (IS_ONCE[cause] === true) return;
  if (change === -1 && cause === SERVED) week.served += 1;
  else if (change === -1) week.left += 1;
  else if (change === 1 && movements.stamp(at) < newest) week.came += 1;
}
