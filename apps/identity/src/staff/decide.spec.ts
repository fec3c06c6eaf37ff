import { parseLogin, registerStaff, requireGoodPassword } from './decide.js';
import { type StaffFact, evolveStaff, initialStaff } from './facts.js';

const account = { staffId: 'stf_a', accountId: 'acc_a' };
const given = (...facts: StaffFact[]) => facts.reduce(evolveStaff, initialStaff);

describe('a login nobody has', () => {
  it('is given with roles and their scopes', () => {
    const facts = registerStaff(given(), { ...account, roles: ['approver', 'department', 'approver'], districtId: 'taraz' });
    expect(given(...facts)).toEqual({ phase: 'registered', ...account, roles: ['approver', 'department'], districtId: 'taraz' });
  });

  it.each([[[]], [['mayor']], [['__proto__']]])('is not given for the roles %j', (roles) => {
    expect(() => registerStaff(given(), { ...account, roles })).toThrow('identity.roles-invalid');
  });

  it.each([
    ['educator', 'kindergartenId'],
    ['head', 'kindergartenId'],
    ['department', 'districtId'],
    ['approver', 'districtId'],
  ])('is not given to a %s without %s', (role, scope) => {
    expect(() => registerStaff(given(), { ...account, roles: [role] })).toThrow(
      expect.objectContaining({ code: 'identity.role-scope-missing', params: { role, scope } }),
    );
  });
});

it('a login that is taken stays with whom it is', () => {
  const state = given(...registerStaff(given(), { ...account, roles: ['auditor'] }));
  expect(() => registerStaff(state, { ...account, accountId: 'acc_b', roles: ['administrator'] })).toThrow('identity.login-taken');
});

it('logins do not depend on case', () => {
  expect(parseLogin(' A.Serik@edu.kz ')).toBe('a.serik@edu.kz');
  for (const login of ['ab', 'a b c', 'ә.серік', '']) expect(() => parseLogin(login)).toThrow('identity.login-invalid');
});

it.each([
  ['short', false],
  ['aaaaaaaaaaaaaaa', false],
  ['correct horse', true],
  ['x'.repeat(201), false],
])('the password %s is good enough: %s', (password, good) => {
  if (good) expect(() => requireGoodPassword(password)).not.toThrow();
  else expect(() => requireGoodPassword(password)).toThrow('identity.password-invalid');
});
