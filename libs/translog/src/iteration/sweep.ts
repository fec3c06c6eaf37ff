import { groupBy } from './group-by.js';
import { HallCount } from './hall-count.js';
import { inOrder } from './order.js';
import { cellSetOf } from './pools.js';
import { type Review, type Unit, keyIn, takesPart } from './review.js';
import type { SnapshotApplication } from './snapshot.js';

const SEATS_WANTING: ReadonlySet<string | undefined> = new Set(['no-seat', 'no-seats-for-batch']);
const LIMITED: ReadonlySet<string | undefined> = new Set(['category-quota-used', 'category-share-used', 'turns-limit']);

/** Turns that cannot all be seated, batches served in part, and turns given past somebody who could have been served. */
export function orderOfTurnsFaults(review: Review): string[] {
  const units = unitsOf(review);
  return [
    ...seatFaults(review),
    ...units.flatMap((unit) => partFaults(review, unit)),
    ...sweepsOf(review, units).flatMap((sweep) => sweepFaults(review, sweep)),
  ];
}

/** Everyone who was asked, in the order of the queue: the usual age first, then the lowered one; a batch where the first of it stands. */
function unitsOf(review: Review): Unit[] {
  const isIn = takesPart(review);
  const asked = review.snapshot.applications.filter((one) => one.held === undefined && isIn(one));
  return (['yes', 'if-others-empty'] as const).flatMap((byAge) => {
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

interface Sweep {
  /** Served whenever: they may all have come before. */
  readonly before: readonly SnapshotApplication[];
  /** In the order in which they had to be asked. */
  readonly inTurn: readonly Unit[];
}

/**
 * By category alone the whole queue has one order. Interleaved, only the order within a pool and category is promised; a batch over several
 * of them stands in none, so that its turns count as given before anybody else's, and it is held against all that was given.
 */
function sweepsOf(review: Review, units: readonly Unit[]): Sweep[] {
  if (review.rules.interleave.priority === 0) return [{ before: [], inTurn: units }];
  const lines = new Map<string, Unit[]>();
  const across: Unit[] = [];
  for (const unit of units) {
    const keys = new Set(unit.map((one) => `${one.category} ${keyIn(review, one)}`));
    const [key] = keys;
    const line = lines.get(key as string);
    if (keys.size > 1) across.push(unit);
    else if (line === undefined) lines.set(key as string, [unit]);
    else line.push(unit);
  }
  const served = units.filter((unit) => isGiven(review, unit)).flat();
  const servedIn = groupBy(served, (one) => keyIn(review, one));
  const outside = (line: readonly Unit[]): SnapshotApplication[] => {
    const own = new Set(line.flat());
    const pool = keyIn(review, line[0]?.[0] as SnapshotApplication);
    return (servedIn.get(pool) ?? []).filter((one) => !own.has(one));
  };
  return [
    ...[...lines.values()].map((line) => ({ before: outside(line), inTurn: line })),
    ...across.filter((unit) => !isGiven(review, unit)).map((unit) => ({ before: served, inTurn: [unit] })),
  ];
}

function sweepFaults(review: Review, { before, inTurn }: Sweep): string[] {
  const faults: string[] = [];
  const counts = new Counts(review);
  for (const one of before) counts.add(one);
  const closed = new Map<string, string>();
  for (const unit of inTurn) {
    const first = unit[0] as SnapshotApplication;
    const reason = review.reasons.get(first.applicationId);
    if (isGiven(review, unit)) {
      for (const one of unit) {
        const passed = closed.get(`${one.category}`) ?? closed.get('all');
        if (passed !== undefined) faults.push(`${passed}: passed over by a limit that ${one.applicationId} after it was not held to`);
        counts.add(one);
      }
    } else if (SEATS_WANTING.has(reason) && counts.fit(unit)) {
      faults.push(`${first.applicationId}: passed over though it could be seated beside all before it`);
    } else if (LIMITED.has(reason) && unit.length === 1) {
      const line = reason === 'turns-limit' ? 'all' : `${first.category}`;
      if (!closed.has(line)) closed.set(line, first.applicationId);
    }
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
