import type { Principal } from '../sessions/principal.js';
import { type Scope, authorise } from './authorise.js';

const guardian: Principal = { kind: 'guardian', id: 'gdn_akhmetov', locale: 'kk' };
const nobodysChild = { isGuardian: async () => false };
const never = (): Scope => {
  throw new Error('asked for no need');
};

const staff = (
  roles: Extract<Principal, { kind: 'staff' }>['roles'],
  place: { districtId?: string; kindergartenId?: string } = {},
): Principal => ({
  ...{ kind: 'staff', id: 'stf_demo', name: 'Demo', roles },
  ...place,
});

describe('nobody signed in', () => {
  it('may do what is for everyone, and nobody asks what it is about', async () => {
    await expect(authorise('public.read', { principal: undefined, scope: never, relations: nobodysChild })).resolves.toBeUndefined();
  });

  it('is told to sign in, before anything is looked up', async () => {
    const asked = authorise('child.read', { principal: undefined, scope: never, relations: nobodysChild });
    await expect(asked).rejects.toMatchObject({ name: 'Rejection', code: 'gateway.unauthenticated' });
  });
});

describe('a guardian', () => {
  const read = (scope: Scope, isGuardian: boolean) =>
    authorise('child.read', { principal: guardian, scope: () => scope, relations: { isGuardian: async () => isGuardian } });

  it('may read an own child', async () => {
    await expect(read({ childId: 'chd_1' }, true)).resolves.toBeUndefined();
  });

  it('may not read another child, and is told which action is not theirs', async () => {
    await expect(read({ childId: 'chd_2' }, false)).rejects.toMatchObject({ code: 'gateway.forbidden', params: { action: 'child.read' } });
  });

  it('may not act where no child is named', async () => {
    await expect(read({}, true)).rejects.toMatchObject({ code: 'gateway.forbidden' });
  });

  it('is asked about with the very ids of the request', async () => {
    const isGuardian = jest.fn(async () => true);
    await authorise('child.read', { principal: guardian, scope: () => ({ childId: 'chd_1' }), relations: { isGuardian } });
    expect(isGuardian.mock.calls).toEqual([['gdn_akhmetov', 'chd_1']]);
  });

  it('is refused without a look-up what is for staff alone', async () => {
    const asked = authorise('sheet.close', { principal: guardian, scope: never, relations: nobodysChild });
    await expect(asked).rejects.toMatchObject({ code: 'gateway.forbidden' });
  });

  it('is not let in when nobody can tell whose child it is', async () => {
    const relations = { isGuardian: () => Promise.reject(new Error('identity is away')) };
    await expect(authorise('child.read', { principal: guardian, scope: () => ({ childId: 'chd_1' }), relations })).rejects.toThrow('away');
  });
});

describe('staff', () => {
  const asked = (principal: Principal, action: Parameters<typeof authorise>[0], scope: () => Scope | Promise<Scope>) =>
    authorise(action, { principal, scope, relations: nobodysChild });

  it('without a role that knows the action is refused without a look-up', async () => {
    await expect(asked(staff(['educator']), 'register.approve', never)).rejects.toMatchObject({ code: 'gateway.forbidden' });
  });

  it('without any role is refused everything but the open', async () => {
    await expect(asked(staff([]), 'session.read', never)).rejects.toMatchObject({ code: 'gateway.forbidden' });
    await expect(asked(staff([]), 'public.read', never)).resolves.toBeUndefined();
  });

  it('whose role reaches everything needs no look-up', async () => {
    await expect(asked(staff(['auditor']), 'sheet.read', never)).resolves.toBeUndefined();
  });

  it('with two roles has the reach of both', async () => {
    const both = staff(['head', 'department'], { districtId: 'd1', kindergartenId: 'k1' });
    await expect(asked(both, 'group.open', () => ({ kindergartenId: 'k1', districtId: 'd2' }))).resolves.toBeUndefined();
    await expect(asked(both, 'group.open', () => ({ kindergartenId: 'k2', districtId: 'd1' }))).resolves.toBeUndefined();
    await expect(asked(both, 'group.open', () => ({ kindergartenId: 'k2', districtId: 'd2' }))).rejects.toMatchObject({
      code: 'gateway.forbidden',
    });
  });

  it('of no kindergarten are not taken for those of an unnamed one', async () => {
    await expect(asked(staff(['head'], { districtId: 'd1' }), 'sheet.close', () => ({ districtId: 'd1' }))).rejects.toMatchObject({
      code: 'gateway.forbidden',
    });
  });

  it('waits for a scope that has to be looked up, and passes on why it could not be', async () => {
    const department = staff(['department'], { districtId: 'd1' });
    await expect(asked(department, 'iteration.preview', async () => ({ districtId: 'd1' }))).resolves.toBeUndefined();
    await expect(asked(department, 'iteration.preview', () => Promise.reject(new Error('not found')))).rejects.toThrow('not found');
  });
});
