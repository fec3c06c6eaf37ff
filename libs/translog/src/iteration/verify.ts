import { HallCount } from './hall-count.js';
import type { Matching } from './matching.js';
import { inOrder } from './order.js';
import { type Pool, cellSetOf, poolKeyOf, poolsOf } from './pools.js';
import type { MatchingRules, OpenTurn, QueueSnapshot, SnapshotApplication } from './snapshot.js';

/**
 * Whether an iteration kept the order, checked without the code that gave its turns: everyone has a turn or a reason; the turns of a pool
 * can all be seated; and whoever was passed over for want of a seat could not be seated beside those before it.
 * @returns public numbers, each with what is wrong
 */
export function orderFaults(snapshot: QueueSnapshot, rules: MatchingRules, matching: Pick<Matching, 'turns' | 'passedOver'>): string[] {
  const given = new Set(matching.turns.map((turn) => turn.applicationId));
  const reasons = new Map(matching.passedOver.map((one) => [one.applicationId, one.reason]));
  const waited = new Map(snapshot.applications.map((one) => [one.applicationId, one]));
  const pools = poolsOf(snapshot, rules);
  const faults: string[] = [];
  for (const id of waited.keys()) if (given.has(id) === reasons.has(id)) faults.push(`${id}: neither a turn nor a reason, or both`);
  for (const id of given) {
    const one = waited.get(id);
    if (one === undefined) faults.push(`${id}: a turn without having waited`);
    else if (!pools.has(poolKeyOf(rules, one))) faults.push(`${id}: a turn where there is no seat`);
  }
  for (const pool of pools.values()) {
    const own = <T extends SnapshotApplication | OpenTurn>(list: readonly T[]): T[] =>
      list.filter((one) => poolKeyOf(rules, one) === pool.key);
    const view = { pool, openTurns: own(snapshot.openTurns), asked: own(snapshot.applications), given, reasons };
    for (const sweep of sweepsOf(view, rules)) faults.push(...sweepFaults(view, sweep));
  }
  return faults;
}

interface PoolView {
  readonly pool: Pool;
  readonly openTurns: readonly OpenTurn[];
  readonly asked: readonly SnapshotApplication[];
  readonly given: ReadonlySet<string>;
  readonly reasons: ReadonlyMap<string, string>;
}

interface Sweep {
  /** Served whenever: they may all have come before. */
  readonly before: readonly SnapshotApplication[];
  /** In the order in which they had to be asked. */
  readonly inTurn: readonly SnapshotApplication[];
}

/** By category alone the whole pool has one order; interleaved, only the order within a category is promised. */
function sweepsOf({ asked, given }: PoolView, rules: MatchingRules): Sweep[] {
  const ordered = [...asked].sort((a, b) => Number(a.byAge !== 'yes') - Number(b.byAge !== 'yes') || inOrder(a, b));
  if (rules.interleave.priority === 0) return [{ before: [], inTurn: ordered }];
  const categories = [...new Set(asked.map((one) => one.category))];
  return categories.map((category) => ({
    before: ordered.filter((one) => one.category !== category && given.has(one.applicationId)),
    inTurn: ordered.filter((one) => one.category === category),
  }));
}

function sweepFaults({ pool, openTurns, given, reasons }: PoolView, { before, inTurn }: Sweep): string[] {
  const faults: string[] = [];
  const count = new HallCount(pool);
  for (const turn of openTurns) if (count.fits(cellSetOf(pool, turn))) count.add(cellSetOf(pool, turn));
  for (const one of before) count.add(cellSetOf(pool, one));
  for (const one of inTurn) {
    const { applicationId } = one;
    const cells = cellSetOf(pool, one);
    if (given.has(applicationId)) {
      if (!count.fits(cells)) faults.push(`${applicationId}: a turn without a seat for it`);
      count.add(cells);
    } else if (reasons.get(applicationId) === 'no-seat' && count.fits(cells)) {
      faults.push(`${applicationId}: passed over though it could be seated beside all before it`);
    }
  }
  return faults;
}
