import { Rejection } from '@kezek/domain';
import { type Stubs, fakeClients, routesOf } from '../../test/door.js';
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
  'live.listen': anywhere(...everybody),
  'session.open': anywhere(...everybody),
  'session.read': anywhere(...signedIn),
  'session.close': anywhere(...signedIn),
  'demo.use': anywhere(...everybody),

  // A guardian's own list needs no child to be named.
  'child.register': anywhere('guardian'),
  'child.list': anywhere('guardian'),
  'message.list': anywhere('guardian'),
  'contact.own': anywhere('guardian'),

  'child.read': only('guardian'),
  'import.plan': only('department'),
  'import.read': { own: readers, others: ['auditor'] },
  'import.approve': only('approver'),
  'import.roll-back': only('approver'),
  'document.put': only('guardian', 'department'),
  'document.read': only('guardian', 'head', 'department', 'approver'),
  'application.submit': only('guardian'),
  'application.change': only('guardian'),
  'application.withdraw': only('guardian'),
  'application.restore': only('guardian'),
  'portrait.read': { own: ['guardian', 'department', 'auditor'], others: ['auditor'] },
  'portrait.export': only('guardian'),
  'portrait.rebuild': anywhere('administrator'),
  'correction.ask': only('guardian'),
  'correction.read': { own: ['guardian', 'department', 'auditor'], others: ['auditor'] },
  'correction.answer': only('department'),
  'correction.list': { own: ['department', 'auditor'], others: ['auditor'] },
  'note.read': { own: ['guardian', 'department', 'approver', 'auditor'], others: ['auditor'] },
  'reinstatement.read': { own: ['guardian', 'department', 'approver', 'auditor'], others: ['auditor'] },
  'reinstatement.ask': only('guardian', 'department'),
  'reinstatement.take-back': only('guardian'),
  'reinstatement.propose': only('department'),
  'reinstatement.decide': only('approver'),
  'reinstatement.list': { own: ['department', 'approver', 'auditor'], others: ['auditor'] },
  'erasure.read': { own: ['guardian', 'department', 'approver', 'auditor'], others: ['auditor'] },
  'erasure.ask': only('guardian'),
  'erasure.decide': only('department', 'approver'),
  'erasure.list': { own: ['department', 'approver', 'auditor'], others: ['auditor'] },
  'benefit.claim': only('guardian'),
  'voucher.answer': only('guardian'),
  'contract.request': only('guardian'),
  'contract.sign-as-guardian': only('guardian'),
  'contract.cancel': only('guardian'),
  'month.answer': only('guardian'),
  'guardian.answer': only('guardian', 'department'),

  'child.names': only('educator', 'head'),
  'sheet.mark': only('educator', 'head'),
  'sheet.close': only('head'),
  'contract.sign-as-kindergarten': only('head'),
  'contract.bring-paper': only('guardian'),
  'contract.check-paper': only('head'),
  'contract.refuse': only('head'),
  'contract.appeal': only('guardian'),
  'contract.sign-as-department': only('department'),
  'contract.list-to-sign': { own: ['department', 'auditor'], others: ['auditor'] },
  'contract.find': { own: ['department', 'auditor'], others: ['auditor'] },
  'appeal.list': { own: ['department', 'auditor'], others: ['auditor'] },
  'appeal.decide': only('department'),
  'child.leave': only('head', 'department'),
  'group.open': only('head', 'department'),

  'iteration.preview': only('department'),
  'epoch.preview': only('department'),
  'benefit.verify': only('department'),
  'voucher.end': only('department'),
  'voucher.decide-ending': only('approver'),
  'application.end': only('department'),
  'application.decide-ending': only('approver'),
  'ending.read': { own: ['department', 'approver', 'auditor'], others: ['auditor'] },
  'application.submit-at-desk': only('department'),
  'desk.look-up': only('department'),
  'receipt.read': only('guardian', 'department'),
  'benefit.read': { own: ['guardian', 'department', 'auditor'], others: ['auditor'] },
  'benefit.list': { own: ['department', 'auditor'], others: ['auditor'] },
  'waiting.join': only('guardian'),
  'swap.act': only('guardian'),
  'promotion.read': { own: ['head', ...readers], others: ['auditor'] },
  'promotion.plan': only('head'),
  'promotion.list': { own: readers, others: ['auditor'] },
  'swap.list': { own: readers, others: ['auditor'] },
  'waiting.answer': only('guardian'),
  'waiting.read': { own: ['head', ...readers], others: ['auditor'] },
  'waiting.count': { own: readers, others: ['auditor'] },
  'kindergarten.register': only('department'),
  'kindergarten.change': only('department'),
  'kindergarten.change-contacts': only('head', 'department'),
  'kindergarten.list': only('department'),
  'state-order.record': only('department'),
  'state-order.read': { own: readers, others: ['auditor'] },
  'group.change': only('head', 'department'),
  'sheet.accept': only('department'),
  'call.contact': only('department'),
  'call.record': only('department'),
  'contact.change': only('department'),
  'iteration.approve': only('approver'),
  'epoch.announce': only('approver'),
  'epoch.cancel': only('department', 'approver'),
  'register.approve': only('approver'),
  'budget.set': only('finance'),
  'register.draft': only('finance'),
  'register.send': only('finance'),

  'application.list': { own: readers, others: ['auditor'] },
  'queue.history': { own: readers, others: ['auditor'] },
  'epoch.list': { own: readers, others: ['auditor'] },
  'voucher.list': { own: readers, others: ['auditor'] },
  'budget.read': { own: readers, others: ['auditor'] },
  'register.read': { own: readers, others: ['auditor'] },
  'account.read': { own: readers, others: ['auditor'] },
  'call.list': { own: ['department', 'auditor'], others: ['auditor'] },
  'statement.read': { own: ['head', ...readers], others: ['auditor'] },
  'contract.read': { own: ['guardian', 'head', 'department', 'auditor'], others: ['auditor'] },
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

describe('the reach of a department', () => {
  // Two districts know a guardian, a child and a message each; a third of each is known to none.
  const application = async ({ childId }: { childId: string }) => {
    if (childId === 'chd_new') throw new Rejection('queue.application-not-found');
    return { application: { placement: { districtId: childId === 'chd_own' ? own.districtId : others.districtId } } };
  };
  // Two applied in one district and went on to the other.
  const moves: Readonly<Record<string, [from: string, to: string]>> = {
    chd_came: [others.districtId, own.districtId],
    chd_gone: [own.districtId, others.districtId],
  };
  const voucher = async ({ childId }: { childId: string }) => {
    const [from, to] = moves[childId] ?? [];
    if (from === undefined) return { voucher: { formerDistricts: [] } };
    return { voucher: { formerDistricts: [{ districtId: from, until: '2026-10-14' }], placement: { districtId: to } } };
  };
  const childOf: Readonly<Record<string, { childId: string; pending: boolean }[]>> = {
    gdn_own: [{ childId: 'chd_own', pending: false }],
    // Asking for a child of the district makes nobody its person.
    gdn_other: [
      { childId: 'chd_other', pending: false },
      { childId: 'chd_own', pending: true },
    ],
    gdn_new: [{ childId: 'chd_new', pending: false }],
  };
  const districtOf: Readonly<Record<string, string>> = { msg_own: own.districtId, msg_other: others.districtId, msg_new: '' };
  const routes = routesOf(
    fakeClients({
      identity: { listChildren: async ({ guardianId }) => ({ children: childOf[guardianId as string] }) },
      queue: { getApplication: application },
      voucher: { getVoucher: voucher },
      notification: { getMessage: async ({ messageId }) => ({ message: { districtId: districtOf[messageId as string] } }) },
    } as Stubs),
  );
  const asks = async (name: string, input: { params?: object; query?: object }, principal: Principal = people.department) => {
    const found = routes.find(({ method, path }) => `${method} ${path}` === name);
    if (found?.scope === undefined) throw new Error(`${name} has no scope`);
    const { scope, action } = found;
    const given = { params: {}, query: {}, ...input, principal } as never;
    return authorise(action, { principal, scope: () => scope(given), relations }).then(
      () => true,
      () => false,
    );
  };

  it.each([
    ['put /guardians/{guardianId}/phones', 'guardianId', 'gdn'],
    ['post /children/{childId}/guardians/{guardianId}/confirmation', 'childId', 'chd'],
    ['delete /children/{childId}/guardians/{guardianId}', 'childId', 'chd'],
    ['post /calls/{messageId}/record', 'messageId', 'msg'],
  ])('%s is its own district, and who belongs to none', async (name, param, prefix) => {
    const about = (whose: string) => asks(name, { params: { [param]: `${prefix}_${whose}` } });
    expect([await about('own'), await about('other'), await about('new')]).toEqual([true, false, true]);
  });

  it('goes with the child into another district: the new department acts, the old one reads what was', async () => {
    const about = (name: string, childId: string) => asks(name, { params: { childId } });
    const acts = 'delete /children/{childId}/guardians/{guardianId}';
    expect([await about(acts, 'chd_came'), await about(acts, 'chd_gone')]).toEqual([true, false]);
    const reads = 'get /children/{childId}/portrait';
    expect([await about(reads, 'chd_came'), await about(reads, 'chd_gone'), await about(reads, 'chd_other')]).toEqual([true, true, false]);
  });

  it('get /calls is the list of its own district', async () => {
    expect(await asks('get /calls', {})).toBe(true);
    expect(await asks('get /calls', { query: { districtId: own.districtId } })).toBe(true);
    expect(await asks('get /calls', { query: { districtId: others.districtId } })).toBe(false);
  });

  it('is every district for staff of the region', async () => {
    const region = staff('department', {});
    expect(await asks('put /guardians/{guardianId}/phones', { params: { guardianId: 'gdn_other' } }, region)).toBe(true);
    expect(await asks('get /calls', {}, region)).toBe(true);
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
    // The public log and a number of it say nothing of the child.
    const told = open.filter((path) => !path.startsWith('/log/')).map((path) => path.replace('{applicationId}', ''));
    expect(told.filter((path) => /child|guardian|application|voucher|contract|sheet|message/.test(path))).toEqual([]);
  });
});
