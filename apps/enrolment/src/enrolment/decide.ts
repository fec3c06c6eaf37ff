import {
  type Instant,
  type LocalDate,
  Rejection,
  addDays,
  earlier,
  hasPassed,
  later,
  type SignatureLevel,
  reachesLevel,
} from '@kezek/domain';
import { type ContractText, type Evidence, type Refused, deedOf, partiesOf } from '../deed/facts.js';
import {
  type CancelCause,
  type Contract,
  type EnrolmentFact,
  type EnrolmentState,
  type LeaveReason,
  type LeftContract,
  type Party,
  type RefusalCause,
  type RunningContract,
  type Terms,
  contractOf,
  groupOn,
  isAttended,
  lastDayOf,
  pendingOf,
  runningOf,
} from './facts.js';
import { type Ground, awaitsMoney, moneyOf, withDistrictMove } from './district.js';
import { stopWaitingFor, stopWaitingOffered, stopWaitingWith } from './waits.js';

/**
 * A guardian asks for a seat. Nothing is held yet: the request is written first, so that whatever stops in between can be finished.
 * @throws Rejection `enrolment.contract-pending`, `enrolment.already-enrolled`, `enrolment.first-day-invalid`, `enrolment.sign-term-over`
 */
export function requestSeat(state: EnrolmentState, terms: Terms, now: Instant, ground?: Omit<Ground, 'inUse'>): EnrolmentFact[] {
  if (contractOf(state, terms.contractId) !== undefined) return [];
  refusePending(state);
  const running = runningOf(state);
  if (running !== undefined) throw alreadyEnrolled(running);
  const taken = lastAttendedDay(state);
  if (taken !== undefined && terms.from <= taken) throw new Rejection('enrolment.first-day-invalid', { earliest: addDays(taken, 1) });
  const move = ground === undefined ? {} : withDistrictMove(state, terms, { ...ground, inUse: false });
  return requested({ ...terms, ...move }, now);
}

/**
 * A guardian asks to move the child. The running contract goes on until both have signed the new one (domain §4: no return to the queue).
 * @throws Rejection `enrolment.contract-pending`, `enrolment.not-enrolled`, `enrolment.same-group`, `enrolment.first-day-invalid`,
 * `enrolment.sign-term-over`
 */
export function requestTransfer(
  state: EnrolmentState,
  terms: Omit<Terms, 'voucherId' | 'transferFromContractId'>,
  on: { readonly now: Instant; readonly today: LocalDate; readonly settlementId?: string },
): EnrolmentFact[] {
  if (contractOf(state, terms.contractId) !== undefined) return [];
  refusePending(state);
  const running = runningOf(state);
  if (running === undefined) throw new Rejection('enrolment.not-enrolled');
  if (running.groupId === terms.groupId) throw new Rejection('enrolment.same-group', { groupId: running.groupId });
  // The old kindergarten may have marked today, and must have had the child for a day.
  const earliest = addDays(running.from > on.today ? running.from : on.today, 1);
  if (terms.from < earliest) throw new Rejection('enrolment.first-day-invalid', { earliest });
  const { voucherId, contractId: transferFromContractId, districtId: fromDistrictId } = running;
  const where = on.settlementId === undefined ? {} : { settlementId: on.settlementId };
  const move = withDistrictMove(state, { ...terms, voucherId }, { fromDistrictId, ...where, inUse: true });
  return requested({ ...terms, voucherId, transferFromContractId, ...move }, on.now);
}

/**
 * The seat is held, and in another district the money: there is something to sign.
 * @throws Rejection `enrolment.contract-not-found` if the request was given up meanwhile
 */
export function draft(state: EnrolmentState, contractId: string, text?: ContractText, budgetId?: string): EnrolmentFact[] {
  const contract = known(state, contractId);
  if (contract.phase === 'cancelled') throw new Rejection('enrolment.contract-not-found');
  if (contract.phase !== 'requested' || awaitsMoney({ ...contract, ...given(budgetId) })) return [];
  const { from, signBy, transferFromContractId } = contract;
  const transfer = transferFromContractId === undefined ? {} : { transferFromContractId };
  return [
    {
      type: 'enrolment.contract-drafted',
      data: { ...parties(contract), from, signBy, ...transfer, ...(text === undefined ? {} : { text }), ...given(budgetId) },
    },
    // Not before: a family for which there is no money keeps its place on the list.
    ...stopWaitingOffered(state, contract, 'accepted'),
  ];
}

const given = (budgetId: string | undefined): { budgetId?: string } => (budgetId === undefined ? {} : { budgetId });

/** There was no seat, or nobody wants it any more: who gives up a seat that was offered has had its answer there. */
export function refuseRequest(state: EnrolmentState, contractId: string, cause: RefusalCause): EnrolmentFact[] {
  const contract = contractOf(state, contractId);
  if (contract?.phase !== 'requested') return [];
  const declined = cause === 'given-up' ? stopWaitingOffered(state, contract, 'declined') : [];
  return [{ type: 'enrolment.seat-request-refused', data: { ...parties(contract), cause, ...moneyOf(contract) } }, ...declined];
}

export interface Signature {
  readonly contractId: string;
  readonly party: Party;
  readonly signedBy: string;
  readonly level: SignatureLevel;
  readonly evidence?: Evidence | undefined;
}

/**
 * A party signs; five working days for both (domain §3.4).
 * @throws Rejection `enrolment.contract-not-found`, `enrolment.contract-cancelled`, `enrolment.sign-term-over`, `enrolment.signer-forbidden`,
 * `enrolment.signature-level-too-low` with what is needed
 */
export function sign(state: EnrolmentState, signature: Signature, now: Instant): EnrolmentFact[] {
  const contract = known(state, signature.contractId);
  if (contract.phase === 'requested') throw new Rejection('enrolment.contract-not-found');
  if (contract.phase === 'cancelled') throw new Rejection('enrolment.contract-cancelled', { cause: contract.cause });
  if (signature.party === 'guardian' && signature.signedBy !== contract.guardianId) throw new Rejection('enrolment.signer-forbidden');
  if (contract.phase !== 'drafted' || contract.signed.includes(signature.party)) return [];
  if (hasPassed(contract.signBy, now)) throw new Rejection('enrolment.sign-term-over', { signBy: contract.signBy });
  const { party, signedBy, level, evidence } = signature;
  const deed = deedOf(state, signature.contractId);
  if (!partiesOf(deed).includes(party)) throw new Rejection('enrolment.signer-forbidden');
  const needed = deed.text?.levels[party] ?? 'account';
  if (!reachesLevel(level, needed)) throw new Rejection('enrolment.signature-level-too-low', { needed });
  const proof = evidence === undefined ? {} : { evidence };
  return [{ type: 'enrolment.contract-signed', data: { ...parties(contract), party, signedBy, level, ...proof } }];
}

/**
 * Both have signed and the seat is taken from that day: the child is enrolled there, and no longer where it was.
 * @throws Rejection `enrolment.contract-not-found`, `enrolment.contract-cancelled` if there is nothing to carry out any more
 */
export function enrol(state: EnrolmentState, seat: { contractId: string; from: LocalDate }): EnrolmentFact[] {
  const contract = known(state, seat.contractId);
  if (isAttended(contract)) return [];
  if (contract.phase === 'cancelled') throw new Rejection('enrolment.contract-cancelled', { cause: contract.cause });
  if (contract.phase !== 'signed') throw new Rejection('enrolment.contract-not-found');
  const running = runningOf(state);
  const { districtId, transferFromContractId } = contract;
  if (running?.contractId !== transferFromContractId) throw new Error('a signed contract follows the one it was asked to follow');
  // Who has a seat there waits for none.
  const there = stopWaitingFor(state, contract.kindergartenId, 'accepted');
  if (running !== undefined) return [transferred(running, contract, seat.from), ...there];
  return [{ type: 'enrolment.enrolled', data: { ...parties(contract), districtId, from: seat.from, ...moneyOf(contract) } }, ...there];
}

/**
 * A party, time or the voucher ends a contract that nobody attends under yet. A kindergarten only with what it says to the family
 * (domain §3.4: a lawful reason, open to appeal).
 * @throws Rejection `enrolment.contract-not-found`, `enrolment.contract-signed` (both signed: leaving is what ends it),
 * `enrolment.contract-running`, `enrolment.refusal-reason-needed`
 */
export function cancel(state: EnrolmentState, contractId: string, cause: CancelCause, refusal?: Refused): EnrolmentFact[] {
  const contract = known(state, contractId);
  if (contract.phase === 'cancelled') return [];
  if (cause === 'kindergarten' && refusal === undefined) throw new Rejection('enrolment.refusal-reason-needed');
  if (isAttended(contract)) throw new Rejection('enrolment.contract-running');
  if (contract.phase === 'signed' && (cause === 'guardian' || cause === 'kindergarten')) throw new Rejection('enrolment.contract-signed');
  // A half of an exchange is remembered: with it the other falls.
  if (contract.phase === 'requested' && contract.swapId === undefined) return refuseRequest(state, contractId, refusals[cause]);
  return [cancelled(contract, cause, refusal)];
}

/** The term for the signatures is over. Does nothing while time is left, nor once both have signed. */
export function expire(state: EnrolmentState, now: Instant): EnrolmentFact[] {
  const due = dueAt(state);
  const pending = pendingOf(state);
  return due === undefined || pending === undefined || !hasPassed(due, now) ? [] : cancel(state, pending.contractId, 'term-over');
}

/**
 * The voucher was extended: there is as much more time to sign, and the seat is kept for it. A transfer has a term of its own.
 */
export function extendTerm(state: EnrolmentState, voucherId: string, term: { signBy: Instant; holdUntil: Instant }): EnrolmentFact[] {
  const pending = pendingOf(state);
  if (pending?.voucherId !== voucherId || pending.phase === 'signed' || pending.transferFromContractId !== undefined) return [];
  if (term.signBy <= pending.signBy) return [];
  return [{ type: 'enrolment.contract-extended', data: { ...parties(pending), ...term } }];
}

/**
 * The voucher is over: what was to be signed under it is void. A child who attends under one that the voucher service ended leaves with it
 * (by age, domain §3.5), and so does one under a refused voucher, since its guardian gave it back before anybody had heard of the contract.
 */
export function voucherEnded(
  state: EnrolmentState,
  over: { readonly voucherId: string; readonly isRefused: boolean; readonly ending?: Leaving },
  today: LocalDate,
): EnrolmentFact[] {
  const pending = pendingOf(state);
  const running = runningOf(state);
  const cancelled = pending?.voucherId === over.voucherId ? cancel(state, pending.contractId, 'voucher-ended') : [];
  const voided = over.ending?.reason === 'death' ? cancelled.map(quietly) : cancelled;
  const fallen = [...voided, ...stopWaitingWith(state, over.voucherId, 'voucher-ended')];
  const leaving = over.ending ?? (over.isRefused ? { lastDay: today, reason: 'guardian' as const } : undefined);
  if (leaving === undefined || running?.voucherId !== over.voucherId) return fallen;
  const lastDay = later(leaving.lastDay, neverCame(running));
  return [...fallen, left(running, { lastDay, reason: leaving.reason })];
}

/** A family whose child has died is not written to about a contract. */
function quietly(fact: EnrolmentFact): EnrolmentFact {
  if (fact.type === 'enrolment.contract-cancelled') return { ...fact, data: { ...fact.data, quiet: true } };
  if (fact.type === 'enrolment.seat-request-refused') return { ...fact, data: { ...fact.data, quiet: true } };
  return fact;
}

/** Both have signed a half of an exchange of seats: it waits only for the other half. */
export function isBoundBySwap(state: EnrolmentState): boolean {
  const pending = pendingOf(state);
  return pending?.phase === 'signed' && pending.swapId !== undefined;
}

export interface Leaving {
  readonly lastDay: LocalDate;
  readonly reason: LeaveReason;
}

/** What the rules may look at besides the child's contracts. */
export interface LeaveTerms {
  readonly today: LocalDate;
  readonly noticeMaxDays: number;
}

/**
 * The child leaves. A transfer not yet carried out falls away with it. Until the last day has come, a sooner one may be named; not a
 * later one, as the seat may be promised from the day after.
 * @throws Rejection `enrolment.not-enrolled`, `enrolment.leave-day-invalid`, `enrolment.contract-signed` (a transfer is being carried out)
 */
export function leave(state: EnrolmentState, leaving: Leaving, { today, noticeMaxDays }: LeaveTerms): EnrolmentFact[] {
  const { lastDay, reason } = leaving;
  const running = runningOf(state);
  const contract = running ?? leftFrom(state, leaving, today);
  if (contract === undefined) return [];
  const earliest = neverCame(contract);
  const noticed = later(addDays(today, noticeMaxDays), earliest);
  const latest = contract.phase === 'left' ? earlier(contract.lastDay, noticed) : noticed;
  if (lastDay < earliest || lastDay > latest) throw new Rejection('enrolment.leave-day-invalid', { earliest, latest });
  const pending = running === undefined ? undefined : pendingOf(state);
  const withdrawn = pending === undefined ? [] : cancel(state, pending.contractId, 'guardian');
  return [...withdrawn, left(contract, { lastDay, reason })];
}

/** When time itself will change something: the term of the contract still to be signed. */
export function dueAt(state: EnrolmentState): Instant | undefined {
  const pending = pendingOf(state);
  return pending === undefined || pending.phase === 'signed' ? undefined : pending.signBy;
}

/** From the group it is in on its last day. */
const left = (contract: Contract, leaving: Leaving): EnrolmentFact => ({
  type: 'enrolment.left',
  data: { ...parties(contract), groupId: groupOn(contract, leaving.lastDay), ...leaving },
});

/** The day before the first: the child never came. */
const neverCame = ({ from }: Contract): LocalDate => addDays(from, -1);

/** The contract whose leave day may still be changed; undefined if the child has left just so. @throws Rejection `enrolment.not-enrolled` */
function leftFrom(state: EnrolmentState, { lastDay, reason }: Leaving, today: LocalDate): LeftContract | undefined {
  const last = state.contracts.findLast(isAttended);
  if (last?.phase !== 'left') throw new Rejection('enrolment.not-enrolled');
  if (last.lastDay === lastDay && last.reason === reason) return undefined;
  if (last.lastDay <= today) throw new Rejection('enrolment.not-enrolled');
  return last;
}

const refusals = {
  guardian: 'given-up',
  kindergarten: 'given-up',
  'term-over': 'term-over',
  'seat-lost': 'seat-gone',
  'voucher-ended': 'voucher-ended',
  'earlier-voucher': 'seat-gone',
  'swap-fallen': 'given-up',
  'no-money': 'given-up',
} as const satisfies Record<CancelCause, RefusalCause>;

function requested(terms: Terms, now: Instant): EnrolmentFact[] {
  if (hasPassed(terms.signBy, now)) throw new Rejection('enrolment.sign-term-over', { signBy: terms.signBy });
  return [{ type: 'enrolment.seat-requested', data: terms }];
}

function refusePending(state: EnrolmentState): void {
  const pending = pendingOf(state);
  if (pending === undefined) return;
  const { contractId, kindergartenId, groupId } = pending;
  throw new Rejection('enrolment.contract-pending', { contractId, kindergartenId, groupId });
}

const alreadyEnrolled = ({ kindergartenId, groupId }: RunningContract): Rejection =>
  new Rejection('enrolment.already-enrolled', { kindergartenId, groupId });

function lastAttendedDay(state: EnrolmentState): LocalDate | undefined {
  const days = state.contracts.filter(isAttended).flatMap((contract) => lastDayOf(contract) ?? []);
  return days.sort().at(-1);
}

function transferred(running: RunningContract, contract: Contract, firstDay: LocalDate): EnrolmentFact {
  const { childId, guardianId, voucherId } = contract;
  const place = ({ contractId, kindergartenId, groupId }: Contract) => ({ contractId, kindergartenId, groupId });
  const lastDay = addDays(firstDay, -1);
  const from = { ...place(running), groupId: groupOn(running, lastDay), lastDay };
  return {
    type: 'enrolment.transferred',
    data: { childId, guardianId, voucherId, from, to: { ...place(contract), firstDay }, ...moneyOf(contract) },
  };
}

const cancelled = (contract: Contract, cause: CancelCause, refusal?: Refused): EnrolmentFact => ({
  type: 'enrolment.contract-cancelled',
  data: { ...parties(contract), cause, ...(refusal === undefined ? {} : { refusal }), ...moneyOf(contract) },
});

function known(state: EnrolmentState, contractId: string): Contract {
  const contract = contractOf(state, contractId);
  if (contract === undefined) throw new Rejection('enrolment.contract-not-found');
  return contract;
}

const parties = ({ contractId, childId, guardianId, voucherId, kindergartenId, groupId }: Contract) => ({
  contractId,
  childId,
  guardianId,
  voucherId,
  kindergartenId,
  groupId,
});
