import { type LocalDate, Rejection, ageInYears } from '@kezek/domain';
import { type GuardianFact, type GuardianState, type Locale, type RegisteredGuardian, contactIdOf } from './facts.js';

/** From this age a parent acts for a child alone (Code on Marriage and Family, art. 63). */
export const GUARDIAN_MIN_YEARS = 16;

/** @throws Rejection identity.guardian-too-young with `minYears`; says nothing about whether the person is known */
export function requireAdult(birthDate: LocalDate, today: LocalDate): void {
  if (ageInYears(birthDate, today) < GUARDIAN_MIN_YEARS)
    throw new Rejection('identity.guardian-too-young', { minYears: GUARDIAN_MIN_YEARS });
}

/** The first sign-in registers; a later one in another language changes the language of what is written to the person. */
export function signIn(state: GuardianState, { guardianId, locale }: { guardianId: string; locale: Locale }): GuardianFact[] {
  if (state.phase === 'unknown') return [{ type: 'identity.guardian-registered', data: { guardianId, locale } }];
  return state.locale === locale ? [] : [{ type: 'identity.locale-changed', data: { guardianId, locale } }];
}

/** @throws Rejection identity.guardian-not-found */
export function requireRegistered(state: GuardianState): RegisteredGuardian {
  if (state.phase === 'unknown') throw new Rejection('identity.guardian-not-found');
  return state;
}

export interface ContactChange {
  readonly contactId: string;
  /** How many phones it holds. */
  readonly phones: number;
  readonly by: string;
}

/** @throws Rejection identity.guardian-not-found */
export function changeContact(state: GuardianState, change: ContactChange): GuardianFact[] {
  const guardian = requireRegistered(state);
  const { guardianId } = guardian;
  return [{ type: 'identity.contact-changed', data: { guardianId, ...change, previousContactId: contactIdOf(guardian) } }];
}

/** Nobody's guardian any more: the number and the phones are gone. */
export const eraseGuardian = (state: GuardianState, erasureId: string): GuardianFact[] =>
  state.phase === 'unknown' ? [] : [{ type: 'identity.guardian-erased', data: { guardianId: state.guardianId, erasureId } }];
