import type { registryV1 } from '@kezek/contracts';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { fakeClients, openDoor, routesOf } from '../../test/door.js';
import type { Input } from '../http/route.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const group = { groupId: 'kdg_1.1', language: 'kk', stayHours: '10.5h', need: 'general', seats: 20, feeTiyn: '1500000' };
const place = (free: number, age: { ageGroup: number; comingAgeGroup: number; comingFrom: string }): registryV1.CataloguePlace => ({
  ...{ kindergartenId: 'kdg_1', kind: 'private', districtId: 'tekeli', settlementId: 'tekeli', nameKk: 'Ақбота', nameRu: 'Акбота' },
  ...{
    details: { ownership: '', licence: undefined, addressKk: '', addressRu: '', point: undefined, phone: '', opensAt: '', closesAt: '' },
    distanceMetres: -1,
    seats: 20,
    free,
    publishedFrom: '',
    groups: [{ ...group, free, ...age }],
  },
});
const now = { ageGroup: 3, comingAgeGroup: 0, comingFrom: '' };

/** The registry counts when the test says so. */
function registry() {
  const asked: { request: registryV1.SearchCatalogueRequest; answer: (free: number) => void }[] = [];
  const searchCatalogue = (question: registryV1.SearchCatalogueRequest): Promise<registryV1.SearchCatalogueResponse> =>
    new Promise((resolve) =>
      asked.push({
        request: question,
        answer: (free) => resolve({ places: [place(free, now)], next: '', total: 1, totalFree: free }),
      }),
    );
  const route = routesOf(fakeClients({ registry: { searchCatalogue } })).find(({ path }) => path === '/catalogue')!;
  const look = (query: object): Promise<unknown> =>
    route.handle({ query: { limit: 100, after: '', freeOnly: 'true', ...query } } as Input<never, never, never>);
  return { asked, look };
}

const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
};

describe('the catalogue, asked by hundreds at once', () => {
  it('is counted by one at a time, and for nobody from before they asked', async () => {
    const { asked, look } = registry();
    const first = look({ districtId: 'tekeli' });
    const others = Array.from({ length: 300 }, () => look({ districtId: 'tekeli' }));
    expect(asked).toHaveLength(1);
    asked[0]!.answer(2);
    expect(await first).toMatchObject({ totalFree: 2 });
    await settled();
    expect(asked).toHaveLength(2);
    asked[1]!.answer(1);
    for (const answer of await Promise.all(others)) expect(answer).toMatchObject({ totalFree: 1 });
    expect(asked).toHaveLength(2);
  });

  it('is counted for each question by itself', () => {
    const { asked, look } = registry();
    for (const ageGroup of [2, 3, 3]) void look({ districtId: 'tekeli', ageGroup });
    void look({ districtId: 'tekeli', ageGroup: 3, from: '2027-09-01' });
    expect(asked.map((one) => [one.request.ageGroup, one.request.from])).toEqual([
      [2, ''],
      [3, ''],
      [3, '2027-09-01'],
    ]);
  });
});

it('says the age of each group on the day that is asked about, and the one that comes', async () => {
  const searchCatalogue = async ({ from }: registryV1.SearchCatalogueRequest) => ({
    places: [place(2, from === '' ? { ageGroup: 3, comingAgeGroup: 4, comingFrom: '2027-09-01' } : { ...now, ageGroup: 4 })],
    ...{ next: '', total: 1, totalFree: 2 },
  });
  const { app } = openDoor(database, { registry: { searchCatalogue } });
  const groupsOn = async (query: string): Promise<unknown> => (await request(app).get(`/api/v1/catalogue?${query}`)).body.items[0].groups;
  const told = { groupId: 'kdg_1.1', language: 'kk', stayHours: '10.5h', need: 'general', seats: 20, free: 2, feeTiyn: '1500000' };
  expect(await groupsOn('districtId=tekeli')).toEqual([{ ...told, ageGroup: 3, comingAgeGroup: 4, comingFrom: '2027-09-01' }]);
  expect(await groupsOn('districtId=tekeli&from=2027-09-01')).toEqual([{ ...told, ageGroup: 4 }]);
  const { status, headers } = await request(app).get('/api/v1/catalogue?from=tomorrow').set('cookie', 'kezek_session=gone');
  expect([status, headers['content-type']]).toEqual([400, expect.stringContaining('application/problem+json')]);
});
