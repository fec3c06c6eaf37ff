import type { Instant } from '@kezek/domain';
import { Lanes } from './lanes.js';
import { inOrder } from './order.js';
import { type Pool, cellSetOf, planOf, poolKeyOf, poolsOf, settlementsWithoutSeats } from './pools.js';
import type { SeatPlan } from './seat-plan.js';
import type { MatchingRules, QueueSnapshot, SnapshotApplication } from './snapshot.js';

export interface Turn {
  /** Place among the turns of the iteration, from 1. */
  readonly ordinal: number;
  readonly applicationId: string;
  readonly category: number;
  readonly submittedAt: Instant;
  readonly settlementId: string;
  readonly ageGroup: number;
}

export type PassedOverReason =
  'too-young' | 'too-old' | 'lowered-age-closed' | 'settlement-without-seats' | 'category-quota-used' | 'no-seat';

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
 * The same snapshot and rules give the same answer, byte for byte, in whatever order the snapshot lists things.
 */
export function match(snapshot: QueueSnapshot, rules: MatchingRules): Matching {
  const round = new Round(snapshot, rules);
  round.ask(snapshot.applications.filter((one) => one.byAge === 'yes'));
  const lowered = snapshot.applications.filter((one) => one.byAge === 'if-others-empty');
  if (round.othersAreEmpty()) round.ask(lowered);
  else for (const { applicationId } of lowered) round.passOver(applicationId, 'lowered-age-closed');
  for (const { applicationId, byAge } of snapshot.applications) {
    if (byAge === 'too-young' || byAge === 'too-old') round.passOver(applicationId, byAge);
  }
  return round.result();
}

class Round {
  readonly #rules: MatchingRules;
  readonly #pools: Map<string, Pool>;
  readonly #plans = new Map<string, SeatPlan>();
  readonly #withoutSeats: Set<string>;
  readonly #quotaLeft: Map<number, number>;
  readonly #turns: Turn[] = [];
  readonly #passedOver: PassedOver[] = [];
  #othersLeft = 0;

  constructor(snapshot: QueueSnapshot, rules: MatchingRules) {
    this.#rules = rules;
    this.#pools = poolsOf(snapshot, rules);
    this.#withoutSeats = settlementsWithoutSeats(snapshot, rules);
    this.#quotaLeft = new Map(rules.quotas.map(({ category, turnsMax }) => [category, turnsMax]));
    const openTurns = groupBy(snapshot.openTurns, (turn) => poolKeyOf(rules, turn));
    for (const [key, pool] of this.#pools) this.#plans.set(key, planOf(pool, openTurns.get(key) ?? []));
  }

  /** Pools do not compete for seats, but they do for a category's quota: so of the pools' next ones the first in order is asked. */
  ask(applications: readonly SnapshotApplication[]): void {
    const lanes = [...groupBy(applications, (one) => poolKeyOf(this.#rules, one)).values()].map(
      (pool) => new Lanes(pool, this.#rules.interleave),
    );
    for (;;) {
      let best: { lane: Lanes; next: SnapshotApplication } | undefined;
      for (const lane of lanes) {
        const next = lane.next();
        if (next !== undefined && (best === undefined || inOrder(next, best.next) < 0)) best = { lane, next };
      }
      if (best === undefined) return;
      best.lane.settle(this.#serve(best.next));
    }
  }

  othersAreEmpty(): boolean {
    return this.#othersLeft === 0;
  }

  passOver(applicationId: string, reason: PassedOverReason): void {
    this.#passedOver.push({ applicationId, reason });
  }

  result(): Matching {
    return {
      turns: this.#turns,
      passedOver: [...this.#passedOver].sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1)),
      skippedSettlementIds: [...this.#withoutSeats].sort(),
    };
  }

  #serve(one: SnapshotApplication): boolean {
    const obstacle = this.#obstacle(one);
    if (obstacle !== undefined) {
      this.passOver(one.applicationId, obstacle);
      if (one.category !== this.#rules.lastCategory) this.#othersLeft += 1;
      return false;
    }
    const { applicationId, category, submittedAt, settlementId, ageGroup } = one;
    this.#turns.push({ ordinal: this.#turns.length + 1, applicationId, category, submittedAt, settlementId, ageGroup });
    const left = this.#quotaLeft.get(category);
    if (left !== undefined) this.#quotaLeft.set(category, left - 1);
    return true;
  }

  /** Seats the child unless something is in the way. */
  #obstacle(one: SnapshotApplication): PassedOverReason | undefined {
    if (this.#withoutSeats.has(one.settlementId)) return 'settlement-without-seats';
    if (this.#quotaLeft.get(one.category) === 0) return 'category-quota-used';
    const key = poolKeyOf(this.#rules, one);
    const pool = this.#pools.get(key);
    const seated = pool !== undefined && this.#plans.get(key)?.seat(cellSetOf(pool, one)) === true;
    return seated ? undefined : 'no-seat';
  }
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
