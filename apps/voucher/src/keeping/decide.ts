import { type Instant, type LocalDate, type RegionPolicy, Rejection, addMonths, endOfDay } from '@kezek/domain';
import type { Matter } from '../portrait/fold.js';
import type { KeepingFact, KeepingState } from './facts.js';

/** What the portrait says of the child at this moment. */
export interface Seen {
  readonly childId: string;
  readonly matters: readonly Matter[];
  /** When the last thing of the child changed. */
  readonly changedAt: Instant;
  readonly districtId?: string;
}

/** The end of the day on which the term of the policy in force when the child left is over [assumed term]. */
export function keepUntil(leftAt: Instant, policy: RegionPolicy): Instant {
  const day: LocalDate = policy.localDateOf(leftAt);
  return endOfDay(addMonths(day, policy.on(day).retentionMonths), policy.zone);
}

/** The term begins when nothing is open, and ends to run when something is again. */
export function note(state: KeepingState, seen: Seen, policy: RegionPolicy): KeepingFact[] {
  const { childId, matters, changedAt: leftAt, districtId } = seen;
  if (matters.length === 0) {
    if (state.phase !== 'open') return [];
    const office = districtId === undefined ? {} : { districtId };
    return [{ type: 'voucher.record-left', data: { childId, leftAt, keepUntil: keepUntil(leftAt, policy), ...office } }];
  }
  const reopened: KeepingFact = { type: 'voucher.record-reopened', data: { childId } };
  switch (state.phase) {
    // Of one that is ordered, it is under way already: whoever applies at this very moment is registered anew.
    case 'open':
    case 'ordered':
      return [];
    case 'asked':
      return [{ type: 'voucher.erasure-declined', data: { ...asking(childId, state), reason: 'reopened' } }, reopened];
    default:
      return [reopened];
  }
}

const erasureIdOf = (childId: string, state: KeepingState): string => `ers_${childId.replace(/^chd_/, '')}.${state.erasures + 1}`;

/**
 * A guardian may ask for it before the term is over, where nothing is open.
 * @throws Rejection voucher.erasure-open-matters with `matter`, voucher.already-erased
 */
export function requestErasure(
  state: KeepingState,
  asked: { guardianId: string; seen: Seen; now: Instant },
  policy: RegionPolicy,
): KeepingFact[] {
  const { guardianId, seen, now: requestedAt } = asked;
  if (state.phase === 'asked') return [];
  if (state.phase === 'ordered' || state.phase === 'erased') throw new Rejection('voucher.already-erased');
  requireNothingOpen(seen);
  const { childId } = seen;
  const data = { childId, erasureId: erasureIdOf(childId, state), guardianId, requestedAt };
  return [...note(state, seen, policy), { type: 'voucher.erasure-requested', data }];
}

/**
 * Two different people; with the second the order goes out.
 * @throws Rejection voucher.no-erasure-asked, voucher.erasure-same-person, voucher.erasure-open-matters
 */
export function approveErasure(state: KeepingState, { by, seen }: { by: string; seen: Seen }): KeepingFact[] {
  if (state.phase !== 'asked') throw new Rejection('voucher.no-erasure-asked');
  requireNothingOpen(seen);
  const { erasureId, approvedBy } = state;
  const { childId } = seen;
  if (approvedBy === undefined) return [{ type: 'voucher.erasure-approved', data: { childId, erasureId, by, approval: 1 } }];
  if (approvedBy === by) throw new Rejection('voucher.erasure-same-person');
  return [
    { type: 'voucher.erasure-approved', data: { childId, erasureId, by, approval: 2 } },
    { type: 'voucher.erasure-ordered', data: { childId, erasureId, cause: 'request' } },
  ];
}

const asking = (childId: string, { erasureId, guardianId }: Extract<KeepingState, { phase: 'asked' }>) => ({
  childId,
  erasureId,
  guardianId,
});

const REASONS = ['identity-not-proved', 'dispute', 'kept-by-law'] as const;

/** @throws Rejection voucher.no-erasure-asked, voucher.erasure-reason-invalid */
export function declineErasure(
  state: KeepingState,
  { childId, by, reason }: { childId: string; by: string; reason: string },
): KeepingFact[] {
  if (state.phase !== 'asked') throw new Rejection('voucher.no-erasure-asked');
  const known = REASONS.find((one) => one === reason);
  if (known === undefined) throw new Rejection('voucher.erasure-reason-invalid');
  return [{ type: 'voucher.erasure-declined', data: { ...asking(childId, state), reason: known, by } }];
}

/** The term of the policy is over. A request that waits is overtaken by it. */
export function expireKeeping(state: KeepingState, now: Instant): KeepingFact[] {
  if ((state.phase !== 'left' && state.phase !== 'asked') || now < state.keepUntil) return [];
  const { childId } = state;
  const erasureId = state.phase === 'asked' ? state.erasureId : erasureIdOf(childId, state);
  return [{ type: 'voucher.erasure-ordered', data: { childId, erasureId, cause: 'retention' } }];
}

/** Identity says that it is done. */
export const erased = (state: KeepingState, done: { childId: string; erasureId: string }): KeepingFact[] =>
  state.phase === 'ordered' && state.erasureId === done.erasureId ? [{ type: 'voucher.record-erased', data: done }] : [];

function requireNothingOpen({ matters }: Seen): void {
  const [matter] = matters;
  if (matter !== undefined) throw new Rejection('voucher.erasure-open-matters', { matter });
}
