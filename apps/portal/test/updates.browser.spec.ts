import { makeIin, parseLocalDate } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { signInGuardian, signInStaff } from './people.js';

jest.setTimeout(WALK_MS);

const iinOf = (birthDate: string, serial: number): string =>
  makeIin({ birthDate: parseLocalDate(birthDate), sex: 'male', serial }) ?? iinOf(birthDate, serial + 1);

const DISTRICT = 'taldykorgan';

interface Plan {
  readonly items: readonly { readonly applicationId: string; readonly reason?: string }[];
}

describe.each(READERS)('an update of the queue, $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;
  let parent: Visitor;
  let childOf: Map<string, string>;
  let years: number;

  beforeAll(async () => {
    kezek = await Installation.start();
    desk = await Desk.open(kezek.url);
    parent = await desk.visitor(reader);
    await signInGuardian(parent, { iin: iinOf('1990-02-11', 5_100), phone: '+77005550130' });
    const { today } = (await (await parent.context.request.get('/api/v1/clock')).json()) as { today: string };
    years = Number(today.slice(0, 4));
    // One of each age; the oldest is six before the middle of next year.
    childOf = new Map();
    for (const age of [5, 4, 3, 2, 1]) {
      const { applicationId, childId } = await waits(`${years - age}-03-02`, 5_200 + age);
      childOf.set(applicationId, childId);
    }
    parent.complaints.splice(0);
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  async function waits(birthDate: string, serial: number): Promise<{ applicationId: string; childId: string }> {
    const { request } = parent.context;
    const child = { iin: iinOf(birthDate, serial), name: 'Демо Бала', relation: 'parent' };
    const { childId } = (await (await request.post('/api/v1/children', { data: child })).json()) as { childId: string };
    const asked = { districtId: DISTRICT, settlementId: DISTRICT, languages: ['kk'], kinds: ['state'] };
    const applied = await request.post(`/api/v1/children/${childId}/application`, { data: asked });
    return (await applied.json()) as { applicationId: string; childId: string };
  }

  async function official(login: string): Promise<Visitor> {
    const visitor = await desk.visitor(reader);
    await signInStaff(visitor, login);
    return visitor;
  }

  it('is previewed by one, announced by another, told to the family with its reason, and done on its day', async () => {
    const first = await official('department');
    await first.open(`/department/${DISTRICT}/updates`);
    await first.mustBeSound();
    await first.page.getByRole('button', { name: first.say('updates:preview') }).click();
    await first.page.getByText(first.say('updates:phase.previewed'), { exact: true }).waitFor();
    await first.page.getByRole('table').waitFor();
    await first.mustBeSound();
    await first.picture('update-previewed');
    // Who computed it does not announce it.
    await first.page.getByText(first.say('updates:announce.others')).waitFor();
    const address = new URL(first.page.url()).pathname;
    const epochId = address.split('/').at(-1) ?? '';
    const planPath = `/api/v1/districts/${DISTRICT}/epochs/${epochId}/plan?changedOnly=true`;
    const plan = (await (await first.context.request.get(planPath)).json()) as Plan;
    const changing = plan.items.find(({ reason }) => reason === 'age');
    const childId = childOf.get(changing?.applicationId ?? '');
    expect(childId).toBeDefined();
    await parent.open(`/my/children/${childId}`);
    expect(await parent.page.getByText(parent.say('updates:mine.title')).count()).toBe(0);

    const second = await official('approver1');
    await second.open(address);
    await second.page.getByRole('button', { name: second.say('updates:announce'), exact: true }).click();
    const dialog = second.page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await second.mustBeSound();
    await dialog.getByRole('button', { name: second.say('updates:announce'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await second.page.getByText(second.say('updates:phase.announced'), { exact: true }).waitFor();
    await second.mustBeSound();

    // The parent's page was open all the time.
    const { page, say } = parent;
    await page.getByText(say('updates:mine.title')).waitFor();
    await page.getByText(say('updates:reason.age')).waitFor();
    await parent.mustBeSound();
    await parent.picture('update-announced');
    await page.getByRole('link', { name: say('updates:mine.all') }).click();
    await page.getByRole('table').waitFor();
    await parent.mustBeSound();

    const { request } = first.context;
    const moved = await request.post('/api/v1/demo/clock', { data: { advanceTo: `${years + 1}-06-30T06:00:00.000000Z` } });
    expect(moved.ok()).toBe(true);
    const phaseNow = async (): Promise<string> => {
      const { items } = (await (await request.get(`/api/v1/districts/${DISTRICT}/epochs`)).json()) as {
        items: { epochId: string; phase: string }[];
      };
      return items.find((one) => one.epochId === epochId)?.phase ?? '';
    };
    await until(async () => (await phaseNow()) === 'closed', { what: 'the update to be done' });
    await parent.open(`/my/children/${childId}`);
    await page.getByText(say('place:own.recategorised')).waitFor();
    expect(await page.getByText(say('updates:mine.title')).count()).toBe(0);
    await parent.mustBeSound();
    await parent.picture('update-done');
    await first.open(address);
    await first.page.getByText(first.say('updates:phase.closed'), { exact: true }).waitFor();
    await first.mustBeSound();
    await first.picture('update-closed');
  });
});
