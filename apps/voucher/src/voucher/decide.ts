import type { EventData } from '@kezek/contracts';
import { type Instant, type LocalDate, Rejection, type RegionPolicy, later } from '@kezek/domain';
import { type DistrictMove, type EndReason, type VoucherFact, type VoucherState, districtOf, districtsOf, isOpen } from './facts.js';

/** What the rules may look at besides the voucher itself. */
export interface Given {
  readonly now: Instant;
  readonly policy: RegionPolicy;
}

/**
 * A turn becomes an offer. One child, one live voucher. What one person proposed of the application goes on with the voucher.
 * @throws Rejection `voucher.already-open`
 */
export function offer(
  state: VoucherState,
  turn: EventData<'voucher.offered'>,
  ending?: EventData<'queue.turn-given'>['ending'],
): VoucherFact[] {
  if (state.phase !== 'none' && isSameTurn(state.offer, turn)) return [];
  if (isOpen(state)) throw new Rejection('voucher.already-open', { voucherId: state.offer.voucherId });
  const offered: VoucherFact = { type: 'voucher.offered', data: turn };
  if (ending === undefined) return [offered];
  const data = {
    ...who(turn),
    districtId: turn.placement.districtId,
    reason: 'false-data' as const,
    ...ending,
    fromApplication: true as const,
  };
  return [offered, { type: 'voucher.ending-proposed', data }];
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
  return [{ type: 'voucher.confirmed', data: { ...who(state.offer), contractBy: contractTerm(now, policy) } }];
}

/**
 * Refusing annuls the place in the queue, so it is asked twice (domain §3.4). What both have signed is ended by leaving, not by refusing.
 * @throws Rejection `voucher.none`, `voucher.refusal-needs-certainty`, `voucher.not-refusable`, `voucher.contract-signed`
 */
export function refuse(state: VoucherState, answer: { certain: boolean }): VoucherFact[] {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (state.phase === 'refused') return [];
  if (state.phase !== 'offered' && state.phase !== 'confirmed') throw new Rejection('voucher.not-refusable', { phase: state.phase });
  if (state.phase === 'confirmed' && signedByBoth(state)) throw new Rejection('voucher.contract-signed');
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

/** There is a contract to sign, the first one or that of a move; a contract known to be void is not brought back by late news. */
export function noteContract(
  state: VoucherState,
  drafted: { voucherId: string; contractId: string; kindergartenId: string },
): VoucherFact[] {
  if ((state.phase !== 'confirmed' && state.phase !== 'in-use') || state.offer.voucherId !== drafted.voucherId) return [];
  const { contractId, kindergartenId } = drafted;
  const isKnown =
    state.phase === 'in-use'
      ? state.contractId === contractId || state.move?.contractId === contractId
      : state.drafts?.includes(contractId) === true || state.cancelled?.includes(contractId) === true;
  return isKnown ? [] : [{ type: 'voucher.contract-noted', data: { ...who(state.offer), contractId, kindergartenId } }];
}

/** The family stands in a waiting list, or does no longer: its term runs on meanwhile. */
export function noteWaiting(
  state: VoucherState,
  { entryId, waiting, voucherId }: { entryId: string; waiting: boolean; voucherId?: string },
): VoucherFact[] {
  if (state.phase !== 'confirmed' || (voucherId !== undefined && state.offer.voucherId !== voucherId)) return [];
  if ((state.waits?.includes(entryId) ?? false) === waiting) return [];
  return [{ type: 'voucher.waiting-noted', data: { ...who(state.offer), entryId, waiting } }];
}

/** A signature on the contract; the second of both stops the term. */
export function noteSignature(
  state: VoucherState,
  signed: { voucherId: string; contractId: string; party: 'guardian' | 'kindergarten' },
): VoucherFact[] {
  if (state.phase !== 'confirmed' || state.offer.voucherId !== signed.voucherId) return [];
  const { contractId, party } = signed;
  if (state.cancelled?.includes(contractId) === true) return [];
  if (state.signatures.some((one) => one.contractId === contractId && one.party === party)) return [];
  return [{ type: 'voucher.signature-noted', data: { ...who(state.offer), contractId, party } }];
}

/**
 * The contract came to nothing: the term runs on as if it had not been signed. Where the seat was lost after both had signed, no family
 * is to blame, and the term for another contract begins anew.
 */
export function dropSignatures(
  state: VoucherState,
  cancelled: { voucherId: string; contractId: string; cause: EventData<'enrolment.contract-cancelled'>['cause'] },
  { now, policy }: Given,
): VoucherFact[] {
  const { contractId, cause } = cancelled;
  if (state.phase === 'in-use' && state.move?.contractId === contractId)
    return [{ type: 'voucher.move-dropped', data: { ...who(state.offer), contractId } }];
  if (state.phase !== 'confirmed' || state.offer.voucherId !== cancelled.voucherId) return [];
  if (state.cancelled?.includes(contractId) === true) return [];
  const own = state.signatures.filter((one) => one.contractId === contractId);
  // Nor is it where the kindergarten says no: its refusal burns no term.
  const isBlameless = cause === 'kindergarten' || (cause === 'seat-lost' && signedByBoth({ signatures: own }));
  const anew = isBlameless ? { contractBy: later(state.contractBy, contractTerm(now, policy)) } : {};
  return [{ type: 'voucher.signatures-dropped', data: { ...who(state.offer), contractId, ...anew } }];
}

/**
 * An appeal runs, or was granted: the family has its whole term after the department's. Told again, or of another voucher, nothing changes.
 */
export function renewTerm(
  state: VoucherState,
  { voucherId, contractId, after }: { voucherId: string; contractId: string; after: Instant },
  policy: RegionPolicy,
): VoucherFact[] {
  if (state.phase !== 'confirmed' || state.offer.voucherId !== voucherId) return [];
  const contractBy = contractTerm(after, policy);
  if (contractBy <= state.contractBy) return [];
  return [{ type: 'voucher.term-renewed', data: { ...who(state.offer), contractId, contractBy } }];
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
  districtMove?: DistrictMove,
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
    ...movedDistrict(state.offer, districtMove),
  ];
}

/** The money follows the child to another kindergarten; the queue is not involved (domain §4). */
export function move(
  state: VoucherState,
  transfer: { voucherId: string; fromKindergartenId: string; toKindergartenId: string; on: LocalDate },
  districtMove?: DistrictMove,
): VoucherFact[] {
  if (state.phase !== 'in-use' || state.offer.voucherId !== transfer.voucherId)
    throw new Rejection('voucher.not-in-use', { phase: state.phase });
  const { fromKindergartenId, toKindergartenId, on } = transfer;
  const isKnown = districtsOf(state).some(({ contractId }) => contractId === districtMove?.contractId);
  const district = isKnown ? [] : movedDistrict(state.offer, districtMove);
  if (state.kindergartenId === toKindergartenId) return district;
  return [{ type: 'voucher.moved', data: { ...who(state.offer), fromKindergartenId, toKindergartenId, on } }, ...district];
}

/** Another district's budget pays from the day on; what was given, and to whom, stays as it was. */
const movedDistrict = (offer: Offer, move: DistrictMove | undefined): VoucherFact[] =>
  move === undefined ? [] : [{ type: 'voucher.district-moved', data: { ...who(offer), ...move } }];

/**
 * The child left: the reserve of the remaining months becomes free for the next turns. A leave day that was changed ends it on the new one.
 * @throws Rejection `voucher.not-in-use`
 */
export function end(state: VoucherState, leaving: { voucherId: string; lastDay: LocalDate; reason: EndReason }): VoucherFact[] {
  if ((state.phase !== 'in-use' && state.phase !== 'ended') || state.offer.voucherId !== leaving.voucherId)
    throw new Rejection('voucher.not-in-use', { phase: state.phase });
  const { lastDay, reason } = leaving;
  // Told of a contract that had been signed before its end was heard of: what was never used stays so.
  if (state.phase === 'ended' && state.from === undefined) return [];
  if (state.phase === 'ended' && state.lastDay === lastDay && state.reason === reason) return [];
  const { voucherId, childId, guardianId, iterationId } = settlementOf(state.offer);
  const districtId = districtOf(state);
  return [{ type: 'voucher.ended', data: { voucherId, childId, guardianId, iterationId, districtId, lastDay, reason } }];
}

/** A voucher's own id says nothing of its turn, so the turn itself is what tells a repeat. */
const isSameTurn = (offer: Offer, turn: Offer): boolean =>
  offer.applicationId === turn.applicationId && offer.iterationId === turn.iterationId;

/** Whether what happens to a voucher in use is told before its being taken up was heard of. */
export const isStillToBeTakenUp = (state: VoucherState, voucherId: string): boolean =>
  (state.phase === 'offered' || state.phase === 'confirmed') && state.offer.voucherId === voucherId;

/** When time itself will change the voucher; undefined while the notice has not arrived, or when nothing is pending. */
export function dueAt(state: VoucherState): Instant | undefined {
  if (state.phase === 'offered') return state.confirmBy;
  if (state.phase === 'confirmed' && !signedByBoth(state)) return state.contractBy;
  return undefined;
}

type Offer = EventData<'voucher.offered'>;

const contractTerm = (now: Instant, policy: RegionPolicy): Instant =>
  policy.deadlineAfterWorkingDays(now, policy.at(now).contractWorkingDays);

export const signedByBoth = ({ signatures }: Pick<Extract<VoucherState, { phase: 'confirmed' }>, 'signatures'>): boolean =>
  signatures.some((one) => signatures.some((other) => other.contractId === one.contractId && other.party !== one.party));

export const who = ({ voucherId, childId, guardianId }: Offer) => ({ voucherId, childId, guardianId });

export const settlementOf = (offer: Offer) => ({
  ...who(offer),
  applicationId: offer.applicationId,
  iterationId: offer.iterationId,
  districtId: offer.placement.districtId,
});
