import type { LocalDate } from '@kezek/domain';
import { MAX_GUARDIANS_OF_A_CHILD, type RegisterChild, parseRelation, recordAccess, registerChild } from './decide.js';
import { type ChildFact, evolveChild, initialChild, isGuardianOf } from './facts.js';

const childId = 'chd_b';
const command: RegisterChild = {
  childId,
  guardianId: 'gdn_a',
  birthDate: '2023-04-05' as LocalDate,
  relation: 'parent',
  today: '2026-09-01' as LocalDate,
};
const given = (...facts: ChildFact[]) => facts.reduce(evolveChild, initialChild);
const registered: ChildFact = { type: 'identity.child-registered', data: { childId, birthDate: '2023-04-05' } };
const linked = (guardianId: string): ChildFact => ({ type: 'identity.guardian-linked', data: { childId, guardianId, relation: 'parent' } });

describe('a child nobody registered', () => {
  it('is registered and linked by its first guardian', () => {
    expect(registerChild(given(), command)).toEqual([registered, linked('gdn_a')]);
  });

  it('is not its own guardian', () => {
    expect(() => registerChild(given(), { ...command, guardianId: 'gdn_b' })).toThrow('identity.child-is-guardian');
  });

  it('has been born and is not grown up', () => {
    expect(() => registerChild(given(), { ...command, birthDate: '2026-09-02' as LocalDate })).toThrow('identity.birth-date-invalid');
    expect(() => registerChild(given(), { ...command, birthDate: '2008-09-01' as LocalDate })).toThrow('identity.child-adult');
    expect(registerChild(given(), { ...command, birthDate: '2008-09-02' as LocalDate })).toHaveLength(2);
  });

  it('cannot be looked at', () => {
    expect(() => recordAccess(given(), { staffId: 'stf_a', action: 'queue.view', purpose: 'benefit-check' })).toThrow(
      'identity.child-not-found',
    );
  });
});

describe('a registered child', () => {
  const state = given(registered, linked('gdn_a'));

  it('is registered again by the same guardian without a new fact', () => {
    expect(registerChild(state, command)).toEqual([]);
  });

  it('is linked to a second guardian', () => {
    const facts = registerChild(state, { ...command, guardianId: 'gdn_c' });
    expect(facts).toEqual([linked('gdn_c')]);
    const after = facts.reduce(evolveChild, state);
    expect(isGuardianOf(after, 'gdn_a') && isGuardianOf(after, 'gdn_c')).toBe(true);
  });

  it('keeps one relation for each guardian', () => {
    const facts = registerChild(state, { ...command, relation: 'legal-representative' });
    expect(facts.reduce(evolveChild, state)).toMatchObject({ guardians: [{ guardianId: 'gdn_a', relation: 'legal-representative' }] });
  });

  it('has a bounded number of guardians', () => {
    const full = given(registered, ...Array.from({ length: MAX_GUARDIANS_OF_A_CHILD }, (_, n) => linked(`gdn_${n}x`)));
    expect(() => registerChild(full, command)).toThrow('identity.too-many-guardians');
  });

  it('counts each look', () => {
    const look = { staffId: 'stf_a', action: 'queue.view', purpose: 'benefit-check' };
    const facts = recordAccess(state, look);
    expect(facts).toEqual([{ type: 'identity.record-accessed', data: { childId, ...look } }]);
    expect(facts.reduce(evolveChild, state)).toMatchObject({ accesses: 1 });
  });

  it.each(['Checked for Aigerim', '010203500012', '', 'x'])('is not looked at for "%s", which is not a code', (purpose) => {
    expect(() => recordAccess(state, { staffId: 'stf_a', action: 'queue.view', purpose })).toThrow('identity.purpose-invalid');
  });
});

it('knows two relations', () => {
  expect(parseRelation('parent')).toBe('parent');
  expect(() => parseRelation('neighbour')).toThrow('identity.relation-invalid');
});
