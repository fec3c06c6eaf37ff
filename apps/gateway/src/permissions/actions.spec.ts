import { fakeClients, routesOf } from '../../test/door.js';
import type { Principal, StaffRole } from '../sessions/principal.js';
import { type Action, actions } from './actions.js';
import { type Scope, authorise } from './authorise.js';

const GUARDIAN = 'gdn_demo';
const own: Required<Scope> = { childId: 'chd_own', districtId: 'own', kindergartenId: 'kdg_own' };
const others: Required<Scope> = { childId: 'chd_other', districtId: 'other', kindergartenId: 'kdg_other' };

const staff = (role: StaffRole, place: { districtId?: string; kindergartenId?: string }): Principal => ({
  ...{ kind: 'staff', id: `stf_${role}`, name: `Demo ${role}`, roles: [role] },
  ...place,
});

/** One of each who may stand at the door. */
const people = {
  nobody: undefined,
  guardian: { kind: 'guardian', id: GUARDIAN, locale: 'kk' },
  educator: staff('educator', { districtId: own.districtId, kindergartenId: own.kindergartenId }),
  head: staff('head', { districtId: own.districtId, kindergartenId: own.kindergartenId }),
  department: staff('department', { districtId: own.districtId }),
  approver: staff('approver', { districtId: own.districtId }),
  finance: staff('finance', { districtId: own.districtId }),
  auditor: staff('auditor', {}),
  administrator: staff('administrator', {}),
} as const satisfies Record<string, Principal | undefined>;

type Person = keyof typeof people;

const everybody = Object.keys(people) as Person[];
const signedIn = everybody.filter((person) => person !== 'nobody');
const readers: Person[] = ['department', 'approver', 'finance', 'auditor'];

interface Expectation {
  readonly own: readonly Person[];
  readonly others: readonly Person[];
}

const only = (...own: Person[]): Expectation => ({ own, others: [] });
const anywhere = (...persons: Person[]): Expectation => ({ own: persons, others: persons });

/** Written down a second time, by hand: whoever changes the table has to say here that it was meant. */
const expectations: Readonly<Record<Action, Expectation>> = {
  'public.read': anywhere(...everybody),
  'session.open': anywhere(...everybody),
  'session.read': anywhere(...signedIn),
  'session.close': anywhere(...signedIn),
  'demo.use': anywhere(...everybody),

  // A guardian's own list needs no child to be named.
  'child.register': anywhere('guardian'),
  'child.list': anywhere('guardian'),
  'message.list': anywhere('guardian'),

  'child.read': only('guardian'),
  'application.submit': only('guardian'),
  'application.change': only('guardian'),
  'application.withdraw': only('guardian'),
  'application.restore': only('guardian'),
  'voucher.answer': only('guardian'),
  'contract.request': only('guardian'),
  'contract.sign-as-guardian': only('guardian'),
  'contract.cancel': only('guardian'),
  'month.answer': only('guardian'),

  'child.names': only('educator', 'head'),
  'sheet.mark': only('educator', 'head'),
  'sheet.close': only('head'),
  'contract.sign-as-kindergarten': only('head'),
  'group.open': only('head', 'department'),

  'iteration.preview': only('department'),
  'benefit.verify': only('department'),
  'kindergarten.register': only('department'),
  'sheet.accept': only('department'),
  'call.record': only('department'),
  'contact.change': only('department'),
  'iteration.approve': only('approver'),
  'register.approve': only('approver'),
  'budget.set': only('finance'),
  'register.draft': only('finance'),
  'register.send': only('finance'),

  'application.list': { own: readers, others: ['auditor'] },
  'voucher.list': { own: readers, others: ['auditor'] },
  'budget.read': { own: readers, others: ['auditor'] },
  'register.read': { own: readers, others: ['auditor'] },
  'account.read': { own: readers, others: ['auditor'] },
  'call.list': { own: ['department', 'auditor'], others: ['auditor'] },
  'statement.read': { own: ['head', ...readers], others: ['auditor'] },
  'contract.list': { own: ['educator', 'head', ...readers], others: ['auditor'] },
  'sheet.read': { own: ['educator', 'head', ...readers], others: ['auditor'] },

  'invariant.check': anywhere('auditor', 'administrator'),
  'staff.register': anywhere('administrator'),
};

const relations = { isGuardian: async (guardianId: string, childId: string) => guardianId === GUARDIAN && childId === own.childId };

async function may(person: Person, action: Action, scope: Scope): Promise<boolean> {
  return authorise(action, { principal: people[person], scope: () => scope, relations }).then(
    () => true,
    () => false,
  );
}

async function whoMay(action: Action, scope: Scope): Promise<Person[]> {
  const answers = await Promise.all(everybody.map((person) => may(person, action, scope)));
  return everybody.filter((_person, index) => answers[index]);
}

const inOrder = (persons: readonly Person[]): Person[] => everybody.filter((person) => persons.includes(person));

describe('who may do what', () => {
  it.each(Object.entries(expectations) as [Action, Expectation][])('%s', async (action, expected) => {
    expect(await whoMay(action, own)).toEqual(inOrder(expected.own));
    expect(await whoMay(action, others)).toEqual(inOrder(expected.others));
    // About nothing in particular, only those may whose reach does not depend on it.
    const unbounded = inOrder(expected.own.filter((person) => expected.others.includes(person)));
    expect(await whoMay(action, {})).toEqual(unbounded);
  });

  it('has an expectation for every action of the table', () => {
    expect(Object.keys(expectations).sort()).toEqual(Object.keys(actions).sort());
  });

  it('lets staff without a district work in all districts, and in no kindergarten', async () => {
    const region = staff('department', {});
    const asked = (scope: Scope) => authorise('iteration.preview', { principal: region, scope: () => scope, relations });
    await expect(asked(own)).resolves.toBeUndefined();
    await expect(asked(others)).resolves.toBeUndefined();
    await expect(asked({ kindergartenId: own.kindergartenId })).rejects.toMatchObject({ code: 'gateway.forbidden' });
  });
});

describe('routes and actions', () => {
  const routes = routesOf(fakeClients({}));

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s names an action that exists', (_name, route) => {
    expect(Object.keys(actions)).toContain(route.action);
  });

  it('leave no action of the table without a route', () => {
    const used = new Set<string>(routes.map(({ action }) => action));
    expect(Object.keys(actions).filter((action) => !used.has(action))).toEqual([]);
  });

  it('say what they are about wherever the reach of a role depends on it', () => {
    const bounded = routes.filter(({ action }) => expectations[action].own.some((person) => !expectations[action].others.includes(person)));
    expect(bounded.filter(({ scope }) => scope === undefined).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('give one method of a path to one route', () => {
    const names = routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('change nothing by GET and show nothing of a person to everybody', () => {
    const commands: Action[] = routes.filter(({ method }) => method !== 'get').map(({ action }) => action);
    expect(commands).not.toContain('public.read');
    const open = routes.filter(({ action }) => action === 'public.read').map(({ path }) => path);
    expect(open.filter((path) => /child|guardian|application|voucher|contract|sheet|message/.test(path))).toEqual([]);
  });
});
