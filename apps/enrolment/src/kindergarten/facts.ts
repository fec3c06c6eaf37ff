import type { EventData, FactOf } from '@kezek/contracts';

export type KindergartenFact = FactOf<'enrolment.kindergarten-registered' | 'enrolment.group-planned'>;

export type Registration = EventData<'enrolment.kindergarten-registered'>;
export type GroupPlan = EventData<'enrolment.group-planned'>;

/** One kindergarten of the list. It numbers its groups, so that two openings at once cannot get one number. */
export type KindergartenState =
  { readonly phase: 'none' } | { readonly phase: 'registered'; readonly registration: Registration; readonly groups: readonly GroupPlan[] };

export const initial: KindergartenState = { phase: 'none' };

export function evolve(state: KindergartenState, fact: KindergartenFact): KindergartenState {
  switch (fact.type) {
    case 'enrolment.kindergarten-registered':
      return { phase: 'registered', registration: fact.data, groups: [] };
    case 'enrolment.group-planned':
      if (state.phase !== 'registered') throw new Error('Only a registered kindergarten plans groups');
      return { ...state, groups: [...state.groups, fact.data] };
    default:
      return fact satisfies never;
  }
}
