import { makeIin, parseLocalDate } from '@kezek/domain';
import { Installation, until } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { signInGuardian, signInStaff } from './people.js';

jest.setTimeout(WALK_MS);

let serial = 3_000;
const iinOf = (birthDate: string): string => {
  serial += 1;
  return makeIin({ birthDate: parseLocalDate(birthDate), sex: 'female', serial }) ?? iinOf(birthDate);
};

interface FamilyAtDesk {
  readonly child: string;
  readonly guardian: string;
  readonly phone: string;
}

describe.each(READERS)('the desk of a department, $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;
  let clerk: Visitor;

  beforeAll(async () => {
    kezek = await Installation.start();
    desk = await Desk.open(kezek.url);
    clerk = await desk.visitor(reader);
    await signInStaff(clerk, 'department');
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  const send = () => clerk.page.getByRole('button', { name: clerk.say('desk:send'), exact: true });
  const field = (key: string) => clerk.page.getByLabel(clerk.say(`desk:${key}`), { exact: true });

  async function fill({ child, guardian, phone }: FamilyAtDesk): Promise<void> {
    await clerk.open('/department/taldykorgan/desk');
    await field('child-iin').fill(child);
    await field('child-name').fill('Демо Бала');
    await field('guardian-iin').fill(guardian);
    await field('guardian-name').fill('Демо Ана');
    await field('phone').fill(phone);
    await clerk.page.getByRole('combobox', { name: clerk.say('desk:settlement') }).click();
    await clerk.page.getByRole('option').first().click();
    await field('papers').check();
  }

  async function messagesTo(phone: string): Promise<string[]> {
    const answer = await clerk.context.request.get('/api/v1/demo/messages', { params: { phone } });
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    return messages.map(({ text }) => text);
  }

  it('says at each field what is wrong with it before anything is sent', async () => {
    const { page, say } = clerk;
    await clerk.open('/department/taldykorgan/desk');
    await clerk.mustBeSound();
    await clerk.picture('desk');
    await field('child-iin').fill('1234567890123');
    await field('guardian-iin').fill('900101300010');
    await send().click();
    await page.getByText(say('desk:fault.iin-length')).waitFor();
    await page.getByText(say('desk:fault.iin-check')).waitFor();
    await page.getByText(say('desk:papers-missing')).waitFor();
    await field('child-iin').fill(iinOf('1991-05-05'));
    await page.getByText(say('desk:fault.iin-adult')).waitFor();
    await clerk.mustBeSound();
  });

  it('puts a family in the queue with a benefit, prints its receipt, and the family gets its number', async () => {
    const { page, say } = clerk;
    const family = { child: iinOf('2023-05-04'), guardian: iinOf('1992-02-02'), phone: '+77009990101' };
    await fill(family);
    await page.getByRole('button', { name: say('desk:look-up') }).click();
    await page.getByText(say('desk:found.unknown')).waitFor();
    await page.getByLabel(say('common:stay.9h')).check();
    await page.getByRole('combobox', { name: say('desk:benefit.which') }).click();
    await page.getByRole('option', { name: reader.locale === 'kk' ? 'Педагогтің баласы' : 'Ребёнок педагога' }).click();
    await field('benefit.paper').fill('17-2026');
    const { today } = (await (await clerk.context.request.get('/api/v1/clock')).json()) as { today: string };
    await field('benefit.issued-on').fill(today);
    await clerk.mustBeSound();
    await clerk.picture('desk-filled');
    await send().click();

    await page.getByRole('heading', { name: say('desk:done.sheet') }).waitFor();
    await page.getByRole('button', { name: say('receipt:download') }).waitFor();
    await clerk.mustBeSound();
    await clerk.picture('desk-done');
    const number = await page
      .getByRole('definition')
      .filter({ hasText: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ })
      .first()
      .innerText();
    await until(async () => (await messagesTo(family.phone)).some((text) => text.includes(number)), { what: 'the SMS with the number' });
    // On paper there is what the family takes home, and nothing to press.
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(number).first().isVisible()).toBe(true);
    for (const shown of [page.locator('header'), page.getByRole('button', { name: say('desk:done.print') })]) {
      expect(await shown.isVisible()).toBe(false);
    }
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: say('desk:done.next') }).click();
    expect(await field('child-iin').inputValue()).toBe('');

    // The same child once more is told where it waits.
    await fill({ ...family, guardian: iinOf('1993-03-03'), phone: '+77009990102' });
    await send().click();
    await page.getByRole('alert').getByText(say('common:error.refused')).waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/Талдықорған|Талдыкорган/);
    clerk.complaints.splice(0);
  });

  it('answers what is sent again under its key as before, and refuses it under another', async () => {
    const { request } = clerk.context;
    const { today } = (await (await request.get('/api/v1/clock')).json()) as { today: string };
    const data = {
      guardian: { iin: iinOf('1994-04-04'), name: 'Демо Ана', phones: ['+77009990106'] },
      child: { iin: iinOf('2022-02-02'), name: 'Демо Бала', relation: 'parent' },
      ...{ settlementId: 'taldykorgan', languages: ['kk'], kinds: ['state'], stayHours: ['9h'] },
      benefit: { code: 'teacher', documentId: 'paper-1', issuedOn: today },
    };
    const post = async (key: string) => {
      const answer = await request.post('/api/v1/districts/taldykorgan/applications', { data, headers: { 'Idempotency-Key': key } });
      return { status: answer.status(), body: (await answer.json()) as Record<string, unknown> };
    };
    const first = await post('one');
    expect(first).toMatchObject({ status: 201, body: { channel: 'clerk', statusClass: 'priority', wishes: { stayHours: ['9h'] } } });
    expect((await post('one')).body).toMatchObject({ applicationId: first.body['applicationId'], category: first.body['category'] });
    expect((await post('two')).body).toMatchObject({ code: 'queue.second-application' });
    const benefits = await request.get(`/api/v1/children/${String(first.body['childId'])}/benefits`);
    expect(((await benefits.json()) as { benefits: unknown[] }).benefits).toHaveLength(1);
  });

  it('says that a child waits in another district, and that its guardian can move it', async () => {
    const { page, say } = clerk;
    const parent = await desk.visitor(reader);
    const [child, guardian, phone] = [iinOf('2023-08-08'), iinOf('1990-09-09'), '+77009990103'];
    await signInGuardian(parent, { iin: guardian, phone });
    const { request } = parent.context;
    const registered = await request.post('/api/v1/children', { data: { iin: child, name: 'Демо Бала', relation: 'parent' } });
    const { childId } = (await registered.json()) as { childId: string };
    const asked = { districtId: 'tekeli', settlementId: 'tekeli', languages: ['kk'], kinds: ['state'] };
    await request.post(`/api/v1/children/${childId}/application`, { data: asked });

    await clerk.open('/department/taldykorgan/desk');
    await field('child-iin').fill(child);
    await page.getByRole('button', { name: say('desk:look-up') }).click();
    await page
      .getByRole('status')
      .getByText(/Текелі|Текели/)
      .waitFor();
    await clerk.mustBeSound();
    const accesses = await (await request.get(`/api/v1/children/${childId}/accesses`)).json();
    expect(accesses).toMatchObject({ items: [{ action: 'desk.look-up', purpose: 'application-check' }] });
  });

  it('asks which phone counts when the guardian signs in with another', async () => {
    const { page, say } = clerk;
    const parent = await desk.visitor(reader);
    const guardian = iinOf('1988-08-08');
    await signInGuardian(parent, { iin: guardian, phone: '+77009990104' });
    await fill({ child: iinOf('2024-01-01'), guardian, phone: '+77009990105' });
    await send().click();
    await page.getByLabel(say('desk:other-phones.keep')).waitFor();
    await page.getByRole('alert').getByText('04').waitFor();
    clerk.complaints.splice(0);
    await clerk.mustBeSound();
    await clerk.picture('desk-other-phone');
    await page.getByLabel(say('desk:other-phones.keep')).check();
    await send().click();
    await page.getByRole('heading', { name: say('desk:done.sheet') }).waitFor();
    const contacts = await (await parent.context.request.get('/api/v1/contacts')).json();
    expect(contacts).toEqual({ phones: ['+77009990104'] });
  });
});
