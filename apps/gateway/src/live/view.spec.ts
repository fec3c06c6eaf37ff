import type { Principal, StaffRole } from '../sessions/principal.js';
import { type Change, SOMEWHERE } from './change.js';
import { keyOf, topicsFor, viewOf } from './view.js';

const staff = (role: StaffRole, place: { districtId?: string; kindergartenId?: string } = {}): Principal => ({
  ...{ kind: 'staff', id: `stf_${role}`, name: 'Demo', roles: [role] },
  ...place,
});
const own = { districtId: 'own', kindergartenId: 'kdg_own' };
const people = {
  nobody: undefined,
  guardian: { kind: 'guardian', id: 'gdn_own', locale: 'kk' },
  educator: staff('educator', own),
  head: staff('head', own),
  department: staff('department', { districtId: 'own' }),
  approver: staff('approver', { districtId: 'own' }),
  finance: staff('finance', { districtId: 'own' }),
  region: staff('department'),
  auditor: staff('auditor'),
  administrator: staff('administrator'),
} as const satisfies Record<string, Principal | undefined>;
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];

const districts = new Map([
  ['kdg_own', 'own'],
  ['kdg_near', 'own'],
  ['kdg_far', 'far'],
]);
const children = new Set(['chd_own']);

function told(change: Change): Partial<Record<Person, readonly string[]>> {
  const knowledge = { districtOf: (id: string) => districts.get(id), children };
  const all = everybody.map((person) => [person, topicsFor(viewOf(people[person]), change, knowledge)] as const);
  return Object.fromEntries(all.filter(([, topics]) => topics.length > 0));
}
const to = (persons: readonly Person[], ...topics: string[]) => Object.fromEntries(persons.map((person) => [person, topics]));

const district: Person[] = ['department', 'approver', 'finance', 'region', 'auditor'];
const kindergarten: Person[] = ['educator', 'head'];
const far: Person[] = ['region', 'auditor'];

describe('who is told what', () => {
  it('a child: its guardian and auditors', () => {
    expect(told({ childIds: ['chd_own'] })).toEqual(to(['guardian', 'auditor'], 'child:chd_own'));
  });

  it('the child of another family: auditors alone', () => {
    expect(told({ childIds: ['chd_other'] })).toEqual(to(['auditor'], 'child:chd_other'));
  });

  it('of several children a guardian the own alone', () => {
    expect(told({ childIds: ['chd_other', 'chd_own'] }).guardian).toEqual(['child:chd_own']);
  });

  it('iterations and counts: everybody', () => {
    expect(told({ iterations: true })).toEqual(to(everybody, 'iterations'));
    expect(told({ districtId: 'far', counts: true })).toEqual(to(everybody, 'district:far'));
    expect(told({ districtId: SOMEWHERE, counts: true })).toEqual(to(everybody, 'district:*'));
  });

  it('what is of a district and not counted: who works for it', () => {
    expect(told({ districtId: 'own' })).toEqual(to(district, 'district:own'));
    expect(told({ districtId: 'far' })).toEqual(to(far, 'district:far'));
    expect(told({ districtId: SOMEWHERE })).toEqual(to(district, 'district:*'));
  });

  it('a place: who works there, and their district', () => {
    const topics = ['kindergarten:kdg_own', 'group:grp_1'];
    expect(told({ places: [{ kindergartenId: 'kdg_own', groupId: 'grp_1' }] })).toEqual({
      ...to(kindergarten, ...topics),
      ...to(district, 'district:own', ...topics),
    });
  });

  it('a place elsewhere in the district: its department alone', () => {
    const topics = ['district:own', 'kindergarten:kdg_near', 'group:grp_2'];
    expect(told({ places: [{ kindergartenId: 'kdg_near', groupId: 'grp_2' }] })).toEqual(to(district, ...topics));
  });

  it('a place in another district: none of the own', () => {
    const topics = ['district:far', 'kindergarten:kdg_far', 'group:grp_3'];
    expect(told({ places: [{ kindergartenId: 'kdg_far', groupId: 'grp_3' }] })).toEqual(to(far, ...topics));
  });

  it('a seat: everybody that counts changed, and in which district', () => {
    const change: Change = { places: [{ kindergartenId: 'kdg_own', groupId: 'grp_1' }], counts: true };
    expect(told(change)).toMatchObject(to(['nobody', 'guardian', 'administrator'], 'district:own'));
  });

  it('free seats: everybody, of which district they are', () => {
    const change: Change = { places: [{ kindergartenId: 'kdg_far', groupId: 'grp_3' }], counts: true, seats: true };
    for (const topics of Object.values(told(change))) expect(topics).toEqual(expect.arrayContaining(['district:far', 'seats:far']));
    expect(Object.keys(told(change)).sort()).toEqual([...everybody].sort());
    expect(told({ places: [{ kindergartenId: 'kdg_new' }], counts: true, seats: true }).nobody).toEqual(['district:*', 'seats:*']);
    expect(told({ districtId: 'own', counts: true }).nobody).not.toContain('seats:own');
  });

  it('a kindergarten nobody has heard of: that it is somewhere', () => {
    const change: Change = { places: [{ kindergartenId: 'kdg_new' }], counts: true };
    expect(told(change)).toMatchObject(to(['nobody', 'guardian', 'department', 'head'], 'district:*'));
  });

  it('a transfer: each kindergarten its own end of it', () => {
    const places = ['own', 'far'].map((where) => ({ kindergartenId: `kdg_${where}`, groupId: `grp_${where}` }));
    expect(told({ places }).head).toEqual(['kindergarten:kdg_own', 'group:grp_own']);
    expect(told({ places }).department).toEqual(['district:own', 'kindergarten:kdg_own', 'group:grp_own']);
  });

  it('a register: who works for its district', () => {
    expect(told({ registerId: 'reg_1', districtId: 'own' })).toEqual(to(district, 'district:own', 'register:reg_1'));
    expect(told({ registerId: 'reg_1', districtId: 'far' })).toEqual(to(far, 'district:far', 'register:reg_1'));
  });

  it('a message: to whom it goes, and auditors', () => {
    expect(told({ recipientId: 'gdn_own' })).toEqual(to(['guardian', 'auditor'], 'messages'));
    expect(told({ recipientId: 'gdn_other' })).toEqual(to(['auditor'], 'messages'));
  });

  it('one that needs a call: departments as well', () => {
    expect(told({ recipientId: 'gdn_other', calls: true })).toEqual(to(district, 'messages'));
  });

  it('a guardianship: the guardian it is about', () => {
    expect(told({ guardianIds: ['gdn_own'], childIds: ['chd_new'] }).guardian).toEqual(['children']);
    expect(told({ guardianIds: ['gdn_other'], childIds: ['chd_new'] }).guardian).toBeUndefined();
  });
});

describe('a view', () => {
  it('is shared by who is told the same, and by nobody else', () => {
    const keys = everybody.map((person) => keyOf(viewOf(people[person])));
    const shared = [
      ['nobody', 'administrator'],
      ['educator', 'head'],
      ['department', 'approver', 'finance'],
    ] as const;
    for (const same of shared) expect(new Set(same.map((person) => keys[everybody.indexOf(person)])).size).toBe(1);
    expect(new Set(keys).size).toBe(everybody.length - 4);
  });
});
