import { makeIin, parseLocalDate } from '@kezek/domain';
import { Installation } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { signInGuardian, signInStaff } from './people.js';

jest.setTimeout(WALK_MS);

const iinOf = (birthDate: string, serial: number): string =>
  makeIin({ birthDate: parseLocalDate(birthDate), sex: 'male', serial }) ?? iinOf(birthDate, serial + 1);

/** The smallest picture there is. */
const SCAN = {
  name: 'certificate.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
};

describe.each(READERS)('an application that waits, $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;
  let parent: Visitor;

  beforeAll(async () => {
    kezek = await Installation.start({ families: false });
    desk = await Desk.open(kezek.url);
    parent = await desk.visitor(reader);
    await signInGuardian(parent, { iin: iinOf('1990-02-11', 8_100), phone: '+77005550077' });
    const { request } = parent.context;
    const child = { iin: iinOf('2024-03-02', 8_200), name: 'Демо Бала', relation: 'parent' };
    const { childId } = (await (await request.post('/api/v1/children', { data: child })).json()) as { childId: string };
    const asked = { districtId: 'tekeli', settlementId: 'tekeli', languages: ['kk'], kinds: ['state'] };
    await request.post(`/api/v1/children/${childId}/application`, { data: asked });
    await parent.open(`/my/children/${childId}`);
    // The page of all children was open meanwhile, and may have asked for the application before there was one.
    parent.complaints.splice(0);
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  it('is paused and goes on, with its place kept', async () => {
    const { page, say } = parent;
    await page.getByRole('button', { name: say('parent:pause.open') }).click();
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('parent:pause.label') }).click();
    await page.getByText(say('parent:pause.on'), { exact: true }).waitFor();
    await page.getByText(say('parent:waiting.title')).first().waitFor();
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('parent:pause.end') }).click();
    await page.getByText(say('parent:pause.on'), { exact: true }).waitFor({ state: 'detached' });
  });

  it('is given other wishes, and taken along to another district', async () => {
    const { page, say } = parent;
    await page.getByRole('button', { name: say('parent:wishes.change') }).click();
    await page.getByLabel(say('common:stay.9h')).check();
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('common:save') }).click();
    await page.getByText(say('parent:application.stay'), { exact: true }).waitFor();

    await page.getByRole('button', { name: say('parent:move.open') }).click();
    await page.getByRole('combobox', { name: say('parent:apply.district') }).click();
    await page.getByRole('option', { name: /^(город )?Талдықорған|Талдыкорган/ }).click();
    await page.getByRole('combobox', { name: say('parent:apply.settlement') }).click();
    await page.getByRole('option').first().click();
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('parent:move.label'), exact: true }).click();
    await page
      .getByRole('definition')
      .filter({ hasText: /Талдықорған|Талдыкорган/ })
      .first()
      .waitFor();
    await parent.mustBeSound();
  });

  it('has a benefit claimed, proved with a scan, and verified by the department without a reload', async () => {
    const { page, say } = parent;
    await page.getByRole('button', { name: say('parent:benefit.claim') }).click();
    await page.getByLabel(reader.locale === 'kk' ? 'Педагогтің баласы' : 'Ребёнок педагога').check();
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('parent:benefit.send'), exact: true }).click();
    await page.getByText(say('parent:benefit.bring')).waitFor();
    await parent.mustBeSound();

    await page.getByRole('button', { name: say('parent:benefit.add-document') }).click();
    await page.locator('input[type=file]').setInputFiles(SCAN);
    const { today } = (await (await parent.context.request.get('/api/v1/clock')).json()) as { today: string };
    await page.getByLabel(say('parent:benefit.issued-on')).fill(today);
    await parent.mustBeSound();
    await page.getByRole('button', { name: say('parent:benefit.add-document') }).click();
    await page.getByText(say('parent:benefit.checking')).waitFor();

    const department = await desk.visitor(reader);
    await signInStaff(department, 'department');
    await department.open('/department/taldykorgan/benefits');
    await department.page.getByRole('link', { name: department.say('common:scan.open') }).waitFor();
    await department.mustBeSound();
    await department.page.getByRole('button', { name: department.say('department:benefits.refuse') }).click();
    await department.page.getByRole('button', { name: department.say('department:benefits.refuse') }).click();
    await department.page.getByText(department.say('department:benefits.reason-missing')).waitFor();
    await department.mustBeSound();
    await department.page.getByRole('button', { name: department.say('common:cancel') }).click();
    await department.page.getByRole('button', { name: department.say('department:benefits.verify') }).click();
    await department.page.getByRole('button', { name: department.say('department:benefits.verify') }).click();
    await department.page.getByText(department.say('department:benefits.none')).waitFor();
    await department.mustBeSound();

    const verified = say('parent:benefit.verified-until', { moment: '|' }).split('|')[0] as string;
    await page.getByText(verified.trim()).waitFor();
    await parent.mustBeSound();
  });
});
