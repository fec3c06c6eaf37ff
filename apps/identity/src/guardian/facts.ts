import type { FactOf } from '@kezek/contracts';

export type Locale = 'kk' | 'ru' | 'en';

export type GuardianFact = FactOf<
  'identity.guardian-registered' | 'identity.locale-changed' | 'identity.contact-changed' | 'identity.guardian-erased'
>;

export interface RegisteredGuardian {
  readonly phase: 'registered';
  readonly guardianId: string;
  readonly locale: Locale;
  /** The sealed record with the phones, since staff changed them. */
  readonly contactId?: string;
}

export type GuardianState = { readonly phase: 'unknown' } | RegisteredGuardian;

export const initialGuardian: GuardianState = { phase: 'unknown' };

export function evolveGuardian(state: GuardianState, fact: GuardianFact): GuardianState {
  switch (fact.type) {
    case 'identity.guardian-registered':
      return { phase: 'registered', guardianId: fact.data.guardianId, locale: fact.data.locale };
    case 'identity.guardian-erased':
      return initialGuardian;
    case 'identity.locale-changed':
      return state.phase === 'registered' ? { ...state, locale: fact.data.locale } : state;
    case 'identity.contact-changed': {
      const { contactId } = fact.data;
      return state.phase === 'registered' && contactId !== undefined ? { ...state, contactId } : state;
    }
  }
}

/** Until staff change them, the phones of the first sign-in count: their contact has the guardian's own id. */
export const contactIdOf = ({ contactId, guardianId }: RegisteredGuardian): string => contactId ?? guardianId;
