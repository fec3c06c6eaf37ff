import type { EventData } from '@kezek/contracts';
import { type Instant, type LocalDate, Rejection, type RegionPolicy } from '@kezek/domain';
import { type EndReason, type VoucherFact, type VoucherState, isOpen } from './facts.js';

/** What the rules may look at besides the voucher itself. */
export interface Given {
  readonly now: Instant;
  readonly policy: RegionPolicy;
}

/**
 * A turn becomes an offer. One child, one live voucher.
 * @throws Rejection `voucher.already-open`
 */
export function offer(state: VoucherState, turn: EventData<'voucher.offered'>): VoucherFact[] {
  if (state.phase !== 'none' && state.offer.voucherId === turn.voucherId) return [];
  if (isOpen(state)) throw new Rejection('voucher.already-open', { voucherId: state.offer.voucherId });
  return [{ type: 'voucher.offered', data: turn }];
}

/**
 * The term of confirmation runs from the day the notice reached the guardian, not from the day it was written
 * (region policy `deadlines.noticeClock`; two working days: ministry 2025, domain §3.4).
 */
export function startTerm(
  state: VoucherState,
  notice: { voucherId: string; noticeAt: Instant },
  { policy }: Pick<Given, 'policy'>,
): VoucherFact[] {
  if (state.phase !== 'offered' || state.offer.voucherId !== notice.voucherId || state.confirmBy !== undefined) return [];
  const confirmBy = policy.deadlineAfterWorkingDays(notice.noticeAt, policy.at(notice.noticeAt).confirmWorkingDays);
  return [{ type: 'voucher.term-started', data: { ...who(state.offer), noticeAt: notice.noticeAt, confirmBy } }];
}

/**
 * The guardian takes the voucher; from now the term for the contract runs (five working days, domain §3.4).
 * @throws Rejection `voucher.none`, `voucher.term-over`, `voucher.not-offered`
 */
export function confirm(state: VoucherState, { now, policy }: Given): VoucherFact[] {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (state.phase === 'confirmed') return [];
  if (state.phase === 'lapsed') throw new Rejection('voucher.term-over');
  if (state.phase !== 'offered') throw new Rejection('voucher.not-offered', { phase: state.phase });
  if (state.confirmBy !== undefined && now > state.confirmBy) throw new Rejection('voucher.term-over');
  const contractBy = policy.deadlineAfterWorkingDays(now, policy.at(now).contractWorkingDays);
  return [{ type: 'voucher.confirmed', data: { ...who(state.offer), contractBy } }];
}

/**
 * Refusing annuls the place in the queue, so it is asked twice (domain §3.4).
 * @throws Rejection `voucher.none`, `voucher.refusal-needs-certainty`, `voucher.not-refusable`
 */
export function refuse(state: VoucherState, answer: { certain: boolean }): VoucherFact[] {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (state.phase === 'refused') return [];
  if (state.phase !== 'offered' && state.phase !== 'confirmed') throw new Rejection('voucher.not-refusable', { phase: state.phase });
  if (!answer.certain) throw new Rejection('voucher.refusal-needs-certainty');
  return [{ type: 'voucher.refused', data: settlementOf(state.offer) }];
}

/**
 * More time to find a kindergarten, once, up to 30 calendar days (domain §3.4).
 * @throws Rejection `voucher.none`, `voucher.not-extendable`, `voucher.term-over`, `voucher.extended-already`
 */
export function extend(state: VoucherState, { now, policy }: Given): VoucherFact[] {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (state.phase !== 'confirmed') throw new Rejection('voucher.not-extendable', { phase: state.phase });
  if (now > state.contractBy) throw new Rejection('voucher.term-over');
  const rules = policy.at(now);
  if (state.extensions >= rules.extensionsAllowed) throw new Rejection('voucher.extended-already', { allowed: rules.extensionsAllowed });
  const contractBy = policy.deadlineAfterCalendarDays(state.contractBy, rules.extensionCalendarDays);
  return [{ type: 'voucher.extended', data: { ...who(state.offer), contractBy } }];
}

/** A signature on the contract; the second of both stops the term. */
export function noteSignature(
  state: VoucherState,
  signed: { voucherId: string; contractId: string; party: 'guardian' | 'kindergarten' },
): VoucherFact[] {
  if (state.phase !== 'confirmed' || state.offer.voucherId !== signed.voucherId) return [];
  const { contractId, party } = signed;
  if (state.signatures.some((one) => one.contractId === contractId && one.party === party)) return [];
  return [{ type: 'voucher.signature-noted', data: { ...who(state.offer), contractId, party } }];
}

/** The contract came to nothing: the term runs on as if it had not been signed. */
export function dropSignatures(state: VoucherState, cancelled: { contractId: string }): VoucherFact[] {
  if (state.phase !== 'confirmed' || !state.signatures.some(({ contractId }) => contractId === cancelled.contractId)) return [];
  return [{ type: 'voucher.signatures-dropped', data: { ...who(state.offer), contractId: cancelled.contractId } }];
}

/** Time is over: an offer nobody confirmed, or a confirmed voucher without a contract, goes back. Does nothing while time is left. */
export function lapse(state: VoucherState, { now }: Pick<Given, 'now'>): VoucherFact[] {
  const due = dueAt(state);
  if (due === undefined || now <= due) return [];
  const { offer, phase } = state as Extract<VoucherState, { phase: 'offered' | 'confirmed' }>;
  return [{ type: 'voucher.lapsed', data: { ...settlementOf(offer), term: phase === 'offered' ? 'confirm' : 'contract' } }];
}

/**
 * The child is enrolled: the voucher pays from that day. A voucher that lapsed while the contract was being signed is not revived.
 * @throws Rejection `voucher.not-confirmed`
 */
export function takeUp(
  state: VoucherState,
  contract: { voucherId: string; contractId: string; kindergartenId: string; from: LocalDate },
): VoucherFact[] {
  if (state.phase === 'in-use' && state.contractId === contract.contractId) return [];
  if (state.phase !== 'confirmed' || state.offer.voucherId !== contract.voucherId)
    throw new Rejection('voucher.not-confirmed', { phase: state.phase });
  const { contractId, kindergartenId, from } = contract;
  return [
    {
      type: 'voucher.taken-up',
      data: { ...settlementOf(state.offer), applicationId: state.offer.applicationId, contractId, kindergartenId, from },
    },
  ];
}

/** The money follows the child to another kindergarten; the queue is not involved (domain §4). */
export function move(
  state: VoucherState,
  transfer: { voucherId: string; fromKindergartenId: string; toKindergartenId: string; on: LocalDate },
): VoucherFact[] {
  if (state.phase !== 'in-use' || state.offer.voucherId !== transfer.voucherId)
    throw new Rejection('voucher.not-in-use', { phase: state.phase });
  if (state.kindergartenId === transfer.toKindergartenId) return [];
  const { fromKindergartenId, toKindergartenId, on } = transfer;
  return [{ type: 'voucher.moved', data: { ...who(state.offer), fromKindergartenId, toKindergartenId, on } }];
}

/** The child left: the reserve of the remaining months becomes free for the next turns. */
export function end(state: VoucherState, leaving: { voucherId: string; lastDay: LocalDate; reason: EndReason }): VoucherFact[] {
  if (state.phase === 'ended' && state.offer.voucherId === leaving.voucherId) return [];
  if (state.phase !== 'in-use' || state.offer.voucherId !== leaving.voucherId)
    throw new Rejection('voucher.not-in-use', { phase: state.phase });
  const { voucherId, childId, guardianId, iterationId, districtId } = settlementOf(state.offer);
  return [
    {
      type: 'voucher.ended',
      data: { voucherId, childId, guardianId, iterationId, districtId, lastDay: leaving.lastDay, reason: leaving.reason },
    },
  ];
}

/** When time itself will change the voucher; undefined while the notice has not arrived, or when nothing is pending. */
export function dueAt(state: VoucherState): Instant | undefined {
  if (state.phase === 'offered') return state.confirmBy;
  if (state.phase === 'confirmed' && !signedByBoth(state)) return state.contractBy;
  return undefined;
}

type Offer = EventData<'voucher.offered'>;

const signedByBoth = ({ signatures }: Extract<VoucherState, { phase: 'confirmed' }>): boolean =>
  signatures.some((one) => signatures.some((other) => other.contractId === one.contractId && other.party !== one.party));

const who = ({ voucherId, childId, guardianId }: Offer) => ({ voucherId, childId, guardianId });

const settlementOf = (offer: Offer) => ({
  ...who(offer),
  applicationId: offer.applicationId,
  iterationId: offer.iterationId,
  districtId: offer.placement.districtId,
});
