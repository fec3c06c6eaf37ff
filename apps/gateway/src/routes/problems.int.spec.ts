import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { openDoor } from '../../test/door.js';
import { LOCALES } from '../words/locale.js';
import { problems } from '../words/problems.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const words = (code: string, locale: string, params: Record<string, string> = {}) =>
  request(openDoor(database, {}).app).get(`/api/v1/problems/${code}`).query(params).set('Accept-Language', locale);

describe('the words of a problem', () => {
  it.each([
    ['kk', 'Сұрау тым көп', 'Код тым жиі сұралды. Күту уақыты: 2 минут. Содан кейін кодты қайта сұраңыз.'],
    ['ru', 'Слишком много запросов', 'Код запрашивали слишком часто. Время ожидания: 2 минуты. После этого запросите код снова.'],
    ['en', 'Too Many Requests', 'Codes were asked for too often. Time to wait: 2 minutes. After that please ask for a code again.'],
  ])('come in %s, filled with its params', async (locale, title, detail) => {
    const response = await words('identity.too-many-codes', locale, { retryAfterSeconds: '61' });
    expect({ status: response.status, body: response.body as unknown }).toEqual({ status: 200, body: { title, detail } });
  });

  it('say a state in words, and numbers as text as they do as numbers', async () => {
    const state = await words('queue.not-waiting', 'ru', { phase: 'turn-given' });
    expect((state.body as { detail: string }).detail).toContain('Сейчас: предложен ваучер.');
    const large = await words('gateway.body-too-large', 'en', { maxKb: '1256' });
    expect((large.body as { detail: string }).detail).toContain('1,256 KB');
  });

  it('agree with a number that came as text', async () => {
    const details = await Promise.all(['1', '6', '21'].map(async (maxYears) => (await words('domain.too-old', 'ru', { maxYears })).text));
    expect(details.map((text) => /младше (\d+ [а-я]+)/.exec(text)?.[1])).toEqual(['1 года', '6 лет', '21 года']);
  });

  it('are general where a param is missing', async () => {
    const response = await words('identity.too-many-codes', 'en');
    expect((response.body as { detail: string }).detail).toContain('identity.too-many-codes');
  });

  it.each(LOCALES)('have a title in %s for every problem', async (locale) => {
    const { app } = openDoor(database, {});
    for (const code of Object.keys(problems)) {
      const { body } = await request(app).get(`/api/v1/problems/${code}`).set('Accept-Language', locale);
      expect((body as { title: string }).title).not.toMatch(/^(Қате|Ошибка|Error)$/);
    }
  });

  it.each(['gateway.nothing', 'toString', '__proto__'])('are not there for %s', async (code) => {
    const response = await words(code, 'en');
    expect(response.body).toMatchObject({ status: 404, code: 'gateway.problem-not-found' });
  });

  it('are refused with more params than a problem has', async () => {
    const params = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`p${n}`, 'x']));
    expect((await words('domain.iin-check', 'en', params)).status).toBe(400);
  });
});
