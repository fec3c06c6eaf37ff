import { type LocalDate, makeIin } from '@kezek/domain';
import { Installation } from '@kezek/testkit';
import { Desk, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';
import { signInStaff } from './people.js';

jest.setTimeout(WALK_MS);

let serial = 0;
const iin = (birthDate: string): string => {
  for (;;) {
    serial += 1;
    const made = makeIin({ birthDate: birthDate as LocalDate, sex: 'female', serial: 900 + serial });
    if (made !== undefined) return made;
  }
};

/** Three rows, of which the second has a phone that is none. */
const file = (): Buffer => {
  const row = (n: number, phone: string) =>
    `${n};0${n}.05.2024 10:00;${iin('2023-05-04')};Demo Child;${iin('1990-01-01')};${phone};Талдыкорган`;
  const headings = 'Номер очереди;Дата и время подачи;ИИН ребёнка;ФИО ребёнка;ИИН родителя;Телефон;Населённый пункт';
  return Buffer.from(`${headings}\r\n${row(1, '+77010000901')}\r\n${row(2, '1')}\r\n${row(3, '+77010000903')}\r\n`);
};

describe.each(READERS)('a department $name', (reader) => {
  let kezek: Installation;
  let desk: Desk;

  beforeAll(async () => {
    kezek = await Installation.start();
    desk = await Desk.open(kezek.url);
  }, START_MS);
  afterAll(async () => {
    await desk.close();
    await kezek.remove();
  });

  async function official(login: string): Promise<Visitor> {
    const visitor = await desk.visitor(reader);
    await signInStaff(visitor, login);
    await visitor.page.waitForURL('**/department/taldykorgan');
    return visitor;
  }

  async function answerTwice({ page }: Visitor, label: string): Promise<void> {
    await page.getByRole('button', { name: label }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: label }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('brings an old queue over: report, approval by another, taking it back', async () => {
    const first = await official('department');
    await first.open('/department/taldykorgan/imports');
    await first.mustBeSound();
    await first.page.locator('input[type=file]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: file() });
    await first.page.getByRole('button', { name: first.say('department:imports.plan'), exact: true }).click();
    await first.page.getByText(first.say('department:import.order-kept')).waitFor();
    await first.page
      .getByRole('table', { name: first.say('department:import.report') })
      .getByRole('cell', { name: '3', exact: true })
      .waitFor();
    await first.mustBeSound();

    const second = await official('approver1');
    await second.open(new URL(first.page.url()).pathname);
    await second.page.getByRole('checkbox').check();
    await answerTwice(second, second.say('department:import.approve'));
    await first.page.getByText(first.say('department:import.phase.completed'), { exact: true }).waitFor();
    await second.page.getByRole('combobox', { name: second.say('department:import.reason') }).click();
    await second.page.getByRole('option', { name: second.say('department:import.reason.wrong-file') }).click();
    await answerTwice(second, second.say('department:import.roll-back'));
    await second.page.getByText(second.say('department:import.phase.rolled-back'), { exact: true }).waitFor();
    await second.mustBeSound();
  });
});
