import type { FactOf } from '@kezek/contracts';

export type ChildFact = FactOf<
  | 'identity.child-registered'
  | 'identity.guardian-linked'
  | 'identity.guardianship-requested'
  | 'identity.guardianship-declined'
  | 'identity.guardian-unlinked'
  | 'identity.record-accessed'
  | 'identity.document-kept'
  | 'identity.child-erased'
>;

export type Relation = 'parent' | 'legal-representative';

export interface Guardianship {
  readonly guardianId: string;
  readonly relation: Relation;
}

export interface RegisteredChild {
  readonly phase: 'registered';
  readonly childId: string;
  readonly birthDate: string;
  readonly guardians: readonly Guardianship[];
  /** Who asks to be a guardian too, the longest waiting first: no rights. */
  readonly requests?: readonly Guardianship[];
  /** To whom it was said no, the latest last: does not ask again, but the department may still say yes. */
  readonly declined?: readonly Guardianship[];
  /** How many looks were recorded: the list shown to the guardian must have as many. */
  readonly accesses: number;
}

export type ChildState = { readonly phase: 'unknown' } | RegisteredChild;

/** Of those to whom it was said no, so many are remembered. */
export const MAX_DECLINED = 16;

export const initialChild: ChildState = { phase: 'unknown' };

export function evolveChild(state: ChildState, fact: ChildFact): ChildState {
  if (fact.type === 'identity.child-registered') {
    return { phase: 'registered', childId: fact.data.childId, birthDate: fact.data.birthDate, guardians: [], accesses: 0 };
  }
  if (state.phase === 'unknown' || fact.type === 'identity.document-kept') return state;
  if (fact.type === 'identity.child-erased') return initialChild;
  if (fact.type === 'identity.record-accessed') return { ...state, accesses: state.accesses + 1 };
  const { guardianId } = fact.data;
  switch (fact.type) {
    case 'identity.guardian-linked': {
      const guardians = [...without(state.guardians, guardianId), { guardianId, relation: fact.data.relation }];
      return { ...withoutRequest(state, guardianId), guardians };
    }
    case 'identity.guardianship-requested': {
      const rest = withoutRequest(state, guardianId);
      return { ...rest, requests: [...requestsOf(rest), { guardianId, relation: fact.data.relation }] };
    }
    case 'identity.guardianship-declined': {
      const rest = withoutRequest(state, guardianId);
      return fact.data.cause === 'crowded-out' ? rest : refused(rest, requestOf(state, guardianId));
    }
    case 'identity.guardian-unlinked': {
      const guardian = state.guardians.find((one) => one.guardianId === guardianId);
      return refused({ ...state, guardians: without(state.guardians, guardianId) }, guardian);
    }
  }
}

export const isGuardianOf = (state: ChildState, guardianId: string): boolean =>
  state.phase === 'registered' && state.guardians.some((one) => one.guardianId === guardianId);

export const requestsOf = ({ requests = [] }: RegisteredChild): readonly Guardianship[] => requests;

export const requestOf = (child: RegisteredChild, guardianId: string): Guardianship | undefined =>
  requestsOf(child).find((one) => one.guardianId === guardianId);

export const declinedOf = ({ declined = [] }: RegisteredChild, guardianId: string): Guardianship | undefined =>
  declined.find((one) => one.guardianId === guardianId);

const without = (list: readonly Guardianship[], guardianId: string): readonly Guardianship[] =>
  list.filter((one) => one.guardianId !== guardianId);

function withoutRequest(state: RegisteredChild, guardianId: string): RegisteredChild {
  const { requests, declined } = state;
  return {
    ...state,
    ...(requests === undefined ? {} : { requests: without(requests, guardianId) }),
    ...(declined === undefined ? {} : { declined: without(declined, guardianId) }),
  };
}

function refused(state: RegisteredChild, who: Guardianship | undefined): RegisteredChild {
  return who === undefined ? state : { ...state, declined: [...(state.declined ?? []), who].slice(-MAX_DECLINED) };
}
