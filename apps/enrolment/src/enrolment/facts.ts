import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';
import { type Deeds, deedOf, evolveDeeds, partiesOf } from '../deed/facts.js';

export type EnrolmentFact = FactOf<
  | 'enrolment.seat-requested'
  | 'enrolment.seat-request-refused'
  | 'enrolment.contract-drafted'
  | 'enrolment.contract-extended'
  | 'enrolment.contract-signed'
  | 'enrolment.contract-cancelled'
  | 'enrolment.enrolled'
  | 'enrolment.transferred'
  | 'enrolment.left'
  | 'enrolment.refusal-appealed'
  | 'enrolment.appeal-decided'
  | 'enrolment.waiting-requested'
  | 'enrolment.waiting-left'
  | 'enrolment.promoted'
  | 'enrolment.rest-noted'
  | 'enrolment.long-absence'
  | 'enrolment.order-end-noted'
>;

/** A fact with the moment it was recorded at. */
export type Recorded<F> = F & { readonly at: Instant };

export type Party = EventData<'enrolment.contract-signed'>['party'];
export type CancelCause = EventData<'enrolment.contract-cancelled'>['cause'];
export type RefusalCause = EventData<'enrolment.seat-request-refused'>['cause'];
export type LeaveReason = EventData<'enrolment.left'>['reason'];

/** What the parties agree on. The first day may move on when the signatures come late; never back. */
export interface Terms {
  readonly contractId: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly voucherId: string;
  readonly kindergartenId: string;
  readonly groupId: string;
  readonly districtId: string;
  readonly from: LocalDate;
  /** The last moment for both signatures. */
  readonly signBy: Instant;
  /** Until then the group keeps the seat: somewhat longer, so that a signature at the last moment finds it. */
  readonly holdUntil: Instant;
  /** The running contract that this one takes the place of. */
  readonly transferFromContractId?: string;
  /** When the voucher was given: the order among those who ask at once. */
  readonly voucherAt?: Instant;
  /** The offer of a waiting list that is accepted with it. */
  readonly offerId?: string;
  /** The exchange of seats that it is a half of. */
  readonly swapId?: string;
  /** Groups the child was in before, under this contract, the oldest first; absent while it never changed. */
  readonly groupsWere?: readonly GroupStay[];
  /** The last moving up of age groups that it went along with. */
  readonly promotedBy?: string;
  /** Another district's budget pays from the first day on. */
  readonly districtMove?: DistrictMove;
  /** The budget that holds the money for it; absent until there is some. */
  readonly budgetId?: string;
}

/** As everybody who keeps money hears of it. */
export type DistrictMove = NonNullable<EventData<'enrolment.seat-requested'>['districtMove']>;

export interface GroupStay {
  readonly groupId: string;
  readonly lastDay: LocalDate;
}

export type Contract = Terms & ContractPhase;

export type ContractPhase =
  /** Asked for; the seat may or may not be held yet. */
  | { readonly phase: 'requested' }
  | { readonly phase: 'drafted'; readonly signed: readonly Party[] }
  /** Both have signed; the seat is not yet taken. */
  | { readonly phase: 'signed'; readonly signedAt: Instant }
  | { readonly phase: 'enrolled' }
  | { readonly phase: 'transferred'; readonly lastDay: LocalDate }
  | { readonly phase: 'left'; readonly lastDay: LocalDate; readonly reason: LeaveReason }
  | { readonly phase: 'cancelled'; readonly cause: CancelCause };

export type PendingContract = Extract<Contract, { phase: 'requested' | 'drafted' | 'signed' }>;
export type RunningContract = Extract<Contract, { phase: 'enrolled' }>;
export type LeftContract = Extract<Contract, { phase: 'left' }>;
/** A contract under which the child attends, attended or will attend. */
export type AttendedContract = Extract<Contract, { phase: 'enrolled' | 'transferred' | 'left' }>;

/** All contracts of one child, in the order they were asked for: "one kindergarten a day" is a rule inside one document. */
export interface EnrolmentState {
  readonly contracts: readonly Contract[];
  /** Texts, signatures, refusals; absent if there was none. */
  readonly deeds?: Deeds;
  /** Waiting lists the child stands in; absent if it never did. */
  readonly waits?: readonly Wait[];
  /** Days in which the voucher was kept, the newest; absent if there were none. */
  readonly rests?: readonly Rest[];
  /** What was told of a child who does not come; absent while there is nothing to tell. */
  readonly absence?: Absence;
  /** What was told of the end of the kindergarten's state order; absent while there is nothing to tell. */
  readonly orderEnd?: OrderEnd;
}

export interface OrderEnd {
  readonly number: string;
  readonly lastDay: LocalDate;
  /** Absent once it has ended. */
  readonly daysBefore?: number;
}

export type Rest = { readonly from: LocalDate; readonly lastDay: LocalDate };

export interface Absence {
  readonly stage: 'warned' | 'reached';
  readonly since: LocalDate;
  readonly lastDay: LocalDate;
  readonly reachedOn: LocalDate;
}

export type Wait = EventData<'enrolment.waiting-requested'>;

export const waitsOf = ({ waits = [] }: EnrolmentState): readonly Wait[] => waits;

export const initial: EnrolmentState = { contracts: [] };

/** Contracts that came to nothing are kept for the guardian to see, the newest; history keeps all. */
export const CANCELLED_KEPT_MAX = 20;
/** No absence is as long as so many suspensions. */
export const RESTS_KEPT_MAX = 20;

export const isPending = (contract: Contract): contract is PendingContract =>
  contract.phase === 'requested' || contract.phase === 'drafted' || contract.phase === 'signed';

export const isAttended = (contract: Contract): contract is AttendedContract =>
  contract.phase === 'enrolled' || contract.phase === 'transferred' || contract.phase === 'left';

export const pendingOf = (state: EnrolmentState): PendingContract | undefined => state.contracts.find(isPending);
export const runningOf = (state: EnrolmentState): RunningContract | undefined =>
  state.contracts.find((contract): contract is RunningContract => contract.phase === 'enrolled');
export const contractOf = (state: EnrolmentState, contractId: string): Contract | undefined =>
  state.contracts.find((contract) => contract.contractId === contractId);

/** Every group of the contract, the oldest first. */
export const groupsOf = ({ groupId, groupsWere = [] }: Pick<Contract, 'groupId' | 'groupsWere'>): string[] => [
  ...groupsWere.map((was) => was.groupId),
  groupId,
];

/** The group the child is in on a day of the contract. */
export const groupOn = ({ groupId, groupsWere = [] }: Pick<Contract, 'groupId' | 'groupsWere'>, day: LocalDate): string =>
  groupsWere.find(({ lastDay }) => day <= lastDay)?.groupId ?? groupId;

/** Undefined while there is no end. */
export const lastDayOf = (contract: AttendedContract): LocalDate | undefined =>
  contract.phase === 'enrolled' ? undefined : contract.lastDay;

export function evolve(before: EnrolmentState, fact: Recorded<EnrolmentFact>): EnrolmentState {
  const state = evolveContracts(before, fact);
  const deeds = evolveDeeds(state.deeds ?? {}, fact);
  // What is kept of a contract goes when it is forgotten.
  const kept = Object.entries(deeds).filter(([contractId]) => contractOf(state, contractId) !== undefined);
  return kept.length === 0 ? state : { ...state, deeds: Object.fromEntries(kept) };
}

function evolveContracts(state: EnrolmentState, fact: Recorded<EnrolmentFact>): EnrolmentState {
  switch (fact.type) {
    case 'enrolment.seat-requested':
      return { ...state, contracts: [...state.contracts, { ...(fact.data as Terms), phase: 'requested' }] };
    case 'enrolment.seat-request-refused':
      return { ...state, contracts: state.contracts.filter(({ contractId }) => contractId !== fact.data.contractId) };
    case 'enrolment.contract-drafted': {
      const { contractId, budgetId } = fact.data;
      return become(state, contractId, () => ({ phase: 'drafted', signed: [], ...(budgetId === undefined ? {} : { budgetId }) }));
    }
    case 'enrolment.contract-extended': {
      const { contractId, signBy, holdUntil } = fact.data;
      const longer = { signBy: signBy as Instant, holdUntil: holdUntil as Instant };
      return { ...state, contracts: state.contracts.map((one) => (one.contractId === contractId ? { ...one, ...longer } : one)) };
    }
    case 'enrolment.contract-signed':
      return become(state, fact.data.contractId, (contract) => {
        if (contract.phase !== 'drafted') throw new Error(`A contract that is ${contract.phase} is not signed`);
        const signed = [...contract.signed, fact.data.party];
        return signed.length < partiesOf(deedOf(state, contract.contractId)).length
          ? { phase: 'drafted', signed }
          : { phase: 'signed', signedAt: fact.at };
      });
    case 'enrolment.contract-cancelled':
      return forgetOldest(become(state, fact.data.contractId, () => ({ phase: 'cancelled', cause: fact.data.cause })));
    case 'enrolment.enrolled':
      return become(state, fact.data.contractId, () => ({ phase: 'enrolled', from: fact.data.from as LocalDate }));
    case 'enrolment.transferred': {
      const { from, to } = fact.data;
      const { orderEnd: _, ...present } = state;
      const left = become(present, from.contractId, () => ({ phase: 'transferred', lastDay: from.lastDay as LocalDate }));
      return become(left, to.contractId, () => ({ phase: 'enrolled', from: to.firstDay as LocalDate }));
    }
    case 'enrolment.left': {
      const { contractId, lastDay, reason } = fact.data;
      const { absence: _, orderEnd: __, ...present } = state;
      return become(present, contractId, () => ({ phase: 'left', lastDay: lastDay as LocalDate, reason }));
    }
    case 'enrolment.waiting-requested':
      return { ...state, waits: [...waitsOf(state), fact.data] };
    case 'enrolment.waiting-left':
      return { ...state, waits: waitsOf(state).filter(({ entryId }) => entryId !== fact.data.entryId) };
    case 'enrolment.rest-noted': {
      const rest = { from: fact.data.from as LocalDate, lastDay: fact.data.lastDay as LocalDate };
      const others = (state.rests ?? []).filter(({ from }) => from !== rest.from);
      return { ...state, rests: [...others, rest].slice(-RESTS_KEPT_MAX) };
    }
    case 'enrolment.long-absence': {
      const { absence: _, ...present } = state;
      const { stage, since, lastDay, reachedOn } = fact.data;
      if (stage === 'over') return present;
      return { ...present, absence: { stage, since, lastDay, reachedOn } as Absence };
    }
    case 'enrolment.promoted': {
      const { contractId, shiftId, from, to } = fact.data;
      const was = { groupId: from.groupId, lastDay: from.lastDay as LocalDate };
      const moved = (one: Contract): Contract =>
        from.groupId === to.groupId ? one : { ...one, groupId: to.groupId, groupsWere: [...(one.groupsWere ?? []), was] };
      const promoted = (one: Contract): Contract => (one.contractId === contractId ? { ...moved(one), promotedBy: shiftId } : one);
      return { ...state, contracts: state.contracts.map(promoted) };
    }
    case 'enrolment.order-end-noted': {
      const { orderEnd: _, ...present } = state;
      const { stage, number, lastDay, daysBefore } = fact.data;
      if (stage === 'renewed') return present;
      return { ...present, orderEnd: { number, lastDay: lastDay as LocalDate, ...(daysBefore === undefined ? {} : { daysBefore }) } };
    }
    case 'enrolment.refusal-appealed':
    case 'enrolment.appeal-decided':
      return state;
    default:
      return fact satisfies never;
  }
}

function become(
  state: EnrolmentState,
  contractId: string,
  next: (contract: Contract) => ContractPhase & { readonly from?: LocalDate; readonly budgetId?: string },
): EnrolmentState {
  const contract = contractOf(state, contractId);
  if (contract === undefined) throw new Error(`No contract ${contractId}`);
  const changed: Contract = { ...termsOf(contract), ...next(contract) };
  return { ...state, contracts: state.contracts.map((one) => (one.contractId === contractId ? changed : one)) };
}

function forgetOldest(state: EnrolmentState): EnrolmentState {
  const cancelled = state.contracts.filter(({ phase }) => phase === 'cancelled');
  const dropped = new Set(cancelled.slice(0, -CANCELLED_KEPT_MAX).map(({ contractId }) => contractId));
  return dropped.size === 0 ? state : { ...state, contracts: state.contracts.filter(({ contractId }) => !dropped.has(contractId)) };
}

export function termsOf(contract: Contract): Terms {
  const { contractId, childId, guardianId, voucherId, kindergartenId, groupId, districtId } = contract;
  const { from, signBy, holdUntil, transferFromContractId, voucherAt, offerId, swapId } = contract;
  const { groupsWere, promotedBy, districtMove, budgetId } = contract;
  const parties = { contractId, childId, guardianId, voucherId, kindergartenId, groupId, districtId };
  return {
    ...{ ...parties, from, signBy, holdUntil },
    ...(transferFromContractId === undefined ? {} : { transferFromContractId }),
    ...(voucherAt === undefined ? {} : { voucherAt }),
    ...(offerId === undefined ? {} : { offerId }),
    ...(swapId === undefined ? {} : { swapId }),
    ...(groupsWere === undefined ? {} : { groupsWere }),
    ...(promotedBy === undefined ? {} : { promotedBy }),
    ...(districtMove === undefined ? {} : { districtMove }),
    ...(budgetId === undefined ? {} : { budgetId }),
  };
}
