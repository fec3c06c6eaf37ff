import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';

export type ImportFact = FactOf<
  'queue.import-planned' | 'queue.import-approved' | 'queue.import-completed' | 'queue.import-rollback-ordered' | 'queue.import-rolled-back'
>;

export type RollbackReason = EventData<'queue.import-rollback-ordered'>['reason'];

interface Plan {
  readonly importId: string;
  readonly districtId: string;
  readonly documentId: string;
  readonly fileDigest: string;
  readonly planDigest: string;
  readonly zone: string;
  readonly rows: number;
  readonly faulty: number;
  readonly inversions: number;
  readonly plannedBy: string;
  readonly plannedAt: Instant;
}

interface Approval extends Plan {
  readonly approvedBy: string;
  readonly approvedAt: Instant;
  readonly withoutFaulty: boolean;
}

interface Counted {
  readonly submitted: number;
  readonly refused: number;
}

interface Ordered extends Approval, Partial<Counted> {
  readonly rollbackReason: RollbackReason;
  readonly rolledBackBy: string;
}

export type Planned = Plan & { readonly phase: 'planned' };
export type Running = Approval & { readonly phase: 'running' };
export type Completed = Approval & Counted & { readonly phase: 'completed' };
export type RollingBack = Ordered & { readonly phase: 'rolling-back' };
export type RolledBack = Ordered & { readonly phase: 'rolled-back'; readonly withdrawn: number; readonly kept: number };

export type ImportState = { readonly phase: 'none' } | Planned | Running | Completed | RollingBack | RolledBack;
export type Import = Exclude<ImportState, { phase: 'none' }>;

export const initial: ImportState = { phase: 'none' };

export function evolve(state: ImportState, fact: ImportFact): ImportState {
  switch (fact.type) {
    case 'queue.import-planned': {
      const { by, plannedAt, ...seen } = fact.data;
      return { ...seen, phase: 'planned', plannedBy: by, plannedAt: plannedAt as Instant };
    }
    case 'queue.import-approved': {
      if (state.phase !== 'planned') throw outOfPlace(state, fact);
      const { by, approvedAt, withoutFaulty } = fact.data;
      return { ...state, phase: 'running', approvedBy: by, approvedAt: approvedAt as Instant, withoutFaulty };
    }
    case 'queue.import-completed':
      if (state.phase !== 'running') throw outOfPlace(state, fact);
      return { ...state, phase: 'completed', submitted: fact.data.submitted, refused: fact.data.refused };
    case 'queue.import-rollback-ordered':
      if (state.phase !== 'running' && state.phase !== 'completed') throw outOfPlace(state, fact);
      return { ...state, phase: 'rolling-back', rollbackReason: fact.data.reason, rolledBackBy: fact.data.by };
    case 'queue.import-rolled-back':
      if (state.phase !== 'rolling-back') throw outOfPlace(state, fact);
      return { ...state, phase: 'rolled-back', withdrawn: fact.data.withdrawn, kept: fact.data.kept };
    default:
      return unknown(fact);
  }
}

const outOfPlace = (state: ImportState, fact: ImportFact): Error => new Error(`${fact.type} in phase ${state.phase}`);

function unknown(fact: never): never {
  throw new Error(`not a fact of an import: ${JSON.stringify(fact)}`);
}
