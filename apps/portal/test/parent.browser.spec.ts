import { parseLocalDate, makeIin } from '@kezek/domain';
import { Installation } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { demoPerson, signInGuardian, signInStaff } from './people.js';

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

  /** Signed in as the demonstration's guardian of this stage, on the page of their child. */
  async function guardianOf(stage: string): Promise<Visitor> {
    const visitor = await desk.visitor(reader);
    const person = await demoPerson(visitor, stage);
    await signInGuardian(visitor, person);
    await visitor.mustBeSound();
    await visitor.open(`/my/children/${person.childId}`);
    await visitor.mustBeSound();
    return visitor;
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
