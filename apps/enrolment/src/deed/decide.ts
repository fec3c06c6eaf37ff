import { type Instant, type LocalDate, type RefusalReason, Rejection, addDays, hasPassed, later } from '@kezek/domain';
import { cancel, dueAt as contractDueAt } from '../enrolment/decide.js';
import { type Contract, type EnrolmentFact, type EnrolmentState, contractOf, pendingOf, runningOf, termsOf } from '../enrolment/facts.js';
import { type Appeal, type Deed, deedOf } from './facts.js';

export interface Refusing {
  readonly contractId: string;
  readonly reason: RefusalReason;
  readonly noteId: string;
  readonly by: string;
  readonly appealBy: Instant;
}

/**
 * The kindergarten says no, for one of the lawful reasons, before both have signed (domain §3.4: Order No 254 of 19.06.2020).
 * @throws Rejection those of `cancel`, `enrolment.contract-cancelled` if it has come to nothing otherwise,
 * `enrolment.refusal-decided-against` if the department has granted an appeal against that very reason
 */
export function refuseContract(state: EnrolmentState, { contractId, ...refusal }: Refusing): EnrolmentFact[] {
  const contract = contractOf(state, contractId);
  if (contract?.phase === 'cancelled') {
    if (deedOf(state, contractId).refusal?.reason === refusal.reason) return [];
    throw new Rejection('enrolment.contract-cancelled', { cause: contract.cause });
  }
  if (contract?.phase === 'requested') throw new Rejection('enrolment.contract-not-found');
  if (refusedBefore(state, contractId)?.refusal?.reason === refusal.reason) throw new Rejection('enrolment.refusal-decided-against');
  return cancel(state, contractId, 'kindergarten', refusal);
}

export interface Appealing {
  readonly contractId: string;
  readonly guardianId: string;
  readonly noteId: string;
  readonly decideBy: Instant;
}

/**
 * The family asks the department whether the kindergarten was right, once, within the term that it was told with the refusal.
 * @throws Rejection `enrolment.contract-not-found`, `enrolment.signer-forbidden`, `enrolment.not-refused`, `enrolment.appeal-term-over`
 */
export function appealRefusal(
  state: EnrolmentState,
  { contractId, guardianId, noteId, decideBy }: Appealing,
  now: Instant,
): EnrolmentFact[] {
  const { contract, deed } = refused(state, contractId);
  if (contract.guardianId !== guardianId) throw new Rejection('enrolment.signer-forbidden');
  if (deed.appeal !== undefined) return [];
  const { appealBy } = deed.refusal;
  if (hasPassed(appealBy as Instant, now)) throw new Rejection('enrolment.appeal-term-over', { appealBy });
  const { districtId } = contract;
  return [{ type: 'enrolment.refusal-appealed', data: { ...parties(contract), districtId, noteId, decideBy } }];
}

export interface Decision {
  readonly contractId: string;
  readonly outcome: 'granted' | 'upheld';
  readonly by?: string;
  readonly noteId?: string;
}

/** For a contract made anew. */
export interface Anew {
  readonly signBy: Instant;
  readonly holdUntil: Instant;
  /** The first day a seat may be asked for. */
  readonly earliest: LocalDate;
  /** The last day of the term to sign. */
  readonly signByDate: LocalDate;
}

/**
 * The department decides. Granted, the seat is asked for anew under another contract; if it has gone, the family is told so. A family that
 * has found another seat meanwhile keeps it.
 * @throws Rejection `enrolment.contract-not-found`, `enrolment.not-refused`, `enrolment.not-appealed`, `enrolment.appeal-decided`
 */
export function decideAppeal(state: EnrolmentState, decision: Decision, anew: Anew): EnrolmentFact[] {
  const { contract, deed } = refused(state, decision.contractId);
  if (deed.appeal === undefined) throw new Rejection('enrolment.not-appealed');
  if (deed.appeal.phase !== 'open') {
    if (deed.appeal.phase === decision.outcome) return [];
    throw new Rejection('enrolment.appeal-decided', { outcome: deed.appeal.phase });
  }
  const { outcome, by, noteId } = decision;
  const terms = outcome === 'granted' ? termsAnew(state, contract, anew) : undefined;
  const said = { ...(by === undefined ? {} : { by }), ...(noteId === undefined ? {} : { noteId }) };
  const follows = terms === undefined ? {} : { anewContractId: terms.contractId };
  return [
    {
      type: 'enrolment.appeal-decided',
      data: { ...parties(contract), districtId: contract.districtId, outcome, ...said, ...follows },
    },
    ...(terms === undefined ? [] : [{ type: 'enrolment.seat-requested' as const, data: terms }]),
  ];
}

/** The department let its term pass: what that means, the region says. */
export function expireAppeals(state: EnrolmentState, silence: 'granted' | 'upheld', anew: Anew, now: Instant): EnrolmentFact[] {
  const [due] = openAppeals(state).filter(([, appeal]) => hasPassed(appeal.decideBy, now));
  return due === undefined ? [] : decideAppeal(state, { contractId: due[0], outcome: silence }, anew);
}

/** When time itself will change one of the child's contracts, or decide an appeal. */
export const dueAt = (state: EnrolmentState): Instant | undefined =>
  [contractDueAt(state), ...openAppeals(state).map(([, { decideBy }]) => decideBy)].flatMap((at) => at ?? []).sort()[0];

export const openAppeals = ({ deeds = {} }: EnrolmentState): (readonly [contractId: string, appeal: Appeal])[] =>
  Object.entries(deeds).flatMap(([contractId, { appeal }]) => (appeal?.phase === 'open' ? [[contractId, appeal] as const] : []));

function termsAnew(state: EnrolmentState, contract: Contract, anew: Anew) {
  const running = runningOf(state);
  if (pendingOf(state) !== undefined || running?.contractId !== contract.transferFromContractId) return undefined;
  const { signBy, holdUntil, earliest, signByDate } = anew;
  // A child who moves is in the old place until after the last day on which the new contract can be signed.
  const first = running === undefined ? earliest : later(earliest, addDays(signByDate, 1));
  // The money of another district was given back with the refused contract: it is asked for anew.
  const { offerId: _offer, budgetId: _budget, ...terms } = termsOf(contract);
  const from = later(contract.from, first);
  const move = terms.districtMove === undefined ? {} : { districtMove: { ...terms.districtMove, firstDay: from } };
  return { ...terms, ...move, contractId: anewIdOf(contract.contractId), from, signBy, holdUntil };
}

const ANEW = '-anew';
const anewIdOf = (contractId: string): string => `${contractId}${ANEW}`;

/** The refusal that a contract made anew comes from. */
const refusedBefore = (state: EnrolmentState, contractId: string): Deed | undefined =>
  contractId.endsWith(ANEW) ? deedOf(state, contractId.slice(0, -ANEW.length)) : undefined;

function refused(state: EnrolmentState, contractId: string) {
  const contract = contractOf(state, contractId);
  if (contract === undefined) throw new Rejection('enrolment.contract-not-found');
  const deed = deedOf(state, contractId);
  const { refusal } = deed;
  if (refusal === undefined) throw new Rejection('enrolment.not-refused');
  return { contract, deed: { ...deed, refusal } };
}

const parties = ({ contractId, childId, guardianId, voucherId, kindergartenId, groupId }: Contract) => ({
  contractId,
  childId,
  guardianId,
  voucherId,
  kindergartenId,
  groupId,
});
