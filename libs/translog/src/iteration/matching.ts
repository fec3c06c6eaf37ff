import type { Instant } from '@kezek/domain';
import { groupBy } from './group-by.js';
import { Lanes } from './lanes.js';
import { type CategoryLimit, categoryLimits } from './limits.js';
import { Merge } from './merge.js';
import { inOrder } from './order.js';
import { type Pool, cellSetOf, planOf, poolKeyOf, poolsOf, settlementsWithoutSeats } from './pools.js';
import type { CellSet, SeatPlan } from './seat-plan.js';
import { type Held, type MatchingRules, type QueueSnapshot, type SnapshotApplication, byNumber } from './snapshot.js';

export interface Turn {
  /** Place among the turns of the iteration, from 1. */
  readonly ordinal: number;
  readonly applicationId: string;
  readonly category: number;
  readonly submittedAt: Instant;
  readonly settlementId: string;
  readonly ageGroup: number;
  /** Of a child asked together with others of its family, where the first of them stands. */
  readonly batch?: string;
}

export type PassedOverReason =
  | Held
  | 'too-young'
  | 'too-old'
  | 'lowered-age-closed'
  | 'settlement-without-seats'
  | 'category-quota-used'
  | 'category-share-used'
  | 'turns-limit'
  | 'no-seat'
  | 'no-seats-for-batch';

export interface PassedOver {
  readonly applicationId: string;
  readonly reason: PassedOverReason;
}

export interface Matching {
  readonly turns: readonly Turn[];
  /** Everyone else who waited, by public number. */
  readonly passedOver: readonly PassedOver[];
  readonly skippedSettlementIds: readonly string[];
}

/**
 * Who gets a turn. Every eligible application is asked once, in order, and gets one if it can be seated together with all before it; so
 * nobody who is passed over for want of a seat could have had one without an earlier one losing theirs. The lowered age is asked last and
 * only if nobody of the usual age is left in any category but the last (Akmola rules of 16.03.2026; Order No 372 of 30.12.2024).
 *
 * Who is paused or on the stop-list is not asked and keeps its place. It is not counted among those left either: else one family that asked
 * for a pause, or was barred for ten days, would keep the lowered age closed for the whole district without anybody being served for it.
 * Who is left for want of a seat, a quota or a settlement's seats is counted: it would have taken a turn.
 *
 * Children of one batch are asked together where the first of them stands, and all get turns or none (domain 3.2: a referral only if there
 * are enough places together, Astana 2019). Each counts in the quotas and in the limit of turns. None is asked singly afterwards: a family
 * that would rather have its children placed apart would lose the place of both by one refusal. A batch are those who can be asked at all:
 * a brother too young or paused, or in a settlement that takes no part, holds the others up as little as a stranger.
 *
 * The same snapshot and rules give the same answer, byte for byte, in whatever order the snapshot lists things.
 */
export function match(snapshot: QueueSnapshot, rules: MatchingRules): Matching {
  const round = new Round(snapshot, rules);
  const usual: SnapshotApplication[] = [];
  const lowered: SnapshotApplication[] = [];
  for (const one of snapshot.applications) {
    if (one.held !== undefined) round.passOver(one, one.held);
    else if (one.byAge === 'yes') usual.push(one);
    else if (one.byAge === 'if-others-empty') lowered.push(one);
    else round.passOver(one, one.byAge);
  }
  round.ask(usual);
  if (round.othersAreEmpty()) round.ask(lowered);
  else for (const one of lowered) round.passOver(one, 'lowered-age-closed');
  return round.result();
}

class Round {
  readonly #snapshot: QueueSnapshot;
  readonly #rules: MatchingRules;
  readonly #pools: Map<string, Pool>;
  readonly #plans = new Map<string, SeatPlan>();
  readonly #withoutSeats: Set<string>;
  readonly #limits: Map<number, CategoryLimit>;
  readonly #turnsOf = new Map<number, number>();
  readonly #turns: Turn[] = [];
  readonly #passedOver = new Map<SnapshotApplication, PassedOverReason>();
  #othersLeft = 0;

  constructor(snapshot: QueueSnapshot, rules: MatchingRules) {
    this.#snapshot = snapshot;
    this.#rules = rules;
    this.#pools = poolsOf(snapshot, rules);
    this.#withoutSeats = settlementsWithoutSeats(snapshot, rules);
    this.#limits = categoryLimits(snapshot, rules);
    const openTurns = groupBy(snapshot.openTurns, (turn) => poolKeyOf(rules, turn));
    for (const [key, pool] of this.#pools) this.#plans.set(key, planOf(pool, openTurns.get(key) ?? []));
  }

  /** Pools do not compete for seats, but they do for quotas: so of the pools' next ones the first in order is asked. */
  ask(applications: readonly SnapshotApplication[]): void {
    const asked = applications.filter((one) => !this.#isSkipped(one)).sort(inOrder);
    const batches = groupBy(
      asked.filter((one) => one.batch !== undefined),
      (one) => one.batch as string,
    );
    const lanes = new Map<string, Lanes>();
    for (const one of asked) {
      const key = this.#laneOf(one);
      let lane = lanes.get(key);
      if (lane === undefined) lanes.set(key, (lane = new Lanes(this.#rules.interleave)));
      lane.add(one);
    }
    const merge = new Merge(lanes.values());
    const askedBefore = new Set<SnapshotApplication>();
    for (let one = merge.next(); one !== undefined; one = merge.next()) {
      if (askedBefore.has(one)) {
        merge.settle(false);
        continue;
      }
      const together = one.batch === undefined ? [one] : (batches.get(one.batch) ?? [one]);
      if (together.length > 1) for (const member of together) askedBefore.add(member);
      merge.settle(this.#serve(together));
    }
  }

  othersAreEmpty(): boolean {
    return this.#othersLeft === 0;
  }

  passOver(one: SnapshotApplication, reason: PassedOverReason): void {
    this.#passedOver.set(one, reason);
  }

  result(): Matching {
    const passedOver: PassedOver[] = [];
    for (const one of byNumber(this.#snapshot.applications)) {
      const reason = this.#passedOver.get(one);
      if (reason !== undefined) passedOver.push({ applicationId: one.applicationId, reason });
    }
    return { turns: this.#turns, passedOver, skippedSettlementIds: [...this.#withoutSeats].sort() };
  }

  /** Where nothing is interleaved, all stand in one line whatever their seats. */
  #laneOf(one: SnapshotApplication): string {
    return this.#rules.interleave.priority === 0 ? '' : poolKeyOf(this.#rules, one);
  }

  #isSkipped(one: SnapshotApplication): boolean {
    const skipped = this.#withoutSeats.has(one.settlementId);
    if (skipped) this.#leave(one, 'settlement-without-seats');
    return skipped;
  }

  #leave(one: SnapshotApplication, reason: PassedOverReason): void {
    this.passOver(one, reason);
    if (one.category !== this.#rules.lastCategory) this.#othersLeft += 1;
  }

  #serve(together: readonly SnapshotApplication[]): boolean {
    const obstacle = this.#limitOn(together) ?? (this.#seat(together) ? undefined : together.length > 1 ? 'no-seats-for-batch' : 'no-seat');
    for (const one of together) {
      if (obstacle !== undefined) this.#leave(one, obstacle);
      else this.#give(one, together.length > 1 ? { batch: one.batch as string } : {});
    }
    return obstacle === undefined;
  }

  #give(one: SnapshotApplication, batch: { readonly batch?: string }): void {
    const { applicationId, category, submittedAt, settlementId, ageGroup } = one;
    this.#turns.push({ ordinal: this.#turns.length + 1, applicationId, category, submittedAt, settlementId, ageGroup, ...batch });
    if (this.#limits.has(category)) this.#turnsOf.set(category, (this.#turnsOf.get(category) ?? 0) + 1);
  }

  #limitOn(together: readonly SnapshotApplication[]): PassedOverReason | undefined {
    if (this.#turns.length + together.length > (this.#rules.turnsMax ?? Infinity)) return 'turns-limit';
    for (const { category } of together) {
      const limit = this.#limits.get(category);
      if (limit === undefined) continue;
      const wanted = together.filter((one) => one.category === category).length;
      if ((this.#turnsOf.get(category) ?? 0) + wanted > limit.turnsMax) return limit.reason;
    }
    return undefined;
  }

  /** All of them, or none. */
  #seat(together: readonly SnapshotApplication[]): boolean {
    const seated: { readonly plan: SeatPlan; readonly sets: readonly CellSet[] }[] = [];
    for (const [key, members] of groupBy(together, (one) => poolKeyOf(this.#rules, one))) {
      const [pool, plan] = [this.#pools.get(key), this.#plans.get(key)];
      const sets = pool === undefined ? [] : members.map((one) => cellSetOf(pool, one));
      if (plan?.seatAll(sets) === true) {
        seated.push({ plan, sets });
        continue;
      }
      for (const before of seated) for (const set of before.sets) before.plan.unseat(set);
      return false;
    }
    return true;
  }
}
