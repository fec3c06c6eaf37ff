import { type LocalDate, type YearMonth, addDays } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { kezek } from '../test/kezek.js';
import { type Contract, type Family, type Group, type Kindergarten, type Page, type Sheet, Town } from '../test/town.js';

jest.setTimeout(240_000);

interface Promotion {
  readonly phase: string;
  readonly firstDay: LocalDate;
  readonly digest: string;
  readonly groups: readonly { readonly groupId: string; readonly ageGroup: number; readonly comingAgeGroup: number }[];
  readonly children: readonly { readonly childId: string; readonly outcome: string; readonly toGroupId: string }[];
}

/** The Omarovs’ child moves up with its group, the Ivanovs’ into the other one: the head wants it so. */
describe('a kindergarten that moves its groups up in August', () => {
  let installation: Installation;
  let town: Town;
  let house: Kindergarten;
  let other: Group;
  let staying: Family;
  let moving: Family;
  let stays: string;
  let moves: string;
  let august: YearMonth;
  let year: number;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    const today = await town.time.today();
    year = Number(today.slice(0, 4)) + (today < `${today.slice(0, 4)}-07-31` ? 0 : 1);
    august = `${year}-08` as YearMonth;
    await town.time.moveToDay(town.time.workingDayFrom(`${year}-08-02` as LocalDate));
    house = await town.openKindergarten('Growing House', { seats: 2 });
    const group = { number: 2, ageGroup: 3, language: 'kk', stayHours: '10.5h', seats: 2 };
    other = await town.department.post<Group>(`/kindergartens/${house.kindergartenId}/groups`, group);
    [staying, moving] = [await town.family('Omarov'), await town.family('Ivanov', 'ru')];
    [stays, moves] = [await staying.child('Aru'), await moving.child('Maks')];
    await staying.apply(stays);
    await moving.apply(moves);
    await town.giveTurns();
    const first = town.time.workingDayFrom(addDays(await town.time.today(), 1));
    for (const [family, child] of [[staying, stays] as const, [moving, moves] as const]) {
      await family.takeVoucher(child);
      await family.enrol(child, house, first);
      await family.voucherIn(child, 'in-use');
    }
  }, 300_000);
  afterAll(() => installation.remove());

  const path = () => `/kindergartens/${house.kindergartenId}/promotions/${year}`;
  const planned = () => house.head.get<Promotion>(path());
  const contractOf = async (family: Family, child: string) =>
    (await family.guardian.get<Page<Contract & { groupsWere?: object[] }>>(`/children/${child}/contracts`)).items[0]!;

  it('sees by the rules that the group moves as a whole, and chooses another group for one child', async () => {
    const plan = await planned();
    expect(plan).toMatchObject({ phase: 'none', firstDay: `${year}-09-01` });
    expect(plan.children.map(({ outcome }) => outcome)).toEqual(['with-group', 'with-group']);
    const one = plan.groups.find(({ groupId }) => groupId === house.groupId)!;
    expect(one.comingAgeGroup).toBe(one.ageGroup + 1);
    const body = { targets: [{ childId: moves, groupId: other.groupId }] };
    const kept = await house.head.done<Promotion>({ method: 'PUT', path: path(), body });
    expect(kept.children.find(({ childId }) => childId === moves)).toMatchObject({ outcome: 'moves', toGroupId: other.groupId });
  });

  it('is planned by its head alone, and shown to the department', async () => {
    const refused = await town.department.refused({ method: 'POST', path: `${path()}/confirmation`, body: { digest: '0'.repeat(64) } });
    expect(refused).toMatchObject({ status: 403, code: 'gateway.forbidden' });
    const { items } = await town.department.get<Page<{ kindergartenId: string; phase: string }>>(
      `/districts/taldykorgan/promotions?year=${year}`,
    );
    expect(items).toContainEqual(expect.objectContaining({ kindergartenId: house.kindergartenId, phase: 'drafted' }));
  });

  it('confirms what it saw, and nothing else', async () => {
    const stale = { method: 'POST', path: `${path()}/confirmation`, body: { digest: '0'.repeat(64) } } as const;
    expect(await house.head.refused(stale)).toMatchObject({ status: 409, code: 'enrolment.promotion-changed' });
    const { digest } = await planned();
    await house.head.post(`${path()}/confirmation`, { digest });
    await until(async () => (await planned()).phase === 'completed', { what: 'the groups to move up' });
    const moved = await contractOf(moving, moves);
    expect(moved).toMatchObject({ phase: 'enrolled', groupId: other.groupId });
    expect(moved.groupsWere).toEqual([{ groupId: house.groupId, lastDay: `${august}-31` }]);
    expect(await contractOf(staying, stays)).toMatchObject({ phase: 'enrolled', groupId: house.groupId });
  });

  it('has the child on the sheets of the old group in August, and of the new one in September', async () => {
    const september = `${year}-09` as YearMonth;
    const names = async (groupId: string, month: YearMonth) =>
      (await house.head.get<Sheet>(`/groups/${groupId}/sheets/${month}`)).children.map(({ childId }) => childId);
    await until(async () => (await names(other.groupId, september)).includes(moves), { what: 'the new sheet to list the child' });
    const both = [moves, stays].sort().join();
    await until(async () => (await names(house.groupId, august)).sort().join() === both, { what: 'the old sheet to have both in August' });
    await town.time.moveToDay(town.time.workingDayFrom(`${year}-09-02` as LocalDate));
    const mark = (groupId: string) =>
      ({
        method: 'PUT',
        path: `/groups/${groupId}/sheets/${september}/days/${`${year}-09-02`}`,
        body: { marks: [{ childId: moves, mark: 'present' }] },
      }) as const;
    if (town.time.policy.calendar.isWorkingDay(`${year}-09-02` as LocalDate)) {
      expect(await house.head.refused(mark(house.groupId))).toMatchObject({ status: 409, code: 'enrolment.child-not-listed' });
      await house.head.done(mark(other.groupId));
    }
    const groups = (await town.visitor.get<Page<Group & { ageGroup: number }>>(`/groups?kindergartenId=${house.kindergartenId}`)).items;
    expect(groups.map(({ groupId, ageGroup }) => [groupId, ageGroup])).toContainEqual([house.groupId, 4]);
  });

  it('keeps every promise', async () => {
    expect(await town.brokenInvariants()).toEqual([]);
    const { code, stdout } = await kezek('verify', '--json', '--url', installation.url);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });
});
