import { parseLocalDate, makeIin } from '@kezek/domain';
import { Installation } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { codeTo, demoPerson, signInGuardian, signInStaff } from './people.js';

jest.setTimeout(WALK_MS);

const iinOf = (birthDate: string, serial: number): string => {
  const iin = makeIin({ birthDate: parseLocalDate(birthDate), sex: 'female', serial });
  return iin ?? iinOf(birthDate, serial + 1);
};

describe.each(READERS)('a parent $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;
  const other = reader.locale === 'kk' ? 'Рус' : 'Қаз';
  const own = reader.locale === 'kk' ? 'Қаз' : 'Рус';

  beforeAll(async () => {
    kezek = await Installation.start({ families: true });
    desk = await Desk.open(kezek.url);
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  /** Who has signed in already; nobody is sent two codes in a minute. */
  const present = new Map<string, Visitor>();

  /** Signed in as the demonstration's guardian of this stage, on the page of their child. */
  async function guardianOf(stage: string): Promise<Visitor> {
    const visitor = present.get(stage) ?? (await desk.visitor(reader));
    const person = await demoPerson(visitor, stage);
    if (!present.has(stage)) {
      await signInGuardian(visitor, person);
      await visitor.mustBeSound();
      present.set(stage, visitor);
    }
    await visitor.open(`/my/children/${person.childId}`);
    await visitor.mustBeSound();
    return visitor;
  }

  /** Said yes to what is asked twice. */
  async function certainly({ page, say }: Visitor, label: string): Promise<void> {
    await page.getByRole('button', { name: say(label), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: say(label), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The one kindergarten that can be waited for, from the page of exchanges. */
  async function joinWaitingList({ page, say }: Visitor): Promise<void> {
    await page.getByRole('link', { name: say('parent:exchange.title') }).click();
    const lists = page.getByLabel(say('parent:waits.which'), { exact: true });
    await lists.getByRole('option', { name: '«' }).first().waitFor({ state: 'attached' });
    await lists.selectOption({ index: 1 });
    await page.getByRole('button', { name: say('parent:waits.join'), exact: true }).click();
    await page.getByText(say('parent:waits.joined-now')).waitFor();
  }

  it('puts a child in the queue, changing the language in the middle, and sees the place', async () => {
    const visitor = await desk.visitor(reader);
    const { page, say } = visitor;
    await signInGuardian(visitor, { iin: iinOf('1991-05-17', 7_100), phone: '+77005550001' });
    await page.getByText(say('parent:children.nobody')).waitFor();
    await visitor.mustBeSound();
    await page.getByRole('link', { name: say('parent:todo.apply') }).click();

    const iin = iinOf('2023-06-09', 7_200);
    await page.getByLabel(say('parent:apply.iin')).fill('230609');
    await page.getByLabel(say('parent:apply.name')).fill('Демо Әлия');
    await page.getByRole('button', { name: say('common:next') }).click();
    await page.getByText(say('parent:iin.length')).waitFor();
    await visitor.mustBeSound();
    await page.getByLabel(say('parent:apply.iin')).fill(iin);
    await page.getByText(other, { exact: true }).click();
    await page.getByText(own, { exact: true }).click();
    expect(await page.getByLabel(say('parent:apply.iin')).inputValue()).toBe(iin);
    expect(await page.getByLabel(say('parent:apply.name')).inputValue()).toBe('Демо Әлия');

    await page.getByRole('combobox', { name: say('parent:apply.district') }).click();
    await page.getByRole('option', { name: /Текел/ }).click();
    await page.getByRole('combobox', { name: say('parent:apply.settlement') }).click();
    await page.getByRole('option', { name: /Текел/ }).click();
    await page.getByRole('button', { name: say('common:next') }).click();
    await page.getByText(say('parent:apply.check')).waitFor();
    await visitor.mustBeSound();
    await visitor.picture('parent-apply');
    await page.getByRole('button', { name: say('parent:apply.send') }).click();
    await page.getByText(say('parent:applied.title')).waitFor();
    await page.getByText(say('parent:waiting.title')).first().waitFor();
    await visitor.mustBeSound();
    await visitor.picture('parent-waiting');
  });

  it('takes the voucher, chooses a kindergarten, signs, and sees the head’s signature without a reload', async () => {
    const parent = await guardianOf('offered');
    const { page, say } = parent;
    await parent.picture('parent-offer');
    // A refusal is asked twice.
    await page.getByRole('button', { name: say('parent:refuse.label') }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: say('parent:refuse.label') }).isDisabled()).toBe(true);
    await parent.mustBeSound();
    await dialog.getByRole('button', { name: say('common:go-back') }).click();
    await page.getByRole('button', { name: say('parent:offered.confirm') }).click();

    await page.getByRole('link', { name: say('parent:todo.choose') }).click();
    const seat = page.getByRole('button', { name: /Балдәурен/ }).first();
    await seat.waitFor();
    await parent.mustBeSound();
    await parent.picture('parent-seats');
    await seat.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('parent:seats.ask') })
      .click();
    await page.getByRole('button', { name: say('parent:todo.sign') }).click();
    await page.getByText(say('parent:signature.yours'), { exact: true }).waitFor();
    await parent.mustBeSound();

    const head = await desk.visitor(reader);
    await signInStaff(head, 'tekeli-head');
    await signEverything(head);
    await page
      .getByText(say('parent:enrolled.to-come'))
      .or(page.getByText(say('parent:enrolled.title')))
      .first()
      .waitFor();
    await parent.mustBeSound();
    await parent.picture('parent-enrolled');
  });

  it('chooses a kindergarten, signs with the code of an SMS, and brings a paper', async () => {
    const parent = await guardianOf('choosing');
    const { page, say, context } = parent;
    const { phone = '' } = await demoPerson(parent, 'choosing');
    await page.getByRole('link', { name: say('parent:todo.choose') }).click();
    await page
      .getByRole('button', { name: /Балдәурен/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('parent:seats.ask') })
      .click();
    await page.getByLabel(say('parent:contract.way-code')).check();
    const code = await codeTo(parent, phone, () => page.getByRole('button', { name: say('parent:contract.code-send') }).click());
    await page.getByLabel(say('parent:contract.code'), { exact: true }).fill(code);
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('parent:contract.code-sign') }).click();
    await page.getByText(say('parent:signature.yours'), { exact: true }).waitFor();
    await page.getByText(say('parent:signature.verdicts')).click();
    await page.getByText(say('parent:signature.valid'), { exact: true }).waitFor();

    const { today } = (await (await context.request.get('/api/v1/clock')).json()) as { today: string };
    await page.getByRole('button', { name: new RegExp(say('parent:paper.health-certificate')) }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('no scan') });
    await page.getByText(say('parent:scan.other-type')).waitFor();
    await parent.mustBeSound();
    const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.getByLabel(say('parent:paper.issued-on')).fill(today);
    await page.getByRole('button', { name: say('parent:paper.send') }).click();
    await page.getByText(say('parent:paper.brought'), { exact: true }).waitFor();
    await parent.mustBeSound();
    await parent.picture('parent-contract');
  });

  it('waits for a seat of another kindergarten, and leaves the list', async () => {
    const parent = await guardianOf('month-to-confirm');
    const { page, say } = parent;
    await joinWaitingList(parent);
    await page.getByText(say('parent:waits.place', { place: 1, waiting: 1 })).waitFor();
    await parent.mustBeSound();
    await certainly(parent, 'parent:waits.leave');
    await page.getByRole('heading', { name: say('parent:waits.title') }).waitFor({ state: 'detached' });
    await parent.mustBeSound();
  });

  it('proposes an exchange of seats, which the other family sees and declines', async () => {
    const one = await guardianOf('attending');
    const other = await guardianOf('paid');
    await joinWaitingList(one);
    await joinWaitingList(other);
    const { page, say } = one;
    await page
      .getByRole('button', { name: new RegExp(say('parent:exchange.propose')) })
      .first()
      .click();
    await one.mustBeSound();
    await page.getByRole('button', { name: say('parent:exchange.propose'), exact: true }).click();
    await page.getByText(say('parent:exchange.proposed'), { exact: true }).waitFor();
    await one.mustBeSound();
    await one.picture('parent-exchange');

    await other.page.getByText(say('parent:exchange.asked'), { exact: true }).waitFor();
    await other.mustBeSound();
    await certainly(other, 'parent:exchange.decline');
    await page.getByText(say('parent:exchange.fallen-declined')).waitFor();
    await one.mustBeSound();
  });

  it('looks at the month, day by day, and confirms it', async () => {
    const parent = await guardianOf('month-to-confirm');
    const { page, say } = parent;
    await page.getByRole('link', { name: say('parent:month.to-confirm-open') }).click();
    await page.getByText(say('parent:month.confirm-title')).waitFor();
    await parent.mustBeSound();
    await parent.picture('parent-month');
    await page.getByRole('button', { name: say('parent:month.confirm') }).click();
    await page.getByText(say('parent:month.confirmed')).waitFor();
    await parent.mustBeSound();
  });

  it('disputes a mark', async () => {
    const parent = await guardianOf('attending');
    const { page, say } = parent;
    await page.getByRole('link', { name: say('parent:to-month'), exact: true }).click();
    await page.getByText(say('parent:month.open')).waitFor();
    await page.getByRole('table').getByRole('button').last().click();
    await parent.mustBeSound();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('parent:month.dispute') })
      .click();
    await page.getByText(say('parent:month.disputed')).waitFor();
    await parent.mustBeSound();
  });

  it('moves a child to another kindergarten without the queue', async () => {
    const parent = await guardianOf('paid');
    const { page, say } = parent;
    await page.getByRole('link', { name: say('parent:enrolled.move') }).click();
    await page.getByRole('main').getByRole('button', { name: /«/ }).first().click();
    await parent.mustBeSound();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('parent:seats.ask') })
      .click();
    await page.getByText(say('parent:contract.move-title')).waitFor();
    await page.getByRole('button', { name: say('parent:todo.sign') }).click();
    await page.getByText(say('parent:signature.yours'), { exact: true }).waitFor();
    await parent.mustBeSound();
  });

  it('comes back with the old place after a missed term, and reads what happened', async () => {
    const parent = await guardianOf('lapsed');
    const { page, say } = parent;
    await page.getByRole('button', { name: say('parent:todo.restore') }).click();
    await page.getByText(say('parent:waiting.title')).first().waitFor();
    await page.getByRole('link', { name: say('parent:to-history'), exact: true }).click();
    await page.getByText(say('parent:history.restored')).waitFor();
    await page.getByText(say('parent:history.lapsed-confirm')).waitFor();
    await parent.mustBeSound();
    await parent.picture('parent-history');
    await parent.open('/my/messages');
    await page.getByText(say('parent:message.delivered')).first().waitFor();
    await parent.mustBeSound();
  });
});

/** The head signs whatever waits for the kindergarten's signature. */
async function signEverything({ context }: Visitor): Promise<void> {
  const session = (await (await context.request.get('/api/v1/session')).json()) as { staff: { kindergartenId: string } };
  const house = `/api/v1/kindergartens/${session.staff.kindergartenId}/contracts`;
  const { items } = (await (await context.request.get(house, { params: { phase: 'drafted' } })).json()) as {
    items: { contractId: string; childId: string }[];
  };
  if (items.length === 0) throw new Error('Nobody asks for a seat there');
  for (const { contractId, childId } of items) await context.request.post(`${house}/${contractId}/signature`, { data: { childId } });
}
