import type { LocalDate } from '@kezek/domain';
import { MAX_GUARDIANS_OF_A_CHILD, registerAtDesk, registerChild, removeGuardian } from './decide.js';
import { type ChildFact, type ChildState, evolveChild, initialChild, isGuardianOf } from './facts.js';

const today = '2026-09-01' as LocalDate;
const child = { childId: 'chd_b', birthDate: '2023-04-05' as LocalDate, relation: 'parent', today } as const;
const own = { ...child, guardianId: 'gdn_a' };
const seen = { ...child, guardianId: 'gdn_c', by: 'stf_a' };
const after = (state: ChildState, facts: readonly ChildFact[]): ChildState => facts.reduce(evolveChild, state);
const registered = after(initialChild, registerChild(initialChild, own));

describe('a child entered at the desk', () => {
  it('is registered with its guardian, and by whom', () => {
    expect(registerAtDesk(initialChild, seen)).toEqual([
      { type: 'identity.child-registered', data: { childId: 'chd_b', birthDate: '2023-04-05' } },
      { type: 'identity.guardian-linked', data: { childId: 'chd_b', guardianId: 'gdn_c', relation: 'parent', by: 'stf_a' } },
    ]);
  });

  it('is not its own guardian, has been born and is not grown up', () => {
    expect(() => registerAtDesk(initialChild, { ...seen, guardianId: 'gdn_b' })).toThrow('identity.child-is-guardian');
    expect(() => registerAtDesk(initialChild, { ...seen, birthDate: '2026-09-02' as LocalDate })).toThrow('identity.birth-date-invalid');
    expect(() => registerAtDesk(initialChild, { ...seen, birthDate: '2008-09-01' as LocalDate })).toThrow('identity.child-adult');
  });
});

describe('a registered child', () => {
  it('gets a further guardian at once, even one who still asks or was declined', () => {
    const asking = after(registered, registerChild(registered, { ...child, guardianId: 'gdn_c' }));
    const declined = after(asking, removeGuardian(asking, { guardianId: 'gdn_c', by: { kind: 'guardian', id: 'gdn_a' } }));
    for (const state of [registered, asking, declined]) {
      const linked = after(state, registerAtDesk(state, seen));
      expect(isGuardianOf(linked, 'gdn_c')).toBe(true);
      expect(linked).toMatchObject({ guardians: [{ guardianId: 'gdn_a' }, { guardianId: 'gdn_c' }] });
      expect(registerAtDesk(linked, seen)).toEqual([]);
    }
  });

  it('has only so many, and none of them is told twice', () => {
    let full: ChildState = registered;
    for (let n = 1; n < MAX_GUARDIANS_OF_A_CHILD; n += 1) full = after(full, registerAtDesk(full, { ...seen, guardianId: `gdn_${n}x` }));
    expect(() => registerAtDesk(full, seen)).toThrow('identity.too-many-guardians');
    expect(registerAtDesk(full, { ...seen, guardianId: 'gdn_a' })).toEqual([]);
    const otherwise = registerAtDesk(full, { ...seen, guardianId: 'gdn_a', relation: 'legal-representative' });
    expect(otherwise).toMatchObject([{ type: 'identity.guardian-linked', data: { relation: 'legal-representative', by: 'stf_a' } }]);
  });
});
