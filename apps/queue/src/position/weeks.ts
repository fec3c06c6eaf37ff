import { CAUSES, type Cause } from './causes.js';
import type { Competition, Side } from './competition.js';
import type { Lines } from './lines.js';
import type { Movements } from './movements.js';

/** How those who compete for the same seats moved in seven days. */
export interface Week {
  /** Turns given, to whomever of them. */
  readonly served: number;
  /** Part of those who waited that left in other ways. */
  readonly leaving: number;
  /** Part of those who waited in the category that came to stand among them, not behind them. */
  readonly coming: number;
  /** How many came to stand before all of the category: in categories before it, in the class that is first, among its rivals. */
  readonly joining: Readonly<Record<Side, number>>;
}

/** Movements of one district, and what they are to whom a forecast is made for. */
export interface Past {
  readonly categories: readonly (readonly [category: number, movements: Movements])[];
  readonly lines: Pick<Lines, 'line' | 'count'>;
  readonly competition: Competition;
}

export const WEEK_DAYS = 7;
/** A year: older weeks say little of the pace now. */
const WEEKS_MAX = 52;

/** They move whole years of children at once, with whoever waits among them, or bring a queue over: not a pace that goes on. */
const ONCE: ReadonlySet<Cause> = new Set(['recategorised', 'regime-switch', 'imported', 'import-rolled-back']);
const [IS_ONCE, SERVED] = [CAUSES.map((cause) => ONCE.has(cause)), CAUSES.indexOf('served')];

interface Counts {
  /** Waiting when the week began, in all categories and in the own one. */
  waiting: number;
  waitingInOwn: number;
  served: number;
  left: number;
  came: number;
  readonly joined: Record<Side, number>;
}

/**
 * The whole weeks of the record that end with a day, the oldest first. Who competes is told by the age group of that time: children of other
 * years asked for the same seats then.
 * @param day days since 1970
 */
export function weeksUntil(day: number, past: Past): Week[] {
  const first = past.categories.reduce((least, [, movements]) => (movements.length === 0 ? least : Math.min(least, movements.day(0))), day);
  const count = Math.min(WEEKS_MAX, Math.max(0, Math.floor((day - first + 1) / WEEK_DAYS)));
  const weeks = Array.from({ length: count }, emptyCounts);
  const begin = day - count * WEEK_DAYS;
  const asksForSame = Array.from({ length: past.lines.count }, (_, code) => past.competition.asksForSame(past.lines.line(code)));
  for (const [category, movements] of past.categories) tallyCategory(category, movements, { past, weeks, begin, day, asksForSame });
  return weeks.map(({ waiting, waitingInOwn, served, left, came, joined }) => ({
    served,
    leaving: waiting <= 0 ? 0 : Math.min(1, left / waiting),
    coming: waitingInOwn <= 0 ? 0 : came / waitingInOwn,
    joining: joined,
  }));
}

const emptyCounts = (): Counts => ({ waiting: 0, waitingInOwn: 0, served: 0, left: 0, came: 0, joined: { first: 0, own: 0, rival: 0 } });

interface Tally {
  readonly past: Past;
  readonly weeks: readonly Counts[];
  readonly begin: number;
  readonly day: number;
  readonly asksForSame: readonly boolean[];
}

function tallyCategory(category: number, movements: Movements, { past, weeks, begin, day, asksForSame }: Tally): void {
  const { competition, lines } = past;
  const isOwn = category === competition.asker.category;
  /** By line. */
  const waiting = new Map<number, number>();
  let reached = -1;
  let newest = 0;
  const reach = (week: number): void => {
    while (reached < Math.min(week, weeks.length - 1)) {
      const counts = weeks[(reached += 1)] as Counts;
      let sum = 0;
      for (const [code, some] of waiting) if (competition.isOfAge(begin + reached * WEEK_DAYS, lines.line(code))) sum += some;
      counts.waiting += sum;
      if (isOwn) counts.waitingInOwn += sum;
    }
  };
  for (let at = 0; at < movements.length && movements.day(at) <= day; at += 1) {
    const code = movements.line(at);
    const isLate = movements.stamp(at) < newest;
    newest = Math.max(newest, movements.stamp(at));
    if (asksForSame[code] !== true) continue;
    const line = lines.line(code);
    const week = Math.floor((movements.day(at) - begin - 1) / WEEK_DAYS);
    if (week >= 0 && weeks.length > 0) {
      reach(week);
      if (competition.isOfAge(movements.day(at), line)) {
        const side = competition.sideOf(line, category);
        tally(weeks[week] as Counts, {
          change: movements.change(at),
          cause: movements.cause(at),
          side,
          among: isOwn && side === 'own',
          isLate,
        });
      }
    }
    waiting.set(code, (waiting.get(code) ?? 0) + movements.change(at));
  }
  reach(weeks.length - 1);
}

interface Move {
  readonly change: -1 | 0 | 1;
  readonly cause: number;
  readonly side: Side | undefined;
  /** In the category itself: only some of those who came stand before. */
  readonly among: boolean;
  readonly isLate: boolean;
}

function tally(week: Counts, { change, cause, side, among, isLate }: Move): void {
  if (IS_ONCE[cause] === true) return;
  if (change === -1 && cause === SERVED) week.served += 1;
  else if (change === -1) week.left += 1;
  else if (change === 1 && side !== undefined && !among) week.joined[side] += 1;
  else if (change === 1 && among && isLate) week.came += 1;
}
