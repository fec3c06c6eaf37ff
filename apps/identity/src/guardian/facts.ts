import type { FactOf } from '@kezek/contracts';

export type Locale = 'kk' | 'ru' | 'en';

export type GuardianFact = FactOf<'identity.guardian-registered' | 'identity.locale-changed' | 'identity.contact-changed'>;

export type GuardianState =
  { readonly phase: 'unknown' } | { readonly phase: 'registered'; readonly guardianId: string; readonly locale: Locale };

export const initialGuardian: GuardianState = { phase: 'unknown' };

export function evolveGuardian(state: GuardianState, fact: GuardianFact): GuardianState {
  switch (fact.type) {
    case 'identity.guardian-registered':
      return { phase: 'registered', guardianId: fact.data.guardianId, locale: fact.data.locale };
    case 'identity.locale-changed':
      return state.phase === 'registered' ? { ...state, locale: fact.data.locale } : state;
    case 'identity.contact-changed':
      return state;
  }
}
