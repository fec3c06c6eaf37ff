import { CAUSES } from './causes.js';
import { type Forecast, type Interval, WEEKS_MIN } from './forecast.js';
import type { Movements } from './movements.js';
import { WEEK_DAYS, type Week, weeksUntil } from './weeks.js';

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

/** @param on days since 1970 */
export type Forecaster = (places: number, weeks: readonly Week[], on: number) => Forecast;

const CUT_DAYS = 4 * WEEK_DAYS;
const CUTS_MAX = 40;
const TRIED_PER_CUT = 8;
const SERVED = CAUSES.indexOf('served');

interface Open extends Interval {
  readonly on: number;
}

/**
 * Forecasts on past days, with what was known then, for some of those who waited. Only such count for which nine cases of ten are past by now,
 * whether the turn came or not: else those who were lucky would be most of them. Who left without a turn says nothing and is left out.
 * @param today days since 1970
 */
export function backTest(
  movements: Movements,
  { today, forecaster }: { readonly today: number; readonly forecaster: Forecaster },
): Trial[] {
  if (movements.length === 0) return [];
  const trials: Trial[] = [];
  const standing = new Map<string, number>();
  const open = new Map<string, Open[]>();
  const cuts = cutsOf(movements.day(0), today);
  let at = 0;
  for (const cut of [...cuts, today]) {
    for (; at < movements.length && movements.day(at) <= cut; at += 1) {
      const number = movements.applicationId(at);
      if (movements.change(at) === 1) standing.set(number, at);
      if (movements.change(at) !== -1) continue;
      standing.delete(number);
      if (movements.cause(at) === SERVED)
        trials.push(...(open.get(number) ?? []).map((one) => ({ ...one, days: movements.day(at) - one.on })));
      open.delete(number);
    }
    if (cut === today) break;
    for (const [number, made] of forecastsOn(cut, { movements, standing, forecaster })) {
      if (cut + made.days90 <= today) open.set(number, [...(open.get(number) ?? []), { ...made, on: cut }]);
    }
  }
  for (const waiting of open.values()) trials.push(...waiting.map((one) => ({ ...one, days: today - one.on })));
  return trials;
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

function* forecastsOn(
  cut: number,
  {
    movements,
    standing,
    forecaster,
  }: { readonly movements: Movements; readonly standing: ReadonlyMap<string, number>; readonly forecaster: Forecaster },
): Generator<[number: string, Interval]> {
  const entered = [...standing.values()];
  const weeks = weeksUntil(cut, movements);
  const tried = Math.min(TRIED_PER_CUT, entered.length);
  for (let one = 0; one < tried; one += 1) {
    const key = movements.at(entered[Math.floor(((one + 0.5) * entered.length) / tried)] as number);
    const places = 1 + entered.filter((at) => movements.isBefore(at, key)).length;
    const made = forecaster(places, weeks, cut);
    if (made.known) yield [key.applicationId, made];
  }
}
