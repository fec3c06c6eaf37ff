import type { FactOf } from '@kezek/contracts';

export type ChildFact = FactOf<'identity.child-registered' | 'identity.guardian-linked' | 'identity.record-accessed'>;

export type Relation = 'parent' | 'legal-representative';

export interface RegisteredChild {
  readonly phase: 'registered';
  readonly childId: string;
  readonly birthDate: string;
  readonly guardians: readonly { readonly guardianId: string; readonly relation: Relation }[];
  /** How many looks were recorded: the list shown to the guardian must have as many. */
  readonly accesses: number;
}

export type ChildState = { readonly phase: 'unknown' } | RegisteredChild;

export const initialChild: ChildState = { phase: 'unknown' };

export function evolveChild(state: ChildState, fact: ChildFact): ChildState {
  switch (fact.type) {
    case 'identity.child-registered':
      return { phase: 'registered', childId: fact.data.childId, birthDate: fact.data.birthDate, guardians: [], accesses: 0 };
    case 'identity.guardian-linked': {
      if (state.phase === 'unknown') return state;
      const { guardianId, relation } = fact.data;
      return { ...state, guardians: [...state.guardians.filter((one) => one.guardianId !== guardianId), { guardianId, relation }] };
    }
    case 'identity.record-accessed':
      return state.phase === 'unknown' ? state : { ...state, accesses: state.accesses + 1 };
  }
}

export const isGuardianOf = (state: ChildState, guardianId: string): state is RegisteredChild =>
  state.phase === 'registered' && state.guardians.some((one) => one.guardianId === guardianId);
