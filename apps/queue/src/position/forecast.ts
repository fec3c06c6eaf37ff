import type { Ahead } from './ahead.js';
import type { ComingOfAge } from './coming-of-age.js';
import type { Share } from './competition.js';
import { type Random, seeded } from './random.js';
import type { Season } from './seasons.js';
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

/** One who waits, as a future needs it. */
export interface Place {
  readonly ahead: Ahead;
  readonly share: Share;
  readonly age: ComingOfAge;
}

const { ceil, floor, max, min } = Math;

export const WEEKS_MIN = 8;
const SERVING_WEEKS_MIN = 3;
/** Iterations come about once a month: weeks are drawn together as they followed one another. */
const BLOCK_WEEKS = 4;
const FUTURES = 300;
const HORIZON_WEEKS = 7 * 52;

/**
 * When those before it and the application itself will have had their turns, from weeks as they were: many futures are drawn, each in blocks of
 * weeks from a past that was itself drawn from the record, so that a short record gives a wide interval.
 */
export function forecast(place: Place, seasons: readonly Season[], random: Random): Forecast {
  const [now, next] = seasons;
  if (now === undefined || now.weeks.length < WEEKS_MIN) return { known: false, reason: 'short-record' };
  if (!hasTurns(now) && (next === undefined || !hasTurns(next))) return { known: false, reason: 'few-turns' };
  // A generator for each future, so that all places of a queue are looked at in the same futures: a later place is never served earlier.
  const past = seasons.map(({ fromWeek, weeks }) => ({ fromWeek, columns: columnsOf(weeks) }));
  const days = Float64Array.from({ length: FUTURES }, () => daysUntilServed(place, past, seeded(String(random())))).sort();
  const [days10, days50, days90] = [0.1, 0.5, 0.9].map((part) => max(place.age.ownDays, days[floor(part * FUTURES)] as number)) as [
    number,
    number,
    number,
  ];
  if (days90 === Infinity) return { known: false, reason: 'too-far' };
  return { known: true, days10: floor(days10), days50: Math.round(days50), days90: ceil(days90) };
}

const hasTurns = ({ weeks }: Season): boolean => weeks.filter(({ served }) => served > 0).length >= SERVING_WEEKS_MIN;

/** Beside each other in memory: they are gone through some hundred times. */
type Columns = Readonly<Record<'served' | 'staying' | 'coming' | 'first' | 'own' | 'rival', Float64Array>>;

interface Columned {
  readonly fromWeek: number;
  readonly columns: Columns;
}

const columnsOf = (weeks: readonly Week[]): Columns => ({
  served: Float64Array.from(weeks, ({ served }) => served),
  staying: Float64Array.from(weeks, ({ leaving }) => 1 - leaving),
  coming: Float64Array.from(weeks, ({ coming }) => coming),
  first: Float64Array.from(weeks, ({ joining }) => joining.first),
  own: Float64Array.from(weeks, ({ joining }) => joining.own),
  rival: Float64Array.from(weeks, ({ joining }) => joining.rival),
});

/**
 * The turns of each week go first to those who are out of turn, then to its own class and to its rivals by their share, as long as rivals
 * wait. Who comes to stand before it meanwhile is served before it too.
 */
function daysUntilServed({ ahead, share, age }: Place, seasons: readonly Columned[], random: Random): number {
  let season = 0;
  let weeks = (seasons[season] as Columned).columns;
  const past = drawn(weeks.served.length, random);
  const growing = age.partAWeek;
  // Of age or not.
  const listed = { ...ahead };
  let part = age.part;
  let [first, own, rival] = [ahead.first * part, ahead.own * part, ahead.rival * part];
  let at = 0;
  for (let week = 0; week < HORIZON_WEEKS; week += 1, at += 1) {
    if (week % BLOCK_WEEKS === 0) at = floor(random() * past.length);
    for (let next = seasons[season + 1]; next !== undefined && next.fromWeek <= week; next = seasons[(season += 1) + 1])
      weeks = next.columns;
    if (weeks.served.length === 0) return Infinity;
    const one = past[at % past.length] as number;
    const served = weeks.served[one] as number;
    const staying = weeks.staying[one] as number;
    const grown = min(growing, 1 - part);
    part += grown;
    first = first * staying + listed.first * grown + (weeks.first[one] as number) * part;
    own = own * (staying + (weeks.coming[one] as number)) + listed.own * grown + (weeks.own[one] as number) * part;
    rival = rival * staying + listed.rival * grown + (weeks.rival[one] as number) * part;
    listed.first += weeks.first[one] as number;
    listed.own += weeks.own[one] as number;
    listed.rival += weeks.rival[one] as number;
    const wanted = first + own + 1 + rivalsBefore(own, rival, share);
    if (wanted <= served) return (week + wanted / served) * WEEK_DAYS;
    const left = served - min(first, served);
    first -= served - left;
    const rivals = min(rival, rivalsIn(left, share));
    rival -= rivals;
    own -= min(own, left - rivals);
  }
  return Infinity;
}

function rivalsBefore(ownAhead: number, rival: number, share: Share): number {
  if (share.rival === 0 || rival === 0) return 0;
  if (share.own === 0) return rival;
  // The share begins anew in each iteration, with the class that leads.
  const rounds = share.leads ? floor(ownAhead / share.own) : ceil((ownAhead + 1) / share.own);
  return min(rival, rounds * share.rival);
}

/** Of so many turns of one iteration. */
function rivalsIn(turns: number, { own, rival, leads }: Share): number {
  if (rival === 0) return 0;
  const round = own + rival;
  const rest = turns % round;
  const inRest = leads ? max(0, rest - own) : min(rest, rival);
  return floor(turns / round) * rival + inRest;
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
