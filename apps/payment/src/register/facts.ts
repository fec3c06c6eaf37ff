import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';

export type RegisterFact = FactOf<
  | 'payment.register-drafted'
  | 'payment.register-approved'
  | 'payment.register-rejected'
  | 'payment.register-sent'
  | 'payment.line-settled'
  | 'payment.line-returned'
  | 'payment.register-settled'
>;

export type DraftLine = EventData<'payment.register-drafted'>['lines'][number];

/** What the bank said of one line. */
export type Outcome =
  | { readonly kind: 'settled'; readonly bankReference: string; readonly paidOn: string }
  | { readonly kind: 'returned'; readonly bankReason: string };

export interface RegisterLine extends DraftLine {
  readonly outcome?: Outcome;
}

export interface Drafted {
  readonly registerId: string;
  readonly districtId: string;
  readonly month: string;
  /** Counts the registers of the district's month from 1. */
  readonly number: number;
  readonly totalTiyn: string;
  readonly draftedBy: string;
  readonly approvalsNeeded: number;
  readonly requestId: string;
  readonly approvedBy: readonly string[];
  readonly lines: readonly RegisterLine[];
}

interface Approved {
  /** The last signature; the bank file bears this time, so that it can be written again just the same. */
  readonly approvedAt: Instant;
}

interface Sent extends Approved {
  readonly fileId: string;
  readonly fileHash: string;
}

/** A batch of statements on its way to the bank. */
export type RegisterState =
  | { readonly phase: 'none' }
  | (Drafted & { readonly phase: 'drafted' | 'approved-once' })
  | (Drafted & Approved & { readonly phase: 'approved' })
  | (Drafted & { readonly phase: 'rejected'; readonly rejectedBy: string; readonly rejectReason: string })
  | (Drafted & Sent & { readonly phase: 'sent' })
  | (Drafted & Sent & { readonly phase: 'settled'; readonly settledTiyn: string; readonly returnedTiyn: string });

export type ExistingRegister = Exclude<RegisterState, { phase: 'none' }>;
export type ApprovedRegister = Extract<RegisterState, { phase: 'approved' | 'sent' | 'settled' }>;
export type RejectedRegister = Extract<RegisterState, { phase: 'rejected' }>;
export type SentRegister = Extract<RegisterState, { phase: 'sent' | 'settled' }>;

export const initial: RegisterState = { phase: 'none' };

export const registerIdOf = (districtId: string, month: string, number: number): string => `${districtId}.${month}.${number}`;

export const isApproved = (state: RegisterState): state is ApprovedRegister =>
  state.phase === 'approved' || state.phase === 'sent' || state.phase === 'settled';

export const isSent = (state: RegisterState): state is SentRegister => state.phase === 'sent' || state.phase === 'settled';

/** Facts are what happened: a fact that does not fit the phase is a defect of whoever decided it. */
export function evolve(state: RegisterState, fact: RegisterFact): RegisterState {
  switch (fact.type) {
    case 'payment.register-drafted':
      return drafted(fact.data);
    case 'payment.register-approved':
      return approved(in_(state, 'drafted', 'approved-once'), fact.data);
    case 'payment.register-rejected': {
      const { by, reason } = fact.data;
      return { ...in_(state, 'drafted', 'approved-once', 'approved'), phase: 'rejected', rejectedBy: by, rejectReason: reason };
    }
    case 'payment.register-sent': {
      const { fileId, fileHash } = fact.data;
      return { ...in_(state, 'approved'), phase: 'sent', fileId, fileHash };
    }
    case 'payment.line-settled': {
      const { statementId, bankReference, paidOn } = fact.data;
      return answered(in_(state, 'sent'), statementId, { kind: 'settled', bankReference, paidOn });
    }
    case 'payment.line-returned': {
      const { statementId, bankReason } = fact.data;
      return answered(in_(state, 'sent'), statementId, { kind: 'returned', bankReason });
    }
    case 'payment.register-settled': {
      const { settledTiyn, returnedTiyn } = fact.data;
      return { ...in_(state, 'sent'), phase: 'settled', settledTiyn, returnedTiyn };
    }
    default:
      return fact satisfies never;
  }
}

function drafted(data: EventData<'payment.register-drafted'>): RegisterState {
  const { by, number, approvalsNeeded, requestId, ...rest } = data;
  if (number === undefined || approvalsNeeded === undefined || requestId === undefined)
    throw new Error('A draft names its number and needs');
  return { ...rest, phase: 'drafted', number, approvalsNeeded, requestId, draftedBy: by, approvedBy: [] };
}

function approved(
  state: Extract<RegisterState, { phase: 'drafted' | 'approved-once' }>,
  { by, approvedAt }: EventData<'payment.register-approved'>,
): RegisterState {
  const approvedBy = [...state.approvedBy, by];
  if (approvedBy.length < state.approvalsNeeded) return { ...state, phase: 'approved-once', approvedBy };
  if (approvedAt === undefined) throw new Error('The last approval names its time');
  return { ...state, phase: 'approved', approvedBy, approvedAt: approvedAt as Instant };
}

const answered = (state: Extract<RegisterState, { phase: 'sent' }>, statementId: string, outcome: Outcome): RegisterState => ({
  ...state,
  lines: state.lines.map((line) => (line.statementId === statementId ? { ...line, outcome } : line)),
});

function in_<P extends RegisterState['phase']>(state: RegisterState, ...phases: P[]): Extract<RegisterState, { phase: P }> {
  if (!phases.some((phase) => phase === state.phase)) throw new Error(`A register that is ${state.phase} cannot be ${phases.join(' or ')}`);
  return state as Extract<RegisterState, { phase: P }>;
}
