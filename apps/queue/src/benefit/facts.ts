import type { EventData } from '@kezek/contracts';
import { type Instant, type LocalDate, STATUS_CLASSES, type StatusClass, hasPassed } from '@kezek/domain';

interface Named {
  readonly claimId: string;
  /** One of the region's policy, or `IMPORTED`. */
  readonly code: string;
}

/** Said by the family, not looked at yet. It changes nothing in the queue. */
export type ClaimedBenefit = Named & {
  readonly phase: 'claimed';
  readonly awaits: 'document' | 'check';
  readonly proofDueAt: Instant;
  readonly documentId?: string;
  readonly issuedOn?: LocalDate;
};
export type VerifiedBenefit = Named & {
  readonly phase: 'verified';
  readonly statusClass: StatusClass;
  readonly documentId?: string;
  readonly issuedOn?: LocalDate;
  /** Absent where it does not run out. */
  readonly validUntil?: Instant;
};
export type RefusedBenefit = Named & { readonly phase: 'refused'; readonly reason: RefusalReason };
export type ExpiredBenefit = Named & { readonly phase: 'expired'; readonly cause: 'validity' | 'proof-term' };

export type Benefit = ClaimedBenefit | VerifiedBenefit | RefusedBenefit | ExpiredBenefit;
export type RefusalReason = EventData<'queue.benefit-refused'>['reason'];

export const REFUSAL_REASONS = [
  'unreadable',
  'expired-document',
  'other-person',
  'not-confirmed',
  'no-longer-entitled',
] as const satisfies readonly RefusalReason[];

/** The class an application brought along from another queue stands as a benefit, so that it can be checked and taken back like one. */
export const IMPORTED = 'imported';

/** The class that verified benefits give: the best of them. With `now`, only those that are valid then. */
export function classOf(benefits: readonly Benefit[], now?: Instant): StatusClass {
  const classes = benefits.flatMap((one) => (one.phase === 'verified' && !isOver(one, now) ? [one.statusClass] : []));
  return STATUS_CLASSES.find((one) => classes.includes(one)) ?? 'general';
}

/** The moment at which time itself does something to the benefit: an unproved claim or a certificate runs out. */
export function endOf(benefit: Benefit): Instant | undefined {
  if (benefit.phase === 'claimed') return benefit.awaits === 'document' ? benefit.proofDueAt : undefined;
  return benefit.phase === 'verified' ? benefit.validUntil : undefined;
}

/** By when the next of the claims is to be proved or checked. */
export function nextProofDueAt(benefits: readonly Benefit[]): Instant | undefined {
  const due = benefits.flatMap((one) => (one.phase === 'claimed' ? [one.proofDueAt] : []));
  return due.sort()[0];
}

/** A new claim takes the place of ended ones of its code; a renewed benefit that of the one before. So there are at most two of a code. */
export function withBenefit(benefits: readonly Benefit[], benefit: Benefit): Benefit[] {
  const replaced = (one: Benefit): boolean => {
    if (one.claimId === benefit.claimId) return true;
    if (one.code !== benefit.code) return false;
    return one.phase === 'refused' || one.phase === 'expired' || (one.phase === 'verified' && benefit.phase === 'verified');
  };
  return [...benefits.filter((one) => !replaced(one)), benefit];
}

const isOver = ({ validUntil }: VerifiedBenefit, now: Instant | undefined): boolean =>
  now !== undefined && validUntil !== undefined && hasPassed(validUntil, now);
