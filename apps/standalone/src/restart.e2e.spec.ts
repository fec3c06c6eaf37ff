import { Installation, until } from '@kezek/testkit';
import { type YearMonth, firstDayOf, instantPlusMs, monthOf, plusMonths } from '@kezek/domain';
import { Storage } from '../test/storage.js';
import { type Application, type Contract, type Family, type Kindergarten, type Page, Town, wishes } from '../test/town.js';

jest.setTimeout(240_000);

const MINUTE_MS = 60_000;
const AT_ONCE = 6;
const FAMILIES = 6;
const CHILDREN_EACH = 8;
/** Enough for the kill to fall among requests that were answered and requests that were not. */
const KILL_AFTER_ANSWERS = 12;

interface Acknowledged {
  readonly family: Family;
  readonly childId: string;
  readonly application?: Application;
}

describe('an installation that is started again on its data', () => {
  let installation: Installation;
  let town: Town;
  let akhmetovs: Family;
  let kindergarten: Kindergarten;
  let enrolled: string;
  let waiting: string;
  let contract: Contract;
  let month: YearMonth;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    month = plusMonths(monthOf(await town.time.today()), 1);
    kindergarten = await town.openKindergarten('Restart', { seats: 3 });
    akhmetovs = await town.family('Akhmetov', 'ru');
    [enrolled, waiting] = [await akhmetovs.child('Aisha'), await akhmetovs.child('Timur')];
    await akhmetovs.apply(enrolled);
    await town.giveTurns();
    await akhmetovs.takeVoucher(enrolled);
    contract = await akhmetovs.enrol(enrolled, kindergarten, firstDayOf(month));
    await akhmetovs.voucherIn(enrolled, 'in-use');
    await akhmetovs.applicationIn(enrolled, 'fulfilled');
    await akhmetovs.apply(waiting);
  }, 300_000);
  afterAll(() => installation.remove());

  /** Everything that anybody can see of it, but for the moment at which it was asked. */
  const seen = async () => {
    const { districts, turnsGiven, vouchersIssued } = await town.visitor.get<Record<string, unknown>>('/statistics');
    const applications = [await akhmetovs.application(enrolled), await akhmetovs.application(waiting)];
    const asked = await akhmetovs.guardian.get<object>(`/children/${enrolled}/portrait`);
    const portrait: unknown = JSON.parse(JSON.stringify(asked, (key, value: unknown) => (key === 'asOf' ? undefined : value)));
    const contracts = await akhmetovs.guardian.get(`/children/${enrolled}/contracts`);
    const budget = await town.finance.get(`/districts/taldykorgan/budgets/${monthOf(await town.time.today()).slice(0, 4)}`);
    const accounts = Object.fromEntries([...(await town.accounts())].map(([id, balance]) => [id, String(balance)]));
    const sms = await akhmetovs.guardian.smsTexts();
    const voucher = await akhmetovs.voucher(enrolled);
    return { districts, turnsGiven, vouchersIssued, applications, portrait, contracts, budget, accounts, voucher, sms };
  };

  it('after SIGTERM ends with 0, having finished what was in hand, and shows everything as it was', async () => {
    // What is still on its way to a phone or to the portrait would be seen only after the start.
    const storage = await Storage.open(installation.databaseUrl);
    await storage.atRest();
    await storage.close();
    const before = await seen();
    const timeBefore = await town.time.now();
    expect(await installation.stop()).toEqual({ code: 0, signal: null });
    await installation.start();
    expect(await seen()).toEqual(before);
    // The moved clock too is kept; time never runs back.
    expect((await town.time.now()) > timeBefore).toBe(true);
    expect(await town.brokenInvariants()).toEqual([]);
  });

  it('goes on where it stopped', async () => {
    await town.giveTurns();
    expect((await akhmetovs.takeVoucher(waiting)).phase).toBe('confirmed');
    const second = await akhmetovs.requestSeat(waiting, kindergarten, firstDayOf(month));
    expect(second.phase).toBe('drafted');
  });

  it('keeps its secrets: people are known by the same numbers, and nothing personal lies about', async () => {
    const { items } = await akhmetovs.guardian.get<Page<{ childId: string }>>('/children');
    expect(items.map(({ childId }) => childId).sort()).toEqual([enrolled, waiting].sort());
    const { guardianId } = akhmetovs.guardian;
    // A code goes out once a minute.
    await town.time.moveTo(instantPlusMs(await town.time.now(), 2 * MINUTE_MS));
    await akhmetovs.guardian.signIn();
    expect(akhmetovs.guardian.guardianId).toBe(guardianId);
    expect(installation.output).not.toContain(akhmetovs.guardian.account.iin);
    expect(installation.output).not.toContain(akhmetovs.guardian.account.phone);
  });

  it('after a power cut in the middle of traffic has everything that was acknowledged, and holds every invariant', async () => {
    const families = await Promise.all(Array.from({ length: FAMILIES }, (_, n) => town.family(`Kim ${'ABCDEFGH'.charAt(n)}`)));
    const acknowledged: Acknowledged[] = [];
    let failed = 0;
    const killed = traffic(families, acknowledged, () => (failed += 1));
    expect(await killed).toEqual({ code: null, signal: 'SIGKILL' });
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER_ANSWERS);
    // Some were in the middle of it.
    expect(failed).toBeGreaterThan(0);

    await installation.start();
    for (const { family, childId, application } of acknowledged) {
      const { items } = await family.guardian.get<Page<{ childId: string }>>('/children');
      expect(items.map((child) => child.childId)).toContain(childId);
      if (application === undefined) continue;
      expect(await family.application(childId)).toMatchObject({
        ...{ phase: 'waiting', applicationId: application.applicationId!, submittedAt: application.submittedAt! },
      });
    }
    expect((await akhmetovs.guardian.get<Page<Contract>>(`/children/${enrolled}/contracts`)).items[0]).toMatchObject({
      ...{ contractId: contract.contractId, phase: 'enrolled' },
    });
    expect(await town.brokenInvariants()).toEqual([]);
  });

  const waitingNow = async (): Promise<number> => {
    const { districts } = await town.visitor.get<{ districts: { districtId: string; applications: Record<string, number> }[] }>(
      '/statistics',
    );
    return districts.find(({ districtId }) => districtId === 'taldykorgan')!.applications['waiting'] ?? 0;
  };
  /** Of those who wait, how many have their place. */
  const waitingByLog = async (): Promise<number> => {
    const { items } = await town.department.get<Page<{ positionInDistrict?: number }>>(
      '/districts/taldykorgan/applications?phase=waiting&limit=500',
    );
    return items.filter(({ positionInDistrict = 0 }) => positionInDistrict > 0).length;
  };

  it('takes up what the power cut left half done: nobody waits twice, everybody who waits gets a turn', async () => {
    // What was written in the last moment gets into the log when the dead process's hold on it runs out.
    await until(async () => (await waitingByLog()) === (await waitingNow()), {
      what: 'all who wait to stand in the log',
      timeoutMs: 60_000,
    });
    const iteration = await town.giveTurns();
    expect(iteration.turnCount).toBeGreaterThanOrEqual(1);
    expect(await waitingNow()).toBe(0);
    expect(await town.brokenInvariants()).toEqual([]);
  });

  /** Families register children and apply until the power goes. @returns how the installation ended */
  async function traffic(families: readonly Family[], acknowledged: Acknowledged[], onFailure: () => void) {
    const todo = families.flatMap((family) => Array.from({ length: CHILDREN_EACH }, () => family));
    let ended: ReturnType<Installation['kill']> | undefined;
    const work = async (): Promise<void> => {
      for (let family = todo.shift(); family !== undefined && ended === undefined; family = todo.shift()) {
        try {
          const childId = await family.child('Dana');
          acknowledged.push({ family, childId });
          const application = await family.guardian.post<Application>(`/children/${childId}/application`, wishes);
          acknowledged.push({ family, childId, application });
          // While the other workers' requests are under way.
          if (acknowledged.length >= KILL_AFTER_ANSWERS) ended ??= installation.kill();
        } catch {
          onFailure();
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (ended === undefined) throw new Error('The traffic was over before the power went');
    return ended;
  }
});
