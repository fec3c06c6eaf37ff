import type { LocalDate } from '@kezek/domain';
import {
  type Judge,
  MAX_GUARDIANS_OF_A_CHILD,
  MAX_REQUESTS_OF_A_CHILD,
  type RegisterChild,
  confirmGuardianship,
  parseRelation,
  eraseChild,
  recordAccess,
  registerChild,
  removeGuardian,
} from './decide.js';
import { type ChildFact, type ChildState, MAX_DECLINED, evolveChild, initialChild, isGuardianOf } from './facts.js';

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

const requested = (guardianId: string): ChildFact => ({
  type: 'identity.guardianship-requested',
  data: { childId, guardianId, relation: 'parent', guardianIds: ['gdn_a'] },
});
const department: Judge = { kind: 'department', id: 'stf_a' };
const parent: Judge = { kind: 'guardian', id: 'gdn_a' };
const after = (state: ChildState, facts: readonly ChildFact[]) => facts.reduce(evolveChild, state);

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

  it('keeps one relation for each guardian', () => {
    const facts = registerChild(state, { ...command, relation: 'legal-representative' });
    expect(facts.reduce(evolveChild, state)).toMatchObject({ guardians: [{ guardianId: 'gdn_a', relation: 'legal-representative' }] });
  });

  it('has a bounded number of guardians', () => {
    const full = given(registered, ...Array.from({ length: MAX_GUARDIANS_OF_A_CHILD }, (_, n) => linked(`gdn_${n}x`)));
    expect(() => registerChild(full, command)).toThrow('identity.too-many-guardians');
    const asked = evolveChild(full, requested('gdn_c'));
    expect(() => confirmGuardianship(asked, { guardianId: 'gdn_c', by: department })).toThrow('identity.too-many-guardians');
  });

  it('counts each look', () => {
    const look = { staffId: 'stf_a', action: 'queue.view', purpose: 'benefit-check' };
    const facts = recordAccess(state, look);
    expect(facts).toEqual([{ type: 'identity.record-accessed', data: { childId, ...look } }]);
    expect(facts.reduce(evolveChild, state)).toMatchObject({ accesses: 1 });
  });

  it('is not looked at without a purpose, and not for the sake of what may be a person', () => {
    const look = { staffId: 'stf_a', action: 'queue.view', purpose: 'complaint' };
    expect(() => recordAccess(state, { ...look, purpose: '' })).toThrow('identity.purpose-missing');
    expect(() => recordAccess(state, { ...look, reference: '010203500012' })).toThrow('identity.reference-invalid');
    expect(recordAccess(state, { ...look, reference: 'KZ-12.7' })).toMatchObject([{ data: { reference: 'KZ-12.7' } }]);
  });

  it('is unknown once it is erased, and may come back', () => {
    const gone = eraseChild(state, { erasureId: 'ers_1', documents: 2 }).reduce(evolveChild, state);
    expect(gone).toEqual(given());
    expect(eraseChild(gone, { erasureId: 'ers_1', documents: 0 })).toEqual([]);
    expect(registerChild(gone, command).map(({ type }) => type)).toEqual(['identity.child-registered', 'identity.guardian-linked']);
  });

  it.each(['Checked for Aigerim', '010203500012', 'curiosity', 'x'])('is not looked at for "%s", which is not a code', (purpose) => {
    expect(() => recordAccess(state, { staffId: 'stf_a', action: 'queue.view', purpose })).toThrow('identity.purpose-invalid');
  });
});

describe('a further guardian', () => {
  const state = given(registered, linked('gdn_a'));
  const asking = after(state, registerChild(state, { ...command, guardianId: 'gdn_c' }));

  it('asks, tells those who are guardians already, and has no rights', () => {
    expect(registerChild(state, { ...command, guardianId: 'gdn_c' })).toEqual([requested('gdn_c')]);
    expect(isGuardianOf(asking, 'gdn_c')).toBe(false);
    expect(isGuardianOf(asking, 'gdn_a')).toBe(true);
    expect(registerChild(asking, { ...command, guardianId: 'gdn_c' })).toEqual([]);
  });

  it.each([parent, department])('has them when a $kind says yes', (by) => {
    const facts = confirmGuardianship(asking, { guardianId: 'gdn_c', by });
    expect(facts).toEqual([{ type: 'identity.guardian-linked', data: { childId, guardianId: 'gdn_c', relation: 'parent', by: by.id } }]);
    const confirmed = after(asking, facts);
    expect(isGuardianOf(confirmed, 'gdn_c')).toBe(true);
    expect(confirmGuardianship(confirmed, { guardianId: 'gdn_c', by })).toEqual([]);
  });

  it('does not say yes to itself, nor do strangers', () => {
    for (const id of ['gdn_c', 'gdn_x']) {
      const by: Judge = { kind: 'guardian', id };
      expect(() => confirmGuardianship(asking, { guardianId: 'gdn_c', by })).toThrow('identity.guardianship-forbidden');
      expect(() => removeGuardian(asking, { guardianId: 'gdn_a', by })).toThrow('identity.guardianship-forbidden');
    }
    expect(() => confirmGuardianship(asking, { guardianId: 'gdn_x', by: parent })).toThrow('identity.guardianship-request-not-found');
  });

  it('to whom a guardian said no does not ask again, but has the department', () => {
    const facts = removeGuardian(asking, { guardianId: 'gdn_c', by: parent });
    expect(facts).toEqual([
      { type: 'identity.guardianship-declined', data: { childId, guardianId: 'gdn_c', cause: 'guardian', by: 'gdn_a' } },
    ]);
    const declined = after(asking, facts);
    expect(removeGuardian(declined, { guardianId: 'gdn_c', by: parent })).toEqual([]);
    expect(() => registerChild(declined, { ...command, guardianId: 'gdn_c' })).toThrow('identity.guardianship-declined');
    expect(() => confirmGuardianship(declined, { guardianId: 'gdn_c', by: parent })).toThrow('identity.guardianship-request-not-found');
    expect(isGuardianOf(after(declined, confirmGuardianship(declined, { guardianId: 'gdn_c', by: department })), 'gdn_c')).toBe(true);
  });

  it('is not locked out, and locks nobody out, however many ask', () => {
    let crowd: ChildState = state;
    for (let n = 0; n < MAX_REQUESTS_OF_A_CHILD * 3; n += 1) {
      crowd = after(crowd, registerChild(crowd, { ...command, guardianId: `gdn_${n}x` }));
    }
    crowd = after(crowd, registerChild(crowd, { ...command, guardianId: 'gdn_c' }));
    expect(crowd).toMatchObject({ requests: { length: MAX_REQUESTS_OF_A_CHILD } });
    expect(isGuardianOf(after(crowd, confirmGuardianship(crowd, { guardianId: 'gdn_c', by: parent })), 'gdn_c')).toBe(true);
    expect(registerChild(crowd, { ...command, guardianId: 'gdn_0x' })).toHaveLength(2);
  });

  it('is forgotten as declined only when many were', () => {
    let state: ChildState = asking;
    for (let n = 0; n < MAX_DECLINED * 2; n += 1) {
      state = after(state, registerChild(state, { ...command, guardianId: `gdn_${n}x` }));
      state = after(state, removeGuardian(state, { guardianId: `gdn_${n}x`, by: parent }));
    }
    expect(state).toMatchObject({ declined: { length: MAX_DECLINED } });
  });

  it('loses its rights by the department alone, and waits for it then', () => {
    const two = after(asking, confirmGuardianship(asking, { guardianId: 'gdn_c', by: parent }));
    expect(() => removeGuardian(two, { guardianId: 'gdn_c', by: parent })).toThrow('identity.guardianship-forbidden');
    const facts = removeGuardian(two, { guardianId: 'gdn_c', by: department });
    expect(facts).toEqual([{ type: 'identity.guardian-unlinked', data: { childId, guardianId: 'gdn_c', by: 'stf_a' } }]);
    const one = after(two, facts);
    expect(isGuardianOf(one, 'gdn_c')).toBe(false);
    const none = after(one, removeGuardian(one, { guardianId: 'gdn_a', by: department }));
    expect(registerChild(none, { ...command, guardianId: 'gdn_d' })).toMatchObject([{ type: 'identity.guardianship-requested' }]);
  });
});

it('knows two relations', () => {
  expect(parseRelation('parent')).toBe('parent');
  expect(() => parseRelation('neighbour')).toThrow('identity.relation-invalid');
});
