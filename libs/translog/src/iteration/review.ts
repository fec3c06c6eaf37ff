import { groupBy } from './group-by.js';
import { HallCount } from './hall-count.js';
import type { Matching } from './matching.js';
import { type Pool, cellSetOf, poolKeyOf, poolsOf } from './pools.js';
import type { NotGivenReason } from './protocol.js';
import type { CellSet } from './seat-plan.js';
import type { MatchingRules, QueueSnapshot, SnapshotApplication } from './snapshot.js';

/** What an iteration is said to have done: its turns, and those of them that could not be given. */
export interface Outcome extends Pick<Matching, 'turns' | 'passedOver'> {
  readonly notGiven?: readonly { readonly applicationId: string; readonly reason: NotGivenReason }[];
}

/** Those who are asked at one moment: one child, or the batch of a family, the first of it first. */
export type Unit = readonly SnapshotApplication[];

/** An iteration as it is looked at by its checks. */
export interface Review {
  readonly snapshot: QueueSnapshot;
  readonly rules: MatchingRules;
  readonly outcome: Outcome;
  readonly waited: ReadonlyMap<string, SnapshotApplication>;
  readonly batches: ReadonlyMap<string, Unit>;
  readonly pools: ReadonlyMap<string, Pool>;
  /** What open turns will take of each pool before anybody is asked. */
  readonly opening: ReadonlyMap<string, readonly CellSet[]>;
  /** Public numbers that were to get a turn, given in the end or not. */
  readonly given: ReadonlySet<string>;
  readonly reasons: ReadonlyMap<string, string>;
  /** Somebody of the usual age, in another category than the last, who would have taken a turn and got none. */
  readonly othersLeft: boolean;
}

export function reviewOf(snapshot: QueueSnapshot, rules: MatchingRules, outcome: Outcome): Review {
  const given = new Set([...outcome.turns, ...(outcome.notGiven ?? [])].map((one) => one.applicationId));
  const left = (one: SnapshotApplication): boolean =>
    one.byAge === 'yes' && one.held === undefined && one.category !== rules.lastCategory && !given.has(one.applicationId);
  const pools = poolsOf(snapshot, rules);
  return {
    snapshot,
    rules,
    outcome,
    waited: new Map(snapshot.applications.map((one) => [one.applicationId, one])),
    batches: groupBy(
      snapshot.applications.filter((one) => one.batch !== undefined),
      (one) => one.batch as string,
    ),
    pools,
    opening: openingOf(snapshot, rules, pools),
    given,
    reasons: new Map(outcome.passedOver.map((one) => [one.applicationId, one.reason])),
    othersLeft: snapshot.applications.some(left),
  };
}

/** An open turn that finds no seat any more holds none back from others. */
function openingOf(snapshot: QueueSnapshot, rules: MatchingRules, pools: ReadonlyMap<string, Pool>): Map<string, CellSet[]> {
  const counts = new Map([...pools].map(([key, pool]) => [key, new HallCount(pool)]));
  const opening = new Map<string, CellSet[]>([...pools.keys()].map((key) => [key, []]));
  for (const turn of snapshot.openTurns) {
    const key = poolKeyOf(rules, turn);
    const pool = pools.get(key);
    if (pool === undefined) continue;
    const set = cellSetOf(pool, turn);
    if (counts.get(key)?.fits(set) !== true) continue;
    counts.get(key)?.add(set);
    opening.get(key)?.push(set);
  }
  return opening;
}

/** Whether the child's settlement takes part. */
export const takesPart = ({ snapshot, rules }: Pick<Review, 'snapshot' | 'rules'>): ((one: SnapshotApplication) => boolean) => {
  const withSeats = new Set(snapshot.seats.map((cell) => cell.settlementId));
  return (one) => rules.scope === 'city' || withSeats.has(one.settlementId);
};

export const keyIn = ({ rules }: Pick<Review, 'rules'>, one: SnapshotApplication): string => poolKeyOf(rules, one);
