import type { Instant, LocalDate, StatusClass } from '@kezek/domain';

/** Whether age allows a turn on the snapshot's day: `if-others-empty` is the lowered age. */
export type TurnByAge = 'yes' | 'if-others-empty' | 'too-young' | 'too-old';

/** Why an application keeps its place but takes no part: its family asked for a pause, or it is on the stop-list. */
export type Held = 'paused' | 'stop-listed';

/** One waiting application as an iteration sees it: no child, no guardian, no day of birth. */
export interface SnapshotApplication {
  readonly applicationId: string;
  readonly statusClass: StatusClass;
  readonly category: number;
  readonly submittedAt: Instant;
  /** Tells applications of one stamp apart: the row of the file they were imported from. Absent: 0. */
  readonly sequence?: number;
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly byAge: TurnByAge;
  readonly held?: Held;
  /** Children of one family who are to be placed together carry the same text: the least public number among them. */
  readonly batch?: string;
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
  /** Entries of the public log that had been heard of when it was taken; absent in those from before there was a log. */
  readonly logSize?: number;
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
  /** Most turns of a category as a part of all that this iteration could give, from 1 to 100 percent. */
  readonly shares?: readonly { readonly category: number; readonly percent: number }[];
  /** Most turns of the whole iteration, as whoever previewed it asked for; absent: as many as there are seats. */
  readonly turnsMax?: number;
  /** Digest of the whole policy document, so that the rules can be traced to the acts. */
  readonly policyDigest: string;
}

/** Lists in one order, sets sorted, keys in one order: equal snapshots give equal text. */
export const canonicalSnapshot = (snapshot: QueueSnapshot): QueueSnapshot => ({
  districtId: snapshot.districtId,
  on: snapshot.on,
  ...(snapshot.logSize === undefined ? {} : { logSize: snapshot.logSize }),
  applications: byNumber(snapshot.applications).map((one) => ({
    applicationId: one.applicationId,
    statusClass: one.statusClass,
    category: one.category,
    submittedAt: one.submittedAt,
    ...(one.sequence === undefined || one.sequence === 0 ? {} : { sequence: one.sequence }),
    settlementId: one.settlementId,
    ageGroup: one.ageGroup,
    byAge: one.byAge,
    ...(one.held === undefined ? {} : { held: one.held }),
    ...(one.batch === undefined ? {} : { batch: one.batch }),
    languages: asSet(one.languages),
    kinds: asSet(one.kinds),
  })),
  openTurns: byNumber(snapshot.openTurns).map((one) => ({
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
  return [...merged.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell)
    .filter((cell) => cell.free > 0);
}

/** Most lists are sets already, and there may be a million of them. */
function asSet(values: readonly string[]): readonly string[] {
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at - 1] as string) >= (values[at] as string)) return [...new Set(values)].sort();
  }
  return values;
}

/** By public number, without copying what stands so already. */
export function byNumber<T extends { readonly applicationId: string }>(list: readonly T[]): readonly T[] {
  for (let at = 1; at < list.length; at += 1) {
    if ((list[at - 1] as T).applicationId > (list[at] as T).applicationId)
      return [...list].sort((a, b) => (a.applicationId < b.applicationId ? -1 : a.applicationId > b.applicationId ? 1 : 0));
  }
  return list;
}
