import type { Kind } from '@kezek/domain';
import type { Group } from '../rest/shapes.js';
import { SeatCatalogue } from './seats.js';

const group = (groupId: string, kind: Kind, free: number, over: Partial<Group> = {}): Group => ({
  groupId,
  kindergartenId: 'kdg_1',
  kind,
  settlementId: 'taldykorgan',
  ageGroup: 3,
  language: 'kk',
  seats: 20,
  free,
  ...over,
});
const search = { settlementId: 'taldykorgan', ageGroup: 3, language: 'kk', kinds: ['mini-centre', 'private'] as Kind[] };

function catalogueOf(...looks: Group[][]) {
  const seen = { looks: 0 };
  const catalogue = new SeatCatalogue(() => {
    seen.looks += 1;
    return Promise.resolve((looks.length > 1 ? looks.shift() : looks[0]) ?? []);
  });
  return { catalogue, seen };
}

test('the dearest kind goes first, in it the emptiest group, and a seat is thought of once', async () => {
  const { catalogue } = catalogueOf([
    group('p', 'private', 9),
    group('m1', 'mini-centre', 1),
    group('m2', 'mini-centre', 2),
    group('s', 'state', 5),
  ]);
  const chosen: (string | undefined)[] = [];
  for (let n = 0; n < 4; n += 1) chosen.push(await catalogue.choose(search));
  expect(chosen).toEqual(['m2', 'm1', 'm2', 'p']);
});

test('another kind is taken only when no wished one is left', async () => {
  const { catalogue } = catalogueOf([group('s', 'state', 5)]);
  expect(await catalogue.choose(search)).toBe('s');
});

test('other ages, languages and places do not fit', async () => {
  const { catalogue } = catalogueOf([
    group('a', 'private', 1, { ageGroup: 4 }),
    group('b', 'private', 1, { language: 'ru' }),
    group('c', 'private', 1, { settlementId: 'otenai' }),
  ]);
  expect(await catalogue.choose(search)).toBeUndefined();
});

test('when nothing is left it is looked again, once for all who ask', async () => {
  const { catalogue, seen } = catalogueOf([], [group('p', 'private', 2)]);
  await catalogue.refresh();
  expect(await Promise.all([catalogue.choose(search), catalogue.choose(search)])).toEqual(['p', 'p']);
  expect(seen.looks).toBe(2);
  catalogue.gone('p');
});
