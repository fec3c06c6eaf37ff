import type { Principal } from '../sessions/principal.js';
import { purposeOf } from './look.js';

const staff = (place: { kindergartenId?: string; districtId?: string }): Principal => ({
  ...{ kind: 'staff', id: 'stf_demo', name: 'Demo', roles: [] },
  ...place,
});

test.each([
  ['what was said stands', 'complaint', staff({ kindergartenId: 'kdg_own' }), 'complaint'],
  ['a kindergarten reads to enrol', undefined, staff({ kindergartenId: 'kdg_own', districtId: 'own' }), 'enrolment'],
  ['a department has to say', undefined, staff({ districtId: 'own' }), ''],
  ['an auditor has to say', undefined, staff({}), ''],
])('%s', (_, said, principal, purpose) => expect(purposeOf(said, principal)).toBe(purpose));
