import { readFileSync } from 'node:fs';
import { makeIin, parseLocalDate } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { signInGuardian, signInStaff } from './people.js';

// A head is signed every minute of the machine's own time.
const SIGNED_LIMIT_MS = 150_000;
jest.setTimeout(WALK_MS + SIGNED_LIMIT_MS);

const iinOf = (birthDate: string, serial: number): string =>
  makeIin({ birthDate: parseLocalDate(birthDate), sex: 'male', serial }) ?? iinOf(birthDate, serial + 1);

let kezek: Installation;
let desk: Desk;
beforeAll(async () => {
  kezek = await Installation.start();
  desk = await Desk.open(kezek.url);
  const clerk = await desk.visitor(READERS[0]!);
  await signInStaff(clerk, 'department');
  const place = { districtId: 'taldykorgan', settlementId: 'taldykorgan' };
  const kindergarten = { bin: '110140007022', kind: 'state', ...place, nameKk: 'Айгөлек', nameRu: 'Айголек' };
  const registered = await clerk.context.request.post('/api/v1/kindergartens', { data: kindergarten });
  expect(registered.status()).toBe(201);
}, START_MS);
afterAll(async () => {
  await desk.close();
  await kezek.remove();
});

interface Receipt {
  readonly text: string;
  readonly head?: { readonly size: number };
}

/** Who has applied, by language, and for which child: both have, before either waits for the head that is signed over it. */
const applied = new Map<string, { readonly parent: Visitor; readonly childId: string }>();

describe.each(READERS.map((reader, index) => ({ ...reader, index })))('a receipt, $name', ({ index, ...reader }) => {
  it('is of an application whose kindergartens and hours were wished for from the first', async () => {
    const parent = await desk.visitor(reader);
    await signInGuardian(parent, { iin: iinOf('1990-02-11', 4_100 + 10 * index), phone: `+7700555012${index}` });
    const { page, say } = parent;
    await parent.open('/my/apply');
    await page.getByLabel(say('parent:apply.iin')).fill(iinOf('2024-03-02', 4_200 + 10 * index));
    await page.getByLabel(say('parent:apply.name')).fill('Демо Бала');
    await page.getByRole('combobox', { name: say('parent:apply.district') }).click();
    await page.getByRole('option', { name: /^(город )?(Талдықорған|Талдыкорган)/ }).click();
    const settlement = page.getByRole('combobox', { name: say('parent:apply.settlement') });
    if ((await settlement.count()) > 0) {
      await settlement.click();
      await page.getByRole('option', { name: /^(Талдықорған|Талдыкорган)$/ }).click();
    }
    const wished = page.getByRole('combobox', { name: say('parent:wishes.kindergartens') });
    await wished.click();
    const chosen = await page.getByRole('option').first().innerText();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await page.getByLabel(say('common:stay.9h')).check();
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('common:next'), exact: true }).click();
    await page.getByRole('definition').filter({ hasText: chosen }).waitFor();
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('parent:apply.send') }).click();
    await page.waitForURL(/\/my\/children\/chd_/);
    await page.getByText(say('parent:applied.title')).waitFor();
    await page.getByRole('definition').filter({ hasText: chosen }).waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: say('common:stay.9h') })
      .waitFor();
    applied.set(reader.locale, { parent, childId: /chd_[a-z0-9]+/.exec(page.url())?.[0] ?? '' });
  });
});

describe.each(READERS)('a receipt that is signed, $name', (reader) => {
  it('is kept as a file, and its entry is found in the public log and checked by the browser', async () => {
    const { parent, childId } = applied.get(reader.locale)!;
    const { page, say, context } = parent;
    const receipt = async () => (await (await context.request.get(`/api/v1/children/${childId}/receipt`)).json()) as Receipt;
    const { text } = await until(async () => ((await receipt()).head === undefined ? undefined : receipt()), {
      what: 'a signed head over the entry',
      timeoutMs: SIGNED_LIMIT_MS,
    });
    await parent.open(`/my/children/${childId}`);
    parent.complaints.splice(0);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: say('receipt:download') }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^kezek-[0-9A-Z]{4}-[0-9A-Z]{4}\.json$/);
    const kept = JSON.parse(readFileSync(await file.path(), 'utf8')) as Receipt & { signature: string; proof: string[] };
    expect(kept).toMatchObject({ text, signature: expect.any(String), head: { size: expect.any(Number) } });
    await parent.mustBeSound();
    await page.getByRole('heading', { name: say('receipt:title'), exact: true }).scrollIntoViewIfNeeded();
    await parent.picture('receipt');

    await page.getByRole('link', { name: say('receipt:in-log') }).click();
    await page.getByText(say('log:event.application-submitted')).waitFor();
    await parent.mustBeSound();
    await page
      .getByRole('button', { name: say('log:check') })
      .first()
      .click();
    await page.getByText(say('log:check.done')).waitFor();
    await parent.mustBeSound();
    await parent.picture('log');
  });

  it('leads everybody to the log, from the first page as well, and a number nobody has is said to be none', async () => {
    const visitor = await desk.visitor(reader);
    const { page, say } = visitor;
    await visitor.open('/');
    await page.getByRole('link', { name: say('public:home.log') }).click();
    await page.getByRole('heading', { name: say('log:title') }).waitFor();
    await page.getByLabel(say('log:find.label')).fill('app_nobody');
    await page.getByRole('button', { name: say('log:find.button') }).click();
    await page.getByText(say('log:find.nothing')).waitFor();
    await visitor.mustBeSound();
  });
});
