import { type Random, seeded } from './random.js';
import { WEEK_DAYS, type Week } from './weeks.js';

/** Why there is no forecast: the record is short, too few turns were given in it, or it would be beyond the years of kindergarten. */
export type NotKnown = 'short-record' | 'few-turns' | 'too-far';

/** In how many days a turn is given: in one case of ten by `days10`, in five by `days50`, in nine by `days90`. */
export interface Interval {
  readonly days10: number;
  readonly days50: number;
  readonly days90: number;
}

export type Forecast = ({ readonly known: true } & Interval) | { readonly known: false; readonly reason: NotKnown };

const { floor } = Math;

export const WEEKS_MIN = 8;
const SERVING_WEEKS_MIN = 3;
/** Iterations come about once a month: weeks are drawn together as they followed one another. */
const BLOCK_WEEKS = 4;
const FUTURES = 300;
const HORIZON_WEEKS = 7 * 52;

/**
 * When those before it and the application itself will have had their turns, from weeks as they were: many futures are drawn, each in blocks of
 * weeks from a past that was itself drawn from the record, so that a short record gives a wide interval.
 * @param places how many are to be served until then, the application included
 */
export function forecast(places: number, weeks: readonly Week[], random: Random): Forecast {
  if (weeks.length < WEEKS_MIN) return { known: false, reason: 'short-record' };
  if (weeks.filter(({ served }) => served > 0).length < SERVING_WEEKS_MIN) return { known: false, reason: 'few-turns' };
  const past = columnsOf(weeks);
  // A generator for each future, so that all places of a queue are looked at in the same futures: a later place is never served earlier.
  const days = Float64Array.from({ length: FUTURES }, () => daysUntilServed(places, past, seeded(String(random())))).sort();
  const [days10, days50, days90] = [0.1, 0.5, 0.9].map((part) => days[floor(part * FUTURES)] as number) as [number, number, number];
  if (days90 === Infinity) return { known: false, reason: 'too-far' };
  return { known: true, days10: floor(days10), days50: Math.round(days50), days90: Math.ceil(days90) };
}

interface Columns {
  readonly served: Float64Array;
  /** What is left of those before it after a week, besides the turns. */
  readonly staying: Float64Array;
}

const columnsOf = (weeks: readonly Week[]): Columns => ({
  served: Float64Array.from(weeks, ({ served }) => served),
  staying: Float64Array.from(weeks, ({ leaving, coming }) => 1 - leaving + coming),
});

function daysUntilServed(places: number, { served, staying }: Columns, random: Random): number {
  const past = drawn(served.length, random);
  let left = places;
  let at = 0;
  for (let week = 0; week < HORIZON_WEEKS; week += 1, at += 1) {
    if (week % BLOCK_WEEKS === 0) at = floor(random() * past.length);
    const one = past[at % past.length] as number;
    const turns = served[one] as number;
    left = 1 + (left - 1) * (staying[one] as number);
    if (left <= turns) return (week + left / turns) * WEEK_DAYS;
    left -= turns;
  }
  return Infinity;
}

/** As many weeks as there are, drawn in blocks; the first follows on the last. */
function drawn(count: number, random: Random): Uint16Array {
  const found = new Uint16Array(count);
  let from = 0;
  for (let at = 0; at < count; at += 1) {
    if (at % BLOCK_WEEKS === 0) from = floor(random() * count);
    found[at] = (from + (at % BLOCK_WEEKS)) % count;
  }
  return found;
}
