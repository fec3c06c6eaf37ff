import { type Instant, type Money, Rejection, ZERO, sum, tiyn, toText } from '@kezek/domain';
import { totalOf } from '../statement/pricing.js';
import { endToEndId, messageId } from './bank-names.js';
import {
  type DraftLine,
  type ExistingRegister,
  type Outcome,
  type RegisterFact,
  type RegisterLine,
  type RegisterState,
  type RejectedRegister,
  evolve,
  isApproved,
  isSent,
  registerIdOf,
} from './facts.js';

/** Lines of one register; what is more goes into the next one. */
export const REGISTER_LINES_MAX = 500;

const REASON_CHARS_MAX = 500;

/** A statement that is computed, as far as paying it needs to know. */
export type Payable = DraftLine;

/**
 * What is to be paid: every statement with something due that is in no register, or only in registers that were rejected or from which the
 * bank returned it.
 * In the order of ids, so that the same statements give the same register.
 */
export function payable(statements: readonly Payable[], registers: readonly ExistingRegister[]): DraftLine[] {
  const taken = new Set(registers.flatMap((one) => liveLines(one).map(({ statementId }) => statementId)));
  return statements
    .filter(({ statementId, amountTiyn }) => !taken.has(statementId) && tiyn(amountTiyn) > ZERO)
    .sort((a, b) => (a.statementId < b.statementId ? -1 : 1))
    .slice(0, REGISTER_LINES_MAX);
}

export type ApprovalsNeeded = 1 | 2;

/** @throws Error for a number of signatures that registers do not have; a policy that asks for it must not be weakened silently */
export function approvalsNeededBy({ registerApprovals }: { readonly registerApprovals: number }): ApprovalsNeeded {
  if (registerApprovals === 1 || registerApprovals === 2) return registerApprovals;
  throw new Error(`payment.registerApprovals: a register has 1 or 2 approvals, the region policy asks for ${registerApprovals}`);
}

export interface Draft {
  readonly districtId: string;
  readonly month: string;
  readonly number: number;
  readonly lines: readonly DraftLine[];
  readonly by: string;
  readonly requestId: string;
  readonly approvalsNeeded: ApprovalsNeeded;
}

/**
 * The next register of the district's month. Its id is its number: two people who draft at once make one.
 * @throws Rejection `payment.nothing-to-pay`, `payment.register-drafted-already`
 */
export function draft(state: RegisterState, { districtId, month, number, lines, by, requestId, approvalsNeeded }: Draft): RegisterFact[] {
  const registerId = registerIdOf(districtId, month, number);
  if (state.phase !== 'none') {
    if (state.requestId === requestId) return [];
    throw new Rejection('payment.register-drafted-already', { registerId });
  }
  if (lines.length === 0) throw new Rejection('payment.nothing-to-pay', { districtId, month });
  const totalTiyn = toText(totalOf(lines));
  return [
    {
      type: 'payment.register-drafted',
      data: { registerId, districtId, month, number, lines: [...lines], totalTiyn, by, requestId, approvalsNeeded },
    },
  ];
}

/**
 * Two different people, neither of them the one who drafted (how many is the region's rule; never the drafter).
 * @throws Rejection `payment.register-not-found`, `payment.register-rejected-already`, `payment.same-person`, `payment.approved-already`
 */
export function approve(state: RegisterState, { by, now }: { by: string; now: Instant }): RegisterFact[] {
  if (state.phase === 'none') throw new Rejection('payment.register-not-found');
  if (state.phase === 'rejected') throw rejectedAlready(state);
  if (by === state.draftedBy) throw new Rejection('payment.same-person', { role: 'drafter' });
  if (state.approvedBy.includes(by)) throw new Rejection('payment.same-person', { role: 'approver' });
  if (isApproved(state)) throw new Rejection('payment.approved-already', { approvals: state.approvedBy.length });
  const approval = state.approvedBy.length === 0 ? 1 : 2;
  return [{ type: 'payment.register-approved', data: { ...about(state), by, approval, approvedAt: now } }];
}

/**
 * The way back of a register that is not right, as long as nothing of it has left for the bank: its statements go into the next one. Whoever
 * may approve may reject, and never the drafter, so that nobody undoes their own draft unseen.
 * @throws Rejection `payment.register-not-found`, `payment.same-person`, `payment.register-sent-already`, `payment.reason-missing`,
 * `payment.reason-too-long`
 */
export function reject(state: RegisterState, { by, reason, now }: { by: string; reason: string; now: Instant }): RegisterFact[] {
  if (state.phase === 'none') throw new Rejection('payment.register-not-found');
  if (by === state.draftedBy) throw new Rejection('payment.same-person', { role: 'drafter' });
  if (isSent(state)) throw new Rejection('payment.register-sent-already', { phase: state.phase });
  if (state.phase === 'rejected') return [];
  const why = reason.trim();
  if (why === '') throw new Rejection('payment.reason-missing');
  if (why.length > REASON_CHARS_MAX) throw new Rejection('payment.reason-too-long', { maxChars: REASON_CHARS_MAX });
  return [{ type: 'payment.register-rejected', data: { ...about(state), by, reason: why, rejectedAt: now } }];
}

/**
 * The file is what is paid by; once it is sent, the same file is sent for ever.
 * @throws Rejection `payment.register-not-found`, `payment.register-rejected-already`, `payment.register-not-approved`
 */
export function send(state: RegisterState, { by, fileId, fileHash }: { by: string; fileId: string; fileHash: string }): RegisterFact[] {
  const register = toSend(state);
  if (isSent(register)) return [];
  return [{ type: 'payment.register-sent', data: { ...about(register), fileId, fileHash, by } }];
}

/** @throws Rejection `payment.register-not-found`, `payment.register-rejected-already`, `payment.register-not-approved` */
export function toSend(state: RegisterState) {
  if (state.phase === 'none') throw new Rejection('payment.register-not-found');
  if (state.phase === 'rejected') throw rejectedAlready(state);
  if (isApproved(state)) return state;
  throw new Rejection('payment.register-not-approved', { approvals: state.approvedBy.length, needed: state.approvalsNeeded });
}

/** A payment status report, as far as it decides anything. */
export interface BankReport {
  /** Name of our file that is answered. */
  readonly messageId: string;
  readonly answers: readonly BankAnswer[];
  /** Set when the bank refused the file as a whole. */
  readonly everyLine?: Outcome;
}

/** What the bank says of one payment, by the name it had in our file. */
export interface BankAnswer {
  readonly endToEndId: string;
  /** As the bank repeats it; not every bank does. */
  readonly amount?: Money;
  readonly outcome: Outcome;
}

/**
 * The bank's answer, line by line; all of it or, if any of it cannot be ours, nothing. The same answer again changes nothing. With the last
 * line the register is settled; what was returned may go into the next register.
 * @throws Rejection `payment.register-not-found`, `payment.register-not-sent`, `payment.answer-of-other-register`,
 * `payment.line-unknown`, `payment.amount-differs`, `payment.line-answered-otherwise`
 */
export function recordAnswer(state: RegisterState, report: BankReport, now: Instant): RegisterFact[] {
  if (state.phase === 'none') throw new Rejection('payment.register-not-found');
  if (!isSent(state)) throw new Rejection('payment.register-not-sent', { phase: state.phase });
  const { registerId } = state;
  if (report.messageId !== messageId(registerId)) throw new Rejection('payment.answer-of-other-register', { registerId });
  const lines = new Map(state.lines.map((line) => [endToEndId(line.statementId, state.number), line]));
  const outcomes = new Map<string, Outcome>();
  const facts: RegisterFact[] = [];
  for (const { endToEndId: name, amount, outcome } of answersOf(report, state)) {
    const line = lines.get(name);
    if (line === undefined) throw new Rejection('payment.line-unknown', { reference: name });
    const { statementId, amountTiyn } = line;
    if (amount !== undefined && amount !== tiyn(amountTiyn)) {
      throw new Rejection('payment.amount-differs', { statementId, expectedTiyn: amountTiyn, answeredTiyn: toText(amount) });
    }
    const before = line.outcome ?? outcomes.get(statementId);
    if (before !== undefined) {
      if (!sameOutcome(before, outcome)) throw new Rejection('payment.line-answered-otherwise', { statementId });
      continue;
    }
    outcomes.set(statementId, outcome);
    facts.push(answerFact(state, line, outcome));
  }
  const after = facts.reduce(evolve, state as RegisterState);
  return [...facts, ...settling(after, now)];
}

/** Lines that may still be paid, or are: not those the bank returned, and none of a register that was rejected. */
export const liveLines = ({ phase, lines }: ExistingRegister): readonly RegisterLine[] =>
  phase === 'rejected' ? [] : lines.filter(({ outcome }) => outcome?.kind !== 'returned');

const rejectedAlready = ({ registerId }: RejectedRegister): Rejection => new Rejection('payment.register-rejected-already', { registerId });

const answersOf = ({ answers, everyLine }: BankReport, { lines, number }: ExistingRegister): readonly BankAnswer[] =>
  everyLine === undefined ? answers : lines.map(({ statementId }) => ({ endToEndId: endToEndId(statementId, number), outcome: everyLine }));

function settling(state: RegisterState, now: Instant): RegisterFact[] {
  if (state.phase !== 'sent' || state.lines.some(({ outcome }) => outcome === undefined)) return [];
  const of = (kind: Outcome['kind']): string =>
    toText(sum(state.lines.filter(({ outcome }) => outcome?.kind === kind).map(({ amountTiyn }) => tiyn(amountTiyn))));
  return [
    { type: 'payment.register-settled', data: { ...about(state), settledTiyn: of('settled'), returnedTiyn: of('returned'), at: now } },
  ];
}

function answerFact(state: ExistingRegister, line: RegisterLine, outcome: Outcome): RegisterFact {
  const { statementId, kindergartenId, amountTiyn } = line;
  const data = { ...about(state), statementId, kindergartenId, amountTiyn };
  return outcome.kind === 'settled'
    ? { type: 'payment.line-settled', data: { ...data, bankReference: outcome.bankReference, paidOn: outcome.paidOn } }
    : { type: 'payment.line-returned', data: { ...data, bankReason: outcome.bankReason } };
}

function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.kind === 'settled' && b.kind === 'settled') return a.bankReference === b.bankReference && a.paidOn === b.paidOn;
  // A bank may word its reason anew; the line stays returned.
  return a.kind === 'returned' && b.kind === 'returned';
}

const about = ({ registerId, districtId, month }: ExistingRegister) => ({ registerId, districtId, month });
