import type { FactOf } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';

export type IterationFact = FactOf<
  | 'queue.iteration-previewed'
  | 'queue.iteration-approved'
  | 'queue.iteration-started'
  | 'queue.iteration-refused'
  | 'queue.iteration-completed'
  | 'queue.turn-returned'
  | 'queue.iteration-continued'
>;

/** What was looked at when the turns were computed. Content itself lies apart, named by its digest. */
interface Preview {
  readonly iterationId: string;
  readonly districtId: string;
  readonly snapshotHash: string;
  readonly policyHash: string;
  readonly turnCount: number;
  readonly waiting: number;
  readonly previewedBy: string;
  readonly previewedAt?: Instant;
  readonly skippedSettlementIds: readonly string[];
  readonly turnsMax?: number;
  /** Stands for the idempotency key of who previewed. */
  readonly requestId?: string;
  /** The iteration whose returned turns this one gives on. */
  readonly continues?: string;
}

interface Approval extends Preview {
  readonly approvedBy: string;
  readonly approvedAt?: Instant;
}

export type Previewed = Preview & { readonly phase: 'previewed' };
export type Approved = Approval & { readonly phase: 'approved' };
export type Running = Approval & { readonly phase: 'running' };
export type Completed = Approval & {
  readonly phase: 'completed';
  readonly protocolHash: string;
  /** Whose turns were refused and wait to go to the next. */
  readonly returned?: readonly string[];
  /** Whose turns have gone to the next, by which iteration. */
  readonly continuedBy?: Readonly<Record<string, string>>;
};
export type Refused = Preview & Partial<Approval> & { readonly phase: 'refused'; readonly reason: string };

export type IterationState = { readonly phase: 'none' } | Previewed | Approved | Running | Completed | Refused;
export type Iteration = Exclude<IterationState, { phase: 'none' }>;

export const initial: IterationState = { phase: 'none' };

export function evolve(state: IterationState, fact: IterationFact): IterationState {
  switch (fact.type) {
    case 'queue.iteration-previewed': {
      const { turns, by, previewedAt, requestId, turnsMax, continues, logSize: _, skippedSettlementIds = [], ...seen } = fact.data;
      const at = previewedAt === undefined ? {} : { previewedAt: previewedAt as Instant };
      const asked = {
        ...(requestId === undefined ? {} : { requestId }),
        ...(turnsMax === undefined ? {} : { turnsMax }),
        ...(continues === undefined ? {} : { continues }),
      };
      return { ...seen, ...at, ...asked, phase: 'previewed', turnCount: turns, previewedBy: by, skippedSettlementIds };
    }
    case 'queue.iteration-approved': {
      if (state.phase !== 'previewed') throw outOfPlace(state, fact);
      const { approvedBy, approvedAt } = fact.data;
      return { ...state, phase: 'approved', approvedBy, ...(approvedAt === undefined ? {} : { approvedAt: approvedAt as Instant }) };
    }
    case 'queue.iteration-started':
      if (state.phase !== 'approved') throw outOfPlace(state, fact);
      return { ...state, phase: 'running' };
    case 'queue.iteration-refused':
      if (state.phase !== 'previewed' && state.phase !== 'approved') throw outOfPlace(state, fact);
      return { ...state, phase: 'refused', reason: fact.data.reason };
    case 'queue.iteration-completed':
      if (state.phase !== 'running') throw outOfPlace(state, fact);
      return { ...state, phase: 'completed', turnCount: fact.data.turnCount, protocolHash: fact.data.protocolHash };
    case 'queue.turn-returned':
      if (state.phase !== 'completed') throw outOfPlace(state, fact);
      return { ...state, returned: [...(state.returned ?? []), fact.data.applicationId] };
    case 'queue.iteration-continued': {
      if (state.phase !== 'completed') throw outOfPlace(state, fact);
      const { applicationIds, continuedBy } = fact.data;
      const gone = Object.fromEntries(applicationIds.map((applicationId) => [applicationId, continuedBy]));
      const returned = (state.returned ?? []).filter((applicationId) => !(applicationId in gone));
      return { ...state, returned, continuedBy: { ...state.continuedBy, ...gone } };
    }
    default:
      return unknown(fact);
  }
}

const outOfPlace = (state: IterationState, fact: IterationFact): Error => new Error(`${fact.type} in phase ${state.phase}`);

function unknown(fact: never): never {
  throw new Error(`not a fact of an iteration: ${JSON.stringify(fact)}`);
}
