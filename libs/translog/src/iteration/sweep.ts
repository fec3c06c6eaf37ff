import { askedInTurn } from './asking.js';
import { groupBy } from './group-by.js';
import { HallCount } from './hall-count.js';
import { categoryLimits } from './limits.js';
import { inOrder } from './order.js';
import { cellSetOf } from './pools.js';
import { type Review, type Unit, keyIn, takesPart } from './review.js';
import type { SnapshotApplication } from './snapshot.js';

const SEATS_WANTING: ReadonlySet<string | undefined> = new Set(['no-seat', 'no-seats-for-batch']);
const LIMITED: ReadonlySet<string | undefined> = new Set(['category-quota-used', 'category-share-used', 'turns-limit']);

/** Turns that cannot all be seated, batches served in part, and turns given past somebody who was to be asked before. */
export function orderOfTurnsFaults(review: Review): string[] {
  const rounds = roundsOf(review);
  const asked = rounds.flatMap((units) => askedInTurn(review, units, (unit) => isGiven(review, unit)));
  return [
    ...seatFaults(review),
    ...rounds.flat().flatMap((unit) => partFaults(review, unit)),
    ...sweepFaults(review, asked),
    ...sequenceFaults(review, asked),
  ];
}

/** Everyone who was asked, in the order of the queue: the usual age first, then the lowered one; a batch where the first of it stands. */
function roundsOf(review: Review): Unit[][] {
  const isIn = takesPart(review);
  const asked = review.snapshot.applications.filter((one) => one.held === undefined && isIn(one));
  return (['yes', 'if-others-empty'] as const).map((byAge) => {
    const units = new Map<string, SnapshotApplication[]>();
    for (const one of asked.filter((other) => other.byAge === byAge).sort(inOrder)) {
      const key = one.batch === undefined ? one.applicationId : `batch ${one.batch}`;
      const unit = units.get(key);
      if (unit === undefined) units.set(key, [one]);
      else unit.push(one);
    }
    return [...units.values()];
  });
}

const isGiven = ({ given }: Review, unit: Unit): boolean => unit.every((one) => given.has(one.applicationId));

function partFaults(review: Review, unit: Unit): string[] {
  const served = unit.filter((one) => review.given.has(one.applicationId));
  const first = unit[0] as SnapshotApplication;
  if (served.length === 0 || served.length === unit.length) return [];
  return [`${first.applicationId}: ${served.length} of the ${unit.length} children of its batch have a turn`];
}

/** The turns of each pool and the open turns before them can all be seated. */
function seatFaults(review: Review): string[] {
  const faults: string[] = [];
  const counts = new Counts(review);
  const turns = [...review.given].flatMap((id) => review.waited.get(id) ?? []);
  for (const one of turns) counts.add(one);
  const overfull = new Set([...review.pools.keys()].filter((key) => counts.of(key)?.holds() === false));
  // Only then is it worth the while to find out whose turn was the first too many.
  const again = new Counts(review);
  for (const one of turns) {
    const key = keyIn(review, one);
    if (!overfull.has(key)) continue;
    if (!again.fit([one])) faults.push(`${one.applicationId}: a turn without a seat for it`);
    again.add(one);
  }
  return faults;
}

/** Whoever was passed over could not be served beside all who were asked before it: there was no seat, or the limit was reached by then. */
function sweepFaults(review: Review, asked: readonly Unit[]): string[] {
  const faults: string[] = [];
  const seats = new Counts(review);
  const limits = categoryLimits(review.snapshot, review.rules);
  const turnsOf = new Map<number, number>();
  let turns = 0;
  const isReached = (unit: Unit, reason: string | undefined): boolean => {
    if (reason === 'turns-limit') return turns + unit.length > (review.rules.turnsMax ?? Infinity);
    return unit.some(({ category }) => {
      const wanted = unit.filter((one) => one.category === category).length;
      return (turnsOf.get(category) ?? 0) + wanted > (limits.get(category)?.turnsMax ?? Infinity);
    });
  };
  for (const unit of asked) {
    const first = unit[0] as SnapshotApplication;
    const reason = review.reasons.get(first.applicationId);
    if (isGiven(review, unit)) {
      turns += unit.length;
      for (const one of unit) {
        seats.add(one);
        turnsOf.set(one.category, (turnsOf.get(one.category) ?? 0) + 1);
      }
    } else if (SEATS_WANTING.has(reason) && seats.fit(unit)) {
      faults.push(`${first.applicationId}: passed over though it could be seated beside all before it`);
    } else if (LIMITED.has(reason) && !isReached(unit, reason)) {
      faults.push(`${first.applicationId}: stopped by a limit that was not reached`);
    }
  }
  return faults;
}

/** Turns are numbered as they were to be given, across categories too: nobody before whom the share of its class put first. */
function sequenceFaults(review: Review, asked: readonly Unit[]): string[] {
  const places = new Map(asked.flat().map((one, place) => [one.applicationId, place]));
  const faults: string[] = [];
  let last: { readonly applicationId: string; readonly place: number } | undefined;
  for (const { applicationId } of review.outcome.turns) {
    const place = places.get(applicationId);
    if (place === undefined) continue;
    if (last !== undefined && place < last.place) faults.push(`${applicationId}: its turn comes after that of ${last.applicationId}`);
    else last = { applicationId, place };
  }
  return faults;
}

/** Of one pool, when it is first asked for. */
class Counts {
  readonly #counts = new Map<string, HallCount>();

  constructor(private readonly review: Review) {}

  of(key: string): HallCount | undefined {
    const known = this.#counts.get(key);
    const pool = this.review.pools.get(key);
    if (known !== undefined || pool === undefined) return known;
    const count = new HallCount(pool);
    for (const set of this.review.opening.get(key) ?? []) count.add(set);
    this.#counts.set(key, count);
    return count;
  }

  add(one: SnapshotApplication): void {
    const key = keyIn(this.review, one);
    const pool = this.review.pools.get(key);
    if (pool !== undefined) this.of(key)?.add(cellSetOf(pool, one));
  }

  /** Whether all of a unit could be seated now. */
  fit(unit: Unit): boolean {
    return [...groupBy(unit, (one) => keyIn(this.review, one))].every(([key, own]) => {
      const [pool, count] = [this.review.pools.get(key), this.of(key)];
      if (pool === undefined || count === undefined) return false;
      const sets = own.map((one) => cellSetOf(pool, one));
      return sets.length === 1 ? count.fits(sets[0] as number) : count.fitsAll(sets);
    });
  }
}
