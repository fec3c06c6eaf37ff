import { monthOf, plusMonths } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DemoPerson } from '@kezek/gateway/service';
import { Guardian, Person, Staff } from '../test/person.js';
import type { Application, Contract, Group, Iteration, Page, Register, Sheet, StatementSummary, Voucher } from '../test/town.js';
import { DemoTime } from '../test/clock.js';

jest.setTimeout(240_000);

type Family = Extract<DemoPerson, { kind: 'guardian' }>;
type Stage = DemoPerson['stage'];

/** Nobody has come yet; each family stands where the list of people says. */
describe('the demonstration’s families', () => {
  let installation: Installation;
  let visitor: Person;
  let time: DemoTime;
  let people: readonly DemoPerson[];
  let lastMonth: string;
  let department: Staff;

  const one = (stage: Stage): DemoPerson => people.find((person) => person.stage === stage)!;
  const family = (stage: Family['stage']): Family => one(stage) as Family;
  const guardians = new Map<Stage, Guardian>();
  /** Comes in once: a person gets one code a minute. */
  const guardian = (stage: Family['stage']): Guardian => {
    const { iin, phone, locale } = family(stage);
    const known = guardians.get(stage) ?? new Guardian(installation, { iin, phone, locale });
    guardians.set(stage, known);
    return known;
  };
  const staff = (stage: Stage): Staff => {
    const { login, password } = one(stage) as Extract<DemoPerson, { kind: 'staff' }>;
    return new Staff(installation, { login, password });
  };
  const standing = async (stage: Family['stage']) => {
    const who = guardian(stage);
    const path = `/children/${family(stage).childId}`;
    const application = stage === 'new' ? undefined : await who.get<Application>(`${path}/application`);
    const voucher = await who.get<Voucher>(`${path}/voucher`);
    const { items: contracts } = await who.get<Page<Contract>>(`${path}/contracts`);
    return { who, path, application, voucher, contracts };
  };

  beforeAll(async () => {
    installation = await Installation.start({ families: true });
    visitor = new Person(installation);
    time = new DemoTime(visitor);
    people = (await visitor.get<Page<DemoPerson>>('/demo/people')).items;
    lastMonth = plusMonths(monthOf(await time.today()), -1);
    department = staff('department');
  }, 600_000);
  afterAll(() => installation.remove());

  it('are one at each stage, with those who work for them', async () => {
    expect(installation.output).not.toContain('"level":50');
    const stages = people.filter(({ districtId }) => districtId === 'tekeli').map(({ kind, stage }) => `${kind} ${stage}`);
    const families = ['attending', 'choosing', 'contract-pending', 'lapsed', 'month-to-confirm', 'new', 'offered', 'paid', 'waiting'];
    const offices = ['approver', 'auditor', 'department', 'finance', 'head', 'second-approver', 'teacher'];
    expect(stages.sort()).toEqual([...families.map((stage) => `guardian ${stage}`), ...offices.map((stage) => `staff ${stage}`)]);
    expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
  });

  it('one is new: a child, and no application', async () => {
    const { who, voucher } = await standing('new');
    expect((await who.get<Page<{ childId: string }>>('/children')).items).toMatchObject([{ childId: family('new').childId }]);
    const refused = await who.refused({ method: 'GET', path: `/children/${family('new').childId}/application` });
    expect(refused.code).toBe('queue.application-not-found');
    expect(voucher.phase).toBe('none');
  });

  it('one waits behind several others', async () => {
    const { application } = await standing('waiting');
    expect(application).toMatchObject({ phase: 'waiting' });
    expect(application!.positionInDistrict).toBeGreaterThan(5);
  });

  it('one has an offer to answer in time, one looks for a kindergarten, one waits for a signature', async () => {
    const now = await time.now();
    const offered = await standing('offered');
    expect(offered.voucher.phase).toBe('offered');
    expect(offered.voucher.confirmBy! > now).toBe(true);
    const choosing = await standing('choosing');
    expect(choosing).toMatchObject({ voucher: { phase: 'confirmed' }, contracts: [] });
    const { items } = await visitor.get<Page<Group>>('/groups?districtId=tekeli&ageGroup=3&language=kk&freeOnly=true');
    expect(items.length).toBeGreaterThan(1);
    const asking = await standing('contract-pending');
    expect(asking.contracts).toMatchObject([{ phase: 'drafted', guardianSigned: true, kindergartenSigned: false }]);
  });

  it('one let the offer lapse and may come back', async () => {
    const { who, application, voucher, path } = await standing('lapsed');
    expect(voucher.phase).toBe('lapsed');
    expect(application).toMatchObject({ phase: 'inactive' });
    expect(application!.restorableUntil! > (await time.now())).toBe(true);
    expect(await who.post(`${path}/application/restoration`)).toMatchObject({ phase: 'waiting' });
  });

  it('one attends: every working day of this month up to yesterday is marked, and today is the teacher’s', async () => {
    const { who, path, contracts } = await standing('attending');
    const today = await time.today();
    const month = monthOf(today);
    const { items } = await who.get<Page<Sheet>>(`${path}/months/${month}`);
    const marked = items[0]!.marks.map(({ date }) => date).sort();
    expect(marked).toEqual(time.policy.calendar.workingDaysOf(month).filter((day) => day < today));
    expect(marked).toHaveLength(5);
    const teacher = staff('teacher');
    const { groupId } = contracts[0]!;
    const before = await teacher.get<Sheet>(`/groups/${groupId}/sheets/${month}`);
    expect(before.children).toHaveLength(7);
    const after = await teacher.put<Sheet>(`/groups/${groupId}/sheets/${month}/days/${today}`, { marks: [], others: 'present' });
    expect(after.marks.filter(({ date }) => date === today)).toHaveLength(7);
  });

  it('the head has a contract to sign', async () => {
    const { contracts } = await standing('contract-pending');
    const { contractId, kindergartenId, childId } = contracts[0]!;
    const head = staff('head');
    await head.post(`/kindergartens/${kindergartenId}/contracts/${contractId}/signature`, { childId });
    await until(async () => (await standing('contract-pending')).contracts[0]!.phase === 'enrolled', { what: 'the child to be enrolled' });
  });

  it('one has last month to confirm, after which the department can accept the kindergarten’s sheets', async () => {
    const { who, path, contracts } = await standing('month-to-confirm');
    const { groupId } = contracts[0]!;
    const { items } = await department.get<Page<Sheet>>(`/sheets?districtId=tekeli&month=${lastMonth}&phase=closed`);
    expect(items.map(({ children }) => children.map(({ confirmed }) => confirmed).filter((confirmed) => !confirmed).length).sort()).toEqual(
      [0, 1],
    );
    const toAccept = items.find((sheet) => sheet.groupId !== groupId)!.groupId;
    await department.post(`/groups/${toAccept}/sheets/${lastMonth}/acceptance`);
    const early = await department.refused({ method: 'POST', path: `/groups/${groupId}/sheets/${lastMonth}/acceptance`, body: {} });
    expect(early.code).toBe('enrolment.confirmations-pending');
    await who.post(`${path}/months/${lastMonth}/confirmation`);
    await department.post(`/groups/${groupId}/sheets/${lastMonth}/acceptance`);
  });

  it('one is in the second month, the first is paid, and there is where to move to', async () => {
    const { who, path, contracts } = await standing('paid');
    const { kindergartenId, groupId } = contracts[0]!;
    const { items } = await department.get<Page<StatementSummary>>(`/districts/tekeli/statements?month=${lastMonth}`);
    expect(items.find((statement) => statement.kindergartenId === kindergartenId)).toMatchObject({ phase: 'paid' });
    const groups = await visitor.get<Page<Group>>('/groups?districtId=tekeli&ageGroup=3&freeOnly=true');
    const other = groups.items.find((group) => group.groupId !== groupId)!;
    const firstDay = time.workingDayFrom(time.policy.calendar.addWorkingDays(await time.today(), 2));
    expect(await who.post(`${path}/transfers`, { groupId: other.groupId, firstDay })).toMatchObject({ phase: 'drafted' });
  });

  it('the officials find a statement to pay, and the bank answers', async () => {
    const finance = staff('finance');
    const path = `/districts/tekeli/registers`;
    const before = (await finance.get<Page<Register>>(`${path}?month=${lastMonth}`)).items;
    expect(before.map(({ phase }) => phase)).toEqual(['settled']);
    // The sheets were accepted a moment ago; their statements come of it.
    const drafted = () => finance.post<Register>(path, { month: lastMonth });
    const { registerId, lines } = await until(drafted, { what: 'a statement to pay' });
    expect(lines.length).toBeGreaterThan(0);
    for (const approver of [staff('approver'), staff('second-approver')]) await approver.post(`/registers/${registerId}/approvals`);
    const { fileText } = await finance.post<{ fileText: string }>(`/registers/${registerId}/sending`);
    const answer = await visitor.post<{ fileText: string }>('/demo/bank-answer', { fileText });
    expect(await finance.post(`/registers/${registerId}/bank-answer`, answer)).toMatchObject({ phase: 'settled' });
  });

  it('a new iteration gives turns, also to the one who waits; others stay, for their seats are out', async () => {
    const { iterationId, waiting, turnCount } = await department.post<Iteration>('/districts/tekeli/iterations');
    expect(turnCount).toBeGreaterThan(0);
    expect(waiting).toBeGreaterThan(turnCount + 9);
    await staff('approver').post(`/iterations/${iterationId}/approval`);
    await until(async () => (await standing('waiting')).voucher.phase === 'offered', { what: 'the offer' });
  });

  it('time goes to the next deadline, and what it leads to happens', async () => {
    const { who, path, voucher } = await standing('offered');
    const { nextDeadline } = await visitor.get<{ nextDeadline: string }>('/demo/clock');
    expect(nextDeadline <= voucher.confirmBy!).toBe(true);
    let { now } = await visitor.post<{ now: string }>('/demo/clock', { to: 'next-deadline' });
    expect(now > nextDeadline).toBe(true);
    while (now <= voucher.confirmBy!) ({ now } = await visitor.post<{ now: string }>('/demo/clock', { to: 'next-deadline' }));
    await until(async () => (await who.get<Voucher>(`${path}/voucher`)).phase === 'lapsed', { what: 'the offer to lapse' });
  });

  it('leave every invariant true', async () => {
    const found = await until(
      async () => {
        const checked = await staff('auditor').get<{ holds: boolean; invariants: unknown[] }>('/invariants');
        return checked.holds ? checked : undefined;
      },
      { what: 'the invariants to hold', everyMs: 500 },
    );
    expect(found.holds).toBe(true);
  });

  it('are not brought in again by the next start, which moves no clock', async () => {
    const counted = async () => ({
      people: (await visitor.get<Page<DemoPerson>>('/demo/people')).items,
      applications: (await department.get<Page<Application>>('/districts/tekeli/applications?limit=500')).items.map(
        ({ applicationId, phase }) => [applicationId, phase],
      ),
      iterations: (await visitor.get<Page<Iteration>>('/iterations?districtId=tekeli')).items.length,
      today: await time.today(),
    });
    const standing = async () => {
      const [one, other] = [await counted(), await counted()];
      return isDeepStrictEqual(one, other) ? other : undefined;
    };
    const before = await until(standing, { what: 'the last deadline to have led where it leads' });
    await installation.stop();
    await installation.start();
    expect(await counted()).toEqual(before);
  }, 300_000);
});

describe('a start that is interrupted while families come in', () => {
  it('is finished by the next one', async () => {
    const installation = await Installation.start({ families: true, seen: (directory) => existsSync(join(directory, 'families.json')) });
    try {
      await installation.kill();
      await installation.start();
      const visitor = new Person(installation);
      const { items } = await visitor.get<Page<DemoPerson>>('/demo/people');
      expect(items.filter(({ kind }) => kind === 'guardian')).toHaveLength(9);
      const applications = async () => {
        const { districts } = await visitor.get<{ districts: { districtId: string; applications: object }[] }>('/statistics');
        return districts.find(({ districtId }) => districtId === 'tekeli')?.applications;
      };
      const whole = { fulfilled: 26, inactive: 1, 'turn-given': 3, waiting: 18 };
      await until(async () => isDeepStrictEqual({ ...(await applications()) }, whole), { what: 'all families to stand where they should' });
    } finally {
      await installation.remove();
    }
  }, 900_000);
});
