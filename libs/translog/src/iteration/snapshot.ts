import type { Instant, LocalDate, StatusClass } from '@kezek/domain';

/** Whether age allows a turn on the snapshot's day: `if-others-empty` is the lowered age. */
export type TurnByAge = 'yes' | 'if-others-empty' | 'too-young' | 'too-old';

/** One waiting application as an iteration sees it: no child, no guardian, no day of birth. */
export interface SnapshotApplication {
  readonly applicationId: string;
  readonly statusClass: StatusClass;
  readonly category: number;
  readonly submittedAt: Instant;
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly byAge: TurnByAge;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
}

export interface SeatCell {
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly language: string;
  readonly kind: string;
  readonly free: number;
}

/** A turn of an earlier iteration whose child has no seat yet: it will take one of those that are still free. */
export interface OpenTurn {
  readonly applicationId: string;
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
}

/** Everything a turn depends on besides the rules. */
export interface QueueSnapshot {
  readonly districtId: string;
  readonly on: LocalDate;
  readonly applications: readonly SnapshotApplication[];
  readonly openTurns: readonly OpenTurn[];
  readonly seats: readonly SeatCell[];
}

/** The part of the region's policy that decides turns, as it was on the day. */
export interface MatchingRules {
  /** `city`: all settlements are one place; `district`: a child is placed in its settlement, and one without seats takes no part. */
  readonly scope: 'city' | 'district';
  /** Turns of the priority class to turns of the general one among those who compete for the same seats; priority 0: by category alone. */
  readonly interleave: { readonly priority: number; readonly general: number };
  /** The category to which the lowered age opens once all others are empty. */
  readonly lastCategory: number;
  /** Most turns of a category in one iteration; a category that is not named has no such limit. */
  readonly quotas: readonly { readonly category: number; readonly turnsMax: number }[];
  /** Digest of the whole policy document, so that the rules can be traced to the acts. */
  readonly policyDigest: string;
}

/** Lists in one order, sets sorted, keys in one order: equal snapshots give equal text. */
export const canonicalSnapshot = (snapshot: QueueSnapshot): QueueSnapshot => ({
  districtId: snapshot.districtId,
  on: snapshot.on,
  applications: sorted(snapshot.applications, (one) => one.applicationId).map((one) => ({
    applicationId: one.applicationId,
    statusClass: one.statusClass,
    category: one.category,
    submittedAt: one.submittedAt,
    settlementId: one.settlementId,
    ageGroup: one.ageGroup,
    byAge: one.byAge,
    languages: asSet(one.languages),
    kinds: asSet(one.kinds),
  })),
  openTurns: sorted(snapshot.openTurns, (one) => one.applicationId).map((one) => ({
    applicationId: one.applicationId,
    settlementId: one.settlementId,
    ageGroup: one.ageGroup,
    languages: asSet(one.languages),
    kinds: asSet(one.kinds),
  })),
  seats: mergedSeats(snapshot.seats),
});

function mergedSeats(seats: readonly SeatCell[]): SeatCell[] {
  const merged = new Map<string, SeatCell>();
  for (const { settlementId, ageGroup, language, kind, free } of seats) {
    if (!Number.isInteger(free) || free < 0) throw new Error(`a cell has a whole number of free seats, got ${free}`);
    const key = [settlementId, ageGroup, language, kind].join(' ');
    merged.set(key, { settlementId, ageGroup, language, kind, free: (merged.get(key)?.free ?? 0) + free });
  }
  return sorted([...merged.entries()], ([key]) => key)
    .map(([, cell]) => cell)
    .filter((cell) => cell.free > 0);
}

const asSet = (values: readonly string[]): string[] => [...new Set(values)].sort();

function sorted<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  return [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
