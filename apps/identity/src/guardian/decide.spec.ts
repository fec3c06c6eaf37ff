import type { LocalDate } from '@kezek/domain';
import { changeContact, requireAdult, signIn } from './decide.js';
import { type GuardianFact, evolveGuardian, initialGuardian } from './facts.js';

const guardianId = 'gdn_a';
const given = (...facts: GuardianFact[]) => facts.reduce(evolveGuardian, initialGuardian);
const registered: GuardianFact = { type: 'identity.guardian-registered', data: { guardianId, locale: 'kk' } };

describe('a person who never signed in', () => {
  it('is registered by the first sign-in', () => {
    expect(signIn(given(), { guardianId, locale: 'kk' })).toEqual([registered]);
  });

  it('has no contact to change', () => {
    expect(() => changeContact(given(), { contactId: 'ctc_a', phones: 1, by: 'stf_a' })).toThrow('identity.guardian-not-found');
  });
});

describe('a registered guardian', () => {
  it('signs in again without a new fact', () => {
    expect(signIn(given(registered), { guardianId, locale: 'kk' })).toEqual([]);
  });

  it('is written to in the language of the last sign-in', () => {
    const facts = signIn(given(registered), { guardianId, locale: 'ru' });
    expect(facts).toEqual([{ type: 'identity.locale-changed', data: { guardianId, locale: 'ru' } }]);
    expect(given(registered, ...facts)).toMatchObject({ locale: 'ru' });
  });

  it('gets other phones from staff, of which the fact says only how many', () => {
    const change = { contactId: 'ctc_a', phones: 2, by: 'stf_a' };
    const facts = changeContact(given(registered), change);
    expect(facts).toEqual([{ type: 'identity.contact-changed', data: { guardianId, ...change, previousContactId: guardianId } }]);
    const [next] = changeContact(given(registered, ...facts), { ...change, contactId: 'ctc_b' });
    expect(next?.data).toMatchObject({ contactId: 'ctc_b', previousContactId: 'ctc_a' });
  });
});

describe('age', () => {
  it.each([
    ['2010-09-01', '2026-08-31', false],
    ['2010-09-01', '2026-09-01', true],
  ])('born %s may on %s be a guardian: %s', (birthDate, today, may) => {
    const check = () => requireAdult(birthDate as LocalDate, today as LocalDate);
    if (may) expect(check).not.toThrow();
    else expect(check).toThrow('identity.guardian-too-young');
  });
});
