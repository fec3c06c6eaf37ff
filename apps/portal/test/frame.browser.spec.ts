import { Installation, until } from '@kezek/testkit';
import { DESK, Desk, PHONE, READERS, START_MS, type Visitor, WALK_MS } from './browser.js';

const FIRST_VIEW_BYTES_MAX = 200 * 1_024;

jest.setTimeout(WALK_MS);

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

/** As everywhere but in a demonstration. */
const noRoute = JSON.stringify({
  type: 'about:blank',
  title: '',
  status: 404,
  code: 'gateway.route-not-found',
  detail: '',
  params: {},
  correlationId: '',
});

/** Bytes as they came over the wire, of everything the page fetched. */
async function transferred(visitor: Visitor, path: string): Promise<number> {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await visitor.open(path);
  return bytes;
}

test.each(['kk', 'ru', 'en'] as const)(
  'in a region the first view in %s is light enough for a village link, and nothing of a demonstration is there',
  async (locale) => {
    const visitor = await desk.visitor({ locale, screen: PHONE });
    await visitor.context.route('**/api/v1/demo/**', (route) =>
      route.fulfill({ status: 404, contentType: 'application/problem+json', body: noRoute }),
    );
    const bytes = await transferred(visitor, '/');
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(FIRST_VIEW_BYTES_MAX);
    expect(await visitor.page.getByRole('button', { name: visitor.say('demo:dock.open') }).count()).toBe(0);
  },
);

test('the language changes in the middle of a form, and what was typed stays', async () => {
  const visitor = await desk.visitor({ locale: 'kk', screen: PHONE });
  const { page } = visitor;
  await visitor.open('/sign-in');
  await page.getByLabel('ЖСН').fill('900101300017');
  await page.getByLabel('Ұялы телефон').fill('+7 701 23');
  await page.getByRole('button', { name: 'Кодты алу' }).click();
  await page.getByText('Нөмірді +7 701 234 56 78 түрінде жазыңыз').waitFor();

  await page.getByText('Рус', { exact: true }).click();
  await page.getByRole('heading', { name: 'Вход для родителей' }).waitFor();
  expect(await page.getByLabel('ИИН').inputValue()).toBe('900101300017');
  expect(await page.getByLabel('Мобильный телефон').inputValue()).toBe('+7 701 23');
  // What is wrong is said in the new language too.
  await page.getByText('Напишите номер как +7 701 234 56 78').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');

  // The choice is remembered.
  await visitor.open('/');
  await page.getByRole('heading', { level: 1, name: /Очередь/ }).waitFor();
});

test('a refusal on the page changes its language with the page', async () => {
  const visitor = await desk.visitor({ locale: 'ru', screen: DESK });
  const { page } = visitor;
  await visitor.open('/sign-in/staff');
  await page.getByLabel('Логин').fill('department');
  await page.getByRole('textbox', { name: 'Пароль' }).fill('not the password');
  await page.getByRole('main').getByRole('button', { name: 'Войти' }).click();
  const alert = page.getByRole('alert');
  const russian = await alert.innerText();
  await page.getByText('Eng', { exact: true }).click();
  await alert
    .getByText(/[a-z]{4}/i)
    .first()
    .waitFor();
  await until(async () => !/[а-я]{3}/i.test(await alert.innerText()), { what: 'the refusal to be English' });
  expect(russian).toMatch(/[а-я]{3}/i);
  expect(await page.getByLabel('Login').inputValue()).toBe('department');
});

test('without a connection the page says so, and goes on when it is back', async () => {
  const visitor = await desk.visitor({ locale: 'ru', screen: PHONE });
  await visitor.open('/sign-in');
  await visitor.context.setOffline(true);
  await visitor.page.getByText('Нет связи').waitFor();
  await visitor.page.getByLabel('ИИН').fill('900101300017');
  await visitor.page.getByLabel('Мобильный телефон').fill('+77012345678');
  await visitor.page.getByRole('button', { name: 'Получить код' }).click();
  await visitor.page.getByRole('alert').getByText('Kezek не отвечает').waitFor();
  expect(await visitor.page.getByLabel('ИИН').inputValue()).toBe('900101300017');

  await visitor.context.setOffline(false);
  await visitor.page.getByText('Нет связи').waitFor({ state: 'detached' });
  await visitor.page.getByRole('button', { name: 'Получить код' }).click();
  await visitor.page
    .getByText(/\+7 701 234 56 78/)
    .first()
    .waitFor();
});

test.each(['/', '/sign-in', '/sign-in/staff', '/districts/taldykorgan', '/nowhere'])('%s has no barrier and no complaint', async (path) => {
  for (const reader of READERS) {
    const visitor = await desk.visitor(reader);
    await visitor.open(path);
    await visitor.mustBeSound();
  }
});

test('who is not signed in is asked to, and comes to where they wanted', async () => {
  const visitor = await desk.visitor({ locale: 'ru', screen: DESK });
  await visitor.open('/department/taldykorgan/vouchers');
  await visitor.page.getByRole('heading', { name: 'Вход для родителей' }).waitFor();
  await visitor.page.getByRole('link', { name: /детских садов и отделов/ }).click();
  await visitor.page.getByLabel('Логин').fill('department');
  await visitor.page.getByRole('textbox', { name: 'Пароль' }).fill('kezek-demo-department');
  await visitor.page.getByRole('main').getByRole('button', { name: 'Войти' }).click();
  await visitor.page.waitForURL('**/department/taldykorgan/vouchers');
});
