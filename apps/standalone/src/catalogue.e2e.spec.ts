import { Installation, until } from '@kezek/testkit';
import type { LivePage } from '../test/live-page.js';
import { CITY, type Family, type Kindergarten, Town } from '../test/town.js';

jest.setTimeout(240_000);

interface Found {
  readonly items: readonly { readonly kindergartenId: string; readonly free: number; readonly distanceMetres?: number }[];
  readonly totalFree: number;
}

/** Somebody looks through the catalogue while a family takes the last seat of a kindergarten. */
describe('the catalogue of free seats', () => {
  let installation: Installation;
  let town: Town;
  let family: Family;
  let child: string;
  let house: Kindergarten;
  let page: LivePage;

  beforeAll(async () => {
    installation = await Installation.start();
    town = new Town(installation);
    await town.time.moveToOpening();
    house = await town.openKindergarten('Ainalaiyn', { seats: 1 });
    family = await town.family('Serik', 'kk');
    child = await family.child('Amina');
    await family.apply(child);
    await town.giveTurns();
    await family.takeVoucher(child);
    page = await town.visitor.listen();
  }, 300_000);
  afterAll(async () => {
    page?.close();
    await installation.remove();
  });

  const catalogue = (more: Record<string, string> = {}) =>
    town.visitor.get<Found>(`/catalogue?${new URLSearchParams({ districtId: CITY, limit: '500', ...more })}`);
  const here = async (more?: Record<string, string>) =>
    (await catalogue(more)).items.find(({ kindergartenId }) => kindergartenId === house.kindergartenId);

  it('tells an open page at once that a seat is taken, and answers without it', async () => {
    expect(await here()).toMatchObject({ free: 1 });
    const before = (await catalogue()).totalFree;
    const heard = page.told.length;
    const asked = performance.now();
    await family.requestSeat(child, house, await town.time.today());
    await until(() => page.told.slice(heard).some((told) => typeof told !== 'string' && told.includes(`district:${CITY}`)), {
      what: 'the page to be told',
    });
    const { totalFree } = await catalogue();
    process.stdout.write(`a page is told of a taken seat in ${Math.round(performance.now() - asked)} ms\n`);
    expect(totalFree).toBe(before - 1);
    expect(await here()).toMatchObject({ free: 0 });
    expect(await here({ freeOnly: 'true' })).toBeUndefined();
  });

  it('draws on a map whose place is known, and says how far it is', async () => {
    const point = { latitudeMicrodegrees: 45_017_800, longitudeMicrodegrees: 78_382_400 };
    await town.department.patch(`/kindergartens/${house.kindergartenId}`, { details: { point } });
    expect(await here({ near: '45.026793,78.3824' })).toMatchObject({ distanceMetres: 1_000 });
    interface Map {
      readonly features: readonly {
        readonly geometry: { readonly coordinates: readonly number[] };
        readonly properties: { readonly kindergartenId: string };
      }[];
    }
    const { features } = await town.visitor.get<Map>(`/catalogue/map?districtId=${CITY}`);
    const feature = features.find(({ properties }) => properties.kindergartenId === house.kindergartenId);
    expect(feature).toMatchObject({ geometry: { type: 'Point', coordinates: [78.3824, 45.0178] }, properties: { free: 0, seats: 1 } });
  });

  it('loses a kindergarten that is taken off the list; its history stays for everybody to read', async () => {
    const exclusion = { from: await town.time.today(), reason: 'safety', document: '№ 40' };
    await town.department.post(`/kindergartens/${house.kindergartenId}/exclusions`, exclusion);
    expect(await here()).toBeUndefined();
    const entry = await town.visitor.get<object>(`/kindergartens/${house.kindergartenId}`);
    expect(entry).toMatchObject({ listed: false, list: [{ from: '2025-01-01', excludedFrom: exclusion.from, excludedReason: 'safety' }] });
    const refusal = await house.head.refused({
      method: 'POST',
      path: `/kindergartens/${house.kindergartenId}/inclusions`,
      body: { from: exclusion.from, document: '№ 41' },
    });
    expect(refusal).toMatchObject({ status: 403, code: 'gateway.forbidden' });
  });
});
