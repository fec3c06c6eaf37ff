import { CAUSES } from './causes.js';
import type { Interval } from './forecast.js';
import { WEEKS_MIN } from './forecast.js';
import { type Cut, type Entered, type TrialDeps, forecastOnCut } from './trial.js';
import { WEEK_DAYS } from './weeks.js';
import type { Movements } from './movements.js';

/** A forecast as it would have been made, against what came. */
export interface Trial extends Interval {
  /** Days until the turn; of one who still waits, the days so far, which are more than `days90`. */
  readonly days: number;
}

export interface Quality {
  readonly forecasts: number;
  /** Of them, how many turns came between `days10` and `days90`; in whole percent. */
  readonly coveredPercent: number;
  /** Turns before `days10` and after `days90`: about ten percent each where the forecast is right. */
  readonly earlyPercent: number;
  readonly latePercent: number;
  /** How far `days50` was from the turn, in the middle case. */
  readonly medianErrorDays: number;
}

const CUT_DAYS = 4 * WEEK_DAYS;
const CUTS_MAX = 40;
const TRIED_PER_CUT = 16;
const [SERVED, PAUSED, RESUMED] = [CAUSES.indexOf('served'), CAUSES.indexOf('paused'), CAUSES.indexOf('resumed')];

interface Open extends Interval {
  readonly on: number;
}

/**
 * Forecasts on past days, with what was known then, for some of those who waited in a district. Only such count for which nine cases of ten are
 * past by now, whether the turn came or not: else those who were lucky would be most of them. Who left without a turn says nothing and is left out.
 * @param today days since 1970
 * @yields nothing after each forecast, so that others may have their turn
 */
export function* backTest(deps: TrialDeps, today: number): Generator<Trial | undefined> {
  const { categories } = deps;
  const first = Math.min(...categories.map(([, movements]) => (movements.length === 0 ? Infinity : movements.day(0))));
  if (first === Infinity) return;
  const standing = new Map<string, Entered>();
  const open = new Map<string, Open[]>();
  const told = inOrderOfTheLog(categories);
  let next = told.next();
  for (const cut of [...cutsOf(first, today), today]) {
    for (; next.done !== true && next.value.movements.day(next.value.at) <= cut; next = told.next()) {
      const { movements, at } = next.value;
      yield* follow(next.value, standing, { open, day: movements.day(at) });
    }
    if (cut === today) break;
    const waiting = [...standing.values()].filter(({ paused }) => !paused);
    const pasts: Cut['pasts'] = new Map();
    const tried = Math.min(TRIED_PER_CUT, waiting.length);
    for (let one = 0; one < tried; one += 1) {
      const asker = waiting[Math.floor(((one + 0.5) * waiting.length) / tried)] as Entered;
      const made = forecastOnCut(asker, { cut, waiting, pasts }, deps);
      const number = asker.movements.applicationId(asker.at);
      if (made.known && cut + made.days90 <= today) open.set(number, [...(open.get(number) ?? []), { ...made, on: cut }]);
      yield undefined;
    }
  }
  for (const waiting of open.values()) for (const one of waiting) yield { ...one, days: today - one.on };
}

interface Following {
  readonly open: Map<string, Open[]>;
  readonly day: number;
}

function* follow({ movements, at, category }: Entered, standing: Map<string, Entered>, { open, day }: Following): Generator<Trial> {
  const number = movements.applicationId(at);
  const [change, cause] = [movements.change(at), movements.cause(at)];
  const known = standing.get(number);
  if (known !== undefined && (cause === PAUSED || cause === RESUMED)) standing.set(number, { ...known, paused: cause === PAUSED });
  if (change === 1) standing.set(number, { movements, at, category, paused: false });
  if (change !== -1) return;
  standing.delete(number);
  if (cause === SERVED) for (const one of open.get(number) ?? []) yield { ...one, days: day - one.on };
  // Who only comes to stand in another category of the district waits on.
  if (movements.other(at) === 0) open.delete(number);
}

/** Of one entry that takes an application elsewhere, leaving comes first. */
function* inOrderOfTheLog(categories: TrialDeps['categories']): Generator<Entered> {
  const heads = categories.map(([category, movements]) => ({ category, movements, at: 0 }));
  const rank = ({ movements, at }: { movements: Movements; at: number }): number =>
    movements.index(at) * 2 + (movements.change(at) === 1 ? 1 : 0);
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.at < head.movements.length && (first === undefined || rank(head) < rank(first))) first = head;
    }
    if (first === undefined) return;
    yield { category: first.category, movements: first.movements, at: first.at, paused: false };
    first.at += 1;
  }
}

export function qualityOf(trials: readonly Trial[]): Quality {
  const percent = (is: (trial: Trial) => boolean): number =>
    trials.length === 0 ? 0 : Math.round((100 * trials.filter(is).length) / trials.length);
  const errors = trials.map(({ days, days50 }) => Math.abs(days - days50)).sort((a, b) => a - b);
  return {
    forecasts: trials.length,
    coveredPercent: percent(({ days, days10, days90 }) => days >= days10 && days <= days90),
    earlyPercent: percent(({ days, days10 }) => days < days10),
    latePercent: percent(({ days, days90 }) => days > days90),
    medianErrorDays: errors[Math.floor(errors.length / 2)] ?? 0,
  };
}

/** Days on which forecasts are made, from the first on which there can be any. */
function cutsOf(first: number, today: number): number[] {
  const from = first + WEEKS_MIN * WEEK_DAYS;
  const apart = Math.max(CUT_DAYS, Math.ceil((today - from) / CUTS_MAX));
  const cuts: number[] = [];
  for (let cut = from; cut < today; cut += apart) cuts.push(cut);
  return cuts;
}
