import { Installation, until } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { askForSeat, bringPaper } from './contracts.js';
import { type DemoPerson, demoPerson, moveClock, signInGuardian, signInStaff } from './people.js';

jest.setTimeout(WALK_MS);

describe.each(READERS)('a kindergarten $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;
  let teacher: Visitor;
  let head: Visitor;

  beforeAll(async () => {
    kezek = await Installation.start({ families: true });
    desk = await Desk.open(kezek.url);
    teacher = await desk.visitor(reader);
    head = await desk.visitor(reader);
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  const rows = () => teacher.page.getByRole('list', { name: teacher.say('kindergarten:day.children') }).getByRole('listitem');

  it('marks a whole group present with one press, then the exception', async () => {
    const { page, say } = teacher;
    await signInStaff(teacher, 'tekeli-teacher');
    await teacher.mustBeSound();
    await teacher.picture('kindergarten-groups');
    await page
      .getByRole('link', { name: say('kindergarten:groups.mark-today') })
      .first()
      .click();
    await rows().first().waitFor();
    await teacher.mustBeSound();
    const all = await rows().count();
    expect(all).toBeGreaterThanOrEqual(6);
    await page.getByRole('button', { name: say('kindergarten:day.everybody', { count: all }) }).click();
    await page.getByText(say('kindergarten:day.summary', { here: all, away: 0, missing: 0 })).waitFor();

    await rows().first().getByRole('button').click();
    await page.getByRole('dialog').waitFor();
    await teacher.mustBeSound();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: await unexcused(teacher) })
      .click();
    await teacher.picture('kindergarten-day');
    await page.getByRole('button', { name: say('kindergarten:day.send', { count: 1 }) }).click();
    await page.getByText(say('kindergarten:day.unsent')).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText(say('kindergarten:day.summary', { here: all - 1, away: 1, missing: 0 })).waitFor();
  });

  it('loses no mark with the connection, not even when the page is closed', async () => {
    const { page, say, context } = teacher;
    await teacher.open('/kindergarten');
    await page
      .getByRole('link', { name: say('kindergarten:groups.mark-today') })
      .first()
      .click();
    await rows().first().waitFor();
    const all = await rows().count();
    const day = page.url();

    await context.setOffline(true);
    await page.getByRole('button', { name: say('kindergarten:day.everybody', { count: all }) }).click();
    await page.getByText(say('kindergarten:drafts.marks-offline', { count: all })).waitFor();
    await teacher.mustBeSound();
    await teacher.picture('kindergarten-offline');
    await context.setOffline(false);
    await page.getByText(say('kindergarten:drafts.marks-offline', { count: all })).waitFor({ state: 'detached' });
    await until(async () => (await page.getByText(say('kindergarten:day.unsent')).count()) === 0, { what: 'the marks to be sent' });
    await page.getByText(say('kindergarten:day.summary', { here: all, away: 0, missing: 0 })).waitFor();

    await context.setOffline(true);
    await rows().first().getByRole('button').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: await unexcused(teacher) })
      .click();
    await page.getByRole('button', { name: say('kindergarten:day.send', { count: 1 }) }).click();
    await page.getByText(say('kindergarten:drafts.marks-offline', { count: 1 })).waitFor();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto('/kindergarten');
    const sheet = sheetOf(day);
    await until(
      async () => {
        const { marks } = (await (await context.request.get(sheet)).json()) as { marks: { date: string; mark: string }[] };
        return marks.some(({ date, mark }) => day.endsWith(date) && mark === 'unexcused');
      },
      { what: 'the mark that was kept on the phone to arrive' },
    );
    await later.close();
  });

  it('checks the papers of the family that asked for a seat, reads the contract and signs it', async () => {
    const { page, say } = head;
    const family: DemoPerson = await demoPerson(head, 'contract-pending');
    const parent = await desk.visitor(reader);
    await signInGuardian(parent, family);
    await bringPaper(parent, family, 'health-certificate');
    await bringPaper(parent, family, 'birth-certificate');

    await signInStaff(head, 'tekeli-head');
    await head.mustBeSound();
    await head.open('/kindergarten/requests');
    await head.mustBeSound();
    const name = new RegExp(Object.values(family.childNames ?? {}).join('|'));
    await page
      .locator('section')
      .filter({ hasText: name })
      .getByRole('link', { name: say('kindergarten:requests.read-and-sign') })
      .click();
    await page.getByText(say('contract:papers.incomplete')).waitFor();
    await head.mustBeSound();
    const certificate = say('contract:paper.health-certificate');
    await page.getByRole('button', { name: `${say('contract:paper.accept')}: ${certificate}`, exact: true }).click();
    await page.getByText(say('contract:paper.accepted'), { exact: true }).waitFor();

    // A paper is refused with a reason alone.
    const birth = say('contract:paper.birth-certificate');
    await page.getByRole('button', { name: `${say('contract:paper.refuse')}: ${birth}`, exact: true }).click();
    const form = page.getByRole('form', { name: `${say('contract:paper.refuse')}: ${birth}` });
    await form.getByRole('button', { name: say('contract:paper.refuse') }).click();
    await form.getByText(say('contract:reason-missing')).waitFor();
    await head.mustBeSound();
    await form.getByLabel(say('contract:paper.reason'), { exact: true }).selectOption('unreadable');
    await form.getByRole('button', { name: say('contract:paper.refuse') }).click();
    await page.getByText(say('contract:paper.refused-for', { reason: say('contract:paper-reason.unreadable') })).waitFor();

    await page
      .getByRole('group', { name: say('contract:text.title') })
      .getByText(name)
      .waitFor();
    await page.getByLabel(say('contract:sign.read')).check();
    await head.mustBeSound();
    await head.picture('kindergarten-contract');
    await page.getByRole('button', { name: say('contract:sign.demo') }).click();
    await page.getByText(say('contract:signatures.valid')).nth(1).waitFor();
    await head.mustBeSound();
    const number = await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();
    await head.open('/kindergarten/requests');
    await page.getByText(say('kindergarten:requests.none-waiting')).waitFor();
    // The family calls and reads its number out: whatever has become of the contract, it is found.
    await page.getByLabel(say('contract:find.label')).fill(number.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: say('contract:find.button'), exact: true }).click();
    await page.getByText(name).first().waitFor();
    await page.getByText(number, { exact: true }).waitFor();
    await head.mustBeSound();
    await page.getByRole('button', { name: say('contract:find.all') }).click();
    await page.getByText(say('kindergarten:requests.none-waiting')).waitFor();
    await page.getByText(say('kindergarten:requests.attending'), { exact: true }).first().click();
    await page.getByText(name).first().waitFor();
    await head.mustBeSound();
    await parent.context.close();
  });

  it('turns a family away with a lawful reason alone, and sees why later', async () => {
    const { page, say } = head;
    const parent = await desk.visitor(reader);
    const { contractId } = await askForSeat(parent, head);
    await head.open(`/kindergarten/contracts/${contractId}`);
    const refuse = say('kindergarten:requests.refuse');
    await page.getByRole('button', { name: refuse }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: refuse }).click();
    await dialog.getByText(say('contract:reason-missing')).waitFor();
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: say('kindergarten:requests.reason-no-place') }).click();
    await dialog.getByRole('textbox', { name: say('kindergarten:requests.refuse-words') }).fill('Топ толы.');
    await dialog.getByRole('button', { name: refuse }).click();
    await page.getByText(say('contract:refusal.no-place')).waitFor();
    await head.mustBeSound();
    await head.open('/kindergarten/requests');
    await page.getByText(say('kindergarten:requests.cancelled'), { exact: true }).first().click();
    await page.getByText(say('kindergarten:cause.kindergarten')).first().waitFor();
    await head.mustBeSound();
    await parent.context.close();
  });

  it('closes the month when every day is marked', async () => {
    const { page, say, context } = head;
    const { today } = await moveClock(head, 'end-of-month');
    const month = today.slice(0, 7);
    const groupId = await firstGroup(head);
    await head.open(`/kindergarten/groups/${groupId}/months/${month}`);
    await page.getByText(say('kindergarten:sheet.gaps-first')).waitFor();
    await head.mustBeSound();
    for (const date of daysOf(today)) {
      // Days off are refused; a day already marked stays as it is.
      await context.request.put(`/api/v1/groups/${groupId}/sheets/${month}/days/${date}`, { data: { others: 'present' } });
    }
    await head.open(`/kindergarten/groups/${groupId}/months/${month}`);
    await head.picture('kindergarten-month');
    await page.getByRole('button', { name: say('kindergarten:sheet.close') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: say('kindergarten:sheet.close') }).click();
    await page.getByText(say('kindergarten:sheet.phase-closed')).first().waitFor();
    await head.mustBeSound();
  });

  it('sees what is owed as soon as the department has accepted the sheets, and how it was counted', async () => {
    const { page, say } = head;
    await head.open('/kindergarten/payments');
    await page.getByText(say('kindergarten:payments.phase-collecting')).first().waitFor();
    await head.mustBeSound();

    // By now the families' term to confirm the first month is over.
    const department = await desk.visitor(reader);
    await signInStaff(department, 'tekeli-department');
    await acceptFirstMonth(department);
    await page.getByText(say('kindergarten:payments.phase-computed')).first().waitFor();
    await head.mustBeSound();
    await head.picture('kindergarten-payments');
    await page
      .getByRole('link', { name: say('kindergarten:payments.lines') })
      .last()
      .click();
    await page.getByText(say('kindergarten:statement.total')).filter({ visible: true }).first().waitFor();
    await head.mustBeSound();
  });
});

async function acceptFirstMonth({ context }: Visitor): Promise<void> {
  const { items } = (await (await context.request.get('/api/v1/sheets', { params: { districtId: 'tekeli', phase: 'closed' } })).json()) as {
    items: { groupId: string; month: string }[];
  };
  const first = items.map(({ month }) => month).sort()[0];
  for (const { groupId, month } of items.filter((sheet) => sheet.month === first)) {
    const response = await context.request.post(`/api/v1/groups/${groupId}/sheets/${month}/acceptance`);
    if (!response.ok()) throw new Error(`The sheet of ${groupId} is not accepted: ${await response.text()}`);
  }
}

/** The address of the sheet behind a day's page. */
function sheetOf(dayUrl: string): string {
  const [, groupId = '', date = ''] = /groups\/([^/]+)\/days\/([\d-]+)/.exec(dayUrl) ?? [];
  return `/api/v1/groups/${groupId}/sheets/${date.slice(0, 7)}`;
}

async function firstGroup({ context }: Visitor): Promise<string> {
  const session = (await (await context.request.get('/api/v1/session')).json()) as { staff: { kindergartenId: string } };
  const { items } = (await (
    await context.request.get('/api/v1/groups', { params: { kindergartenId: session.staff.kindergartenId } })
  ).json()) as { items: { groupId: string; taken: number }[] };
  const group = items.find(({ taken }) => taken > 0);
  if (group === undefined) throw new Error('No group has children');
  return group.groupId;
}

/** Every day of the month up to this one. */
const daysOf = (today: string): string[] =>
  Array.from({ length: Number(today.slice(8)) }, (_, index) => `${today.slice(0, 8)}${String(index + 1).padStart(2, '0')}`);

/** What the region calls an absence without a reason. */
async function unexcused({ context, reader }: Visitor): Promise<string> {
  const { reasons } = (await (await context.request.get(`/api/v1/attendance-rules/${new Date().getUTCFullYear()}-12`)).json()) as {
    reasons: { code: string; names: Record<string, string> }[];
  };
  return reasons.find(({ code }) => code === 'unexcused')?.names[reader.locale] ?? 'no reason is called unexcused';
}
