import { Installation, until } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { turnedAwayAndAppealed } from './contracts.js';
import { signInStaff } from './people.js';

jest.setTimeout(WALK_MS);

describe.each(READERS)('a department $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;

  beforeAll(async () => {
    kezek = await Installation.start({ families: true });
    desk = await Desk.open(kezek.url);
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  async function official(login: string): Promise<Visitor> {
    const visitor = await desk.visitor(reader);
    await signInStaff(visitor, login);
    await visitor.page.waitForURL('**/department/tekeli');
    return visitor;
  }

  /** Presses, and says in the dialog that it was understood. */
  async function answerTwice({ page }: Visitor, label: string): Promise<void> {
    await page.getByRole('button', { name: label }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: label }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('sees what waits, with charts of the queue, the seats and the money', async () => {
    const visitor = await official('tekeli-department');
    const { page, say } = visitor;
    await page.getByText(say('department:tasks.title')).waitFor();
    for (const chart of ['chart.queue', 'chart.seats']) {
      await page.getByRole('heading', { name: say(`department:${chart}`) }).waitFor();
    }
    await page.locator('svg.recharts-surface').nth(2).waitFor();
    await visitor.mustBeSound();
    await visitor.picture('department-overview');
    await page
      .getByRole('button', { name: say('department:chart.as-table') })
      .first()
      .click();
    await page.getByRole('table').first().waitFor();
    await visitor.mustBeSound();
  });

  it('previews an iteration, another person approves it, and anybody reads the protocol', async () => {
    const first = await official('tekeli-department');
    await first.open('/department/tekeli/iterations');
    await first.mustBeSound();
    await first.page.getByRole('button', { name: first.say('department:iterations.preview') }).click();
    await first.page.getByText(first.say('department:iteration.phase.previewed')).waitFor();
    await first.mustBeSound();
    // Who previewed has no button to approve.
    expect(await first.page.getByRole('button', { name: first.say('department:approval.approve') }).count()).toBe(0);

    const second = await official('tekeli-approver');
    await second.open(new URL(first.page.url()).pathname);
    await second.picture('department-iteration');
    await answerTwice(second, second.say('department:approval.approve'));
    // Both see it done, without a reload.
    await first.page.getByText(first.say('department:iteration.phase.completed')).waitFor();
    await second.page.getByRole('link', { name: second.say('department:iteration.protocol') }).click();
    await second.page.waitForURL('**/iterations/*');
    await second.mustBeSound();

    const anybody = await desk.visitor(reader);
    await anybody.open(new URL(second.page.url()).pathname);
    await anybody.mustBeSound();
    await anybody.picture('public-protocol');
  });

  it('accepts a sheet, drafts a register, two others approve it, the bank pays', async () => {
    const department = await official('tekeli-department');
    await department.open('/department/tekeli/sheets');
    await department.mustBeSound();
    await acceptWhatIsConfirmed(department);

    const finance = await official('tekeli-finance');
    const { page, say } = finance;
    await finance.open('/department/tekeli/registers');
    await finance.mustBeSound();
    await page
      .getByRole('button', { name: say('department:due.draft') })
      .first()
      .click();
    await page.waitForURL('**/registers/*');
    await page.getByText(say('department:register.drafted')).first().waitFor();
    await finance.mustBeSound();

    const register = new URL(page.url()).pathname;
    for (const login of ['tekeli-approver', 'tekeli-approver2']) {
      const approver = await official(login);
      await approver.open(register);
      await answerTwice(approver, approver.say('department:approvals.approve'));
      await approver.mustBeSound();
    }
    await page.getByText(say('department:register.approved'), { exact: true }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say('department:sending.send') }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xml$/);
    await page.getByRole('button', { name: say('department:bank.demo') }).click();
    await page.getByText(say('department:register.settled'), { exact: true }).first().waitFor();
    await finance.mustBeSound();
    await finance.picture('department-register');
  });

  it('reads what both sides wrote and decides an appeal', async () => {
    const words = { refusal: 'Анықтама жоқ.', appeal: 'Анықтаманы кеше әкелдім.' };
    await turnedAwayAndAppealed(await desk.visitor(reader), await desk.visitor(reader), words);
    const visitor = await official('tekeli-department');
    const { page, say } = visitor;
    await page.getByRole('link', { name: say('department:task.decide-appeal', { count: 1 }) }).click();
    await page.getByText(say('contract:refusal.documents-incomplete')).waitFor();
    const [, number = ''] = /([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})/.exec(await page.locator('main').innerText()) ?? [];
    await page.getByLabel(say('contract:find.label')).fill(number);
    await page.getByRole('button', { name: say('contract:find.button'), exact: true }).click();
    await page.getByText(say('contract:phase.cancelled')).waitFor();
    await visitor.mustBeSound();
    // Nothing that anybody wrote is shown before it is asked for.
    expect(await page.getByText(words.appeal).count()).toBe(0);
    await page.getByRole('button', { name: say('contract:appeal.read') }).click();
    await page.getByText(words.refusal).waitFor();
    await page.getByText(words.appeal).waitFor();
    await page.getByRole('button', { name: say('contract:decide.open') }).click();
    await page.getByRole('button', { name: say('contract:decide.send') }).click();
    await page.getByText(say('contract:decide.text-missing')).waitFor();
    await visitor.mustBeSound();
    await visitor.picture('department-appeal');

    // Who oversees it says what for, and is shown nothing without.
    const auditor = await desk.visitor(reader);
    await signInStaff(auditor, 'tekeli-auditor');
    await auditor.open('/department/tekeli/contracts');
    await auditor.page.getByRole('button', { name: say('contract:appeal.read') }).click();
    await auditor.page.getByText(say('portrait:look.missing')).waitFor();
    await auditor.mustBeSound();
    await auditor.page.getByLabel(say('portrait:look.purpose')).selectOption('complaint');
    await auditor.page.getByRole('button', { name: say('contract:appeal.read') }).click();
    await auditor.page.getByText(words.appeal).waitFor();
    expect(await auditor.page.getByRole('button', { name: say('contract:decide.open') }).count()).toBe(0);

    await page.getByRole('radio', { name: say('contract:decide.granted') }).check();
    await page.getByRole('textbox', { name: say('contract:decide.text') }).fill('Анықтама жарамды.');
    await page.getByRole('button', { name: say('contract:decide.send') }).click();
    await page.getByText(say('contract:appeals.none')).waitFor();
    await visitor.mustBeSound();
  });

  it('enters the address, the place on the map and the permit of a kindergarten', async () => {
    const visitor = await official('tekeli-department');
    const { page, say } = visitor;
    await visitor.open('/department/tekeli/kindergartens');
    await page.locator('main a[href*="/kindergartens/kdg_"]').first().click();
    await page.getByRole('button', { name: say('registry:details.change') }).click();
    await page.getByLabel(say('registry:licence.number'), { exact: true }).fill('');
    await page.getByLabel(say('registry:address.kk')).fill('Абай көшесі, 5');
    await page.getByLabel(say('registry:address.ru')).fill('улица Абая, 5');
    await page.getByLabel(say('registry:point.longitude')).fill('44,8');
    await page.getByRole('button', { name: say('registry:save') }).click();
    await page.getByText(say('registry:needed')).waitFor();
    await page.getByText(say('registry:fault.far')).first().waitFor();
    await visitor.mustBeSound();
    await page.getByLabel(say('registry:licence.number'), { exact: true }).fill('KZ77-2025');
    await page.getByLabel(say('registry:licence.issued-on')).fill('2025-02-01');
    await page.getByLabel(say('registry:point.longitude')).fill('78,8');
    await page.getByRole('img', { name: say('registry:point.map') }).click();
    await page.getByRole('button', { name: say('registry:save') }).click();
    const address = reader.locale === 'kk' ? 'Абай көшесі, 5' : 'улица Абая, 5';
    await page.getByText(address, { exact: true }).waitFor();
    await page.getByText('KZ77-2025').waitFor();
    await visitor.mustBeSound();
  });

  it.each(['vouchers', 'waiting', 'kindergartens', 'sheets', 'registers', 'iterations'])(
    'has no barrier on the page of %s',
    async (path) => {
      const visitor = await official('tekeli-finance');
      await visitor.open(`/department/tekeli/${path}`);
      await visitor.mustBeSound();
    },
  );

  it('lets the auditor check every promise', async () => {
    const visitor = await desk.visitor(reader);
    const { page, say } = visitor;
    await signInStaff(visitor, 'tekeli-auditor');
    // What the tests before began may be on its way from one service to another.
    const hold = async () => ((await (await visitor.context.request.get('/api/v1/invariants')).json()) as { holds: boolean }).holds;
    await until(hold, { what: 'what was begun to be done' });
    await visitor.open('/department/checks');
    await page.getByRole('button', { name: say('department:audit.run') }).click();
    await page.getByText(say('department:audit.all-hold'), { exact: true }).waitFor();
    await visitor.mustBeSound();
    await visitor.picture('auditor-checks');
  });
});

/** One sheet of the demonstration is confirmed by all its families; the other still waits for one. */
async function acceptWhatIsConfirmed(visitor: Visitor): Promise<void> {
  const { page, say, context } = visitor;
  const { items } = (await (await context.request.get('/api/v1/sheets', { params: { districtId: 'tekeli', phase: 'closed' } })).json()) as {
    items: { groupId: string; month: string; children: { confirmed: boolean }[] }[];
  };
  const sheet = items.find(({ children }) => children.every(({ confirmed }) => confirmed));
  if (sheet === undefined) throw new Error('No sheet is confirmed by all');
  await visitor.open(`/department/tekeli/sheets/${sheet.groupId}/${sheet.month}`);
  await visitor.mustBeSound();
  await page.getByRole('button', { name: say('department:acceptance.accept') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: say('department:acceptance.accept') }).click();
  await page.getByText(say('department:acceptance.accepted')).waitFor();
  await visitor.mustBeSound();
}
