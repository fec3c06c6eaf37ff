import { type TestDatabase, testDatabase } from '@kezek/testkit';
import { createHash } from 'node:crypto';
import request from 'supertest';
import { openDoor } from '../../test/door.js';
import { textOf } from '../../test/pdf-text.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const text = JSON.stringify({
  iterationId: 'itr_tekeli.1',
  districtId: 'tekeli',
  on: '2026-09-02',
  snapshotHash: 'a'.repeat(64),
  policyHash: 'b'.repeat(64),
  turns: [
    {
      ordinal: 1,
      applicationId: 'app_1k4xe9fzbka1',
      category: 17,
      submittedAt: '2026-01-10T04:00:05.123456Z',
      settlementId: 'tekeli',
      ageGroup: 3,
    },
  ],
  notGiven: [],
  passedOver: [{ applicationId: 'app_1k4xe9fzbka3', reason: 'no-seats-for-batch' }],
  cameLater: [],
  skippedSettlementIds: [],
});
const protocolHash = createHash('sha256').update(text).digest('hex');
const answer = { turns: [], passedOver: [], notGiven: [], cameLater: [], text, protocolHash };
const door = () => openDoor(database, { queue: { getProtocol: () => Promise.resolve(answer) } }).app;

const download = (kind: string, lang: string) =>
  request(door())
    .get(`/api/v1/iterations/itr_tekeli.1/protocol/${kind}`)
    .query({ lang })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

describe('given a completed iteration, when anybody asks for its protocol', () => {
  it.each([
    ['kk', 'Кезегі келген өтініштер', 'Бір отбасының балаларына бірге орын жетпеді'],
    ['ru', 'Заявления, чья очередь подошла', 'Не хватило мест для всех детей семьи вместе'],
  ])('as a PDF in %s, then it says so in that language, and twice the same', async (lang, heading, reason) => {
    const first = await download('pdf', lang);
    expect([first.status, first.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(first.headers['content-disposition']).toContain(`kezek-tekeli.1-${lang}.pdf`);
    expect(textOf(first.body)).toContain(heading);
    expect(textOf(first.body)).toContain(reason);
    expect(textOf(first.body)).toContain(protocolHash);
    expect((await download('pdf', lang)).body.equals(first.body)).toBe(true);
  });

  it('as CSV, then it is UTF-8 with a mark, an application a line', async () => {
    const { status, headers, body } = await download('csv', 'kk');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = (body as Buffer).toString('utf8').trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFНәтиже;/);
    expect(lines).toHaveLength(3);
  });

  it('in a language there is none in, then it is refused', async () => {
    expect((await download('pdf', 'de')).status).toBe(400);
  });
});

describe('the table of categories', () => {
  const table = (districtId: string, on?: string) =>
    request(door())
      .get(`/api/v1/districts/${districtId}/categories`)
      .query(on === undefined ? {} : { on });

  it('is that of the day, in order, named in three languages', async () => {
    const { body } = await table('tekeli', '2026-09-02');
    expect(body.items.map((one: { ordinal: number }) => one.ordinal)).toEqual(Array.from({ length: body.items.length }, (_, n) => n + 1));
    expect(body.items[0]).toMatchObject({ statusClass: 'out-of-turn', names: { kk: expect.any(String), ru: expect.any(String) } });
  });

  it('is of no district that is not there, and of no day that does not exist', async () => {
    expect((await table('atlantis')).body).toMatchObject({ code: 'domain.unknown-district' });
    expect((await table('tekeli', '2026-02-30')).status).toBe(422);
  });
});
