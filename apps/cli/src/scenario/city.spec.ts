import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SCENARIOS, childrenOf, loadCity, parseCity, seatsOf } from './city.js';
import { drawFamilies, drawKindergartens } from './draw.js';
import { Random } from './random.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('the files of the demonstration', () => {
  test('Taldykorgan has the size that was reported of 2025', () => {
    const city = loadCity('taldykorgan');
    const ofKind = (kind: string) => city.kindergartens.filter((one) => one.kind === kind).length;
    expect({ children: childrenOf(city), seats: seatsOf(city) }).toEqual({ children: 2500, seats: 2266 });
    expect([ofKind('state'), ofKind('private'), ofKind('mini-centre')]).toEqual([16, 48, 8]);
  });

  test('Baizak can be read', () => {
    expect(loadCity('baizak').families.settlementIds).toContain('sarykemer');
  });

  test('a wrong file is refused with the place of every fault', () => {
    const text = readFileSync(join(__dirname, '../../../../deploy/demo/taldykorgan.yaml'), 'utf8');
    const broken = text.replace("bin: '110240001007'", "bin: '110240001008'").replace('stateOnly: 202', 'stateOnly: -1');
    expect(() => parseCity(broken, 'city.yaml')).toThrow(/families\.cells\.0\.stateOnly.*\n.*kindergartens\.0\.bin: domain\.bin-check/);
    const twice = text.replace("bin: '120340001012'", "bin: '110240001007'");
    expect(() => parseCity(twice, 'city.yaml')).toThrow('kindergartens.1.bin: is here twice');
  });
});

describe.each(SCENARIOS)('another %s', (scenario) => {
  const city = loadCity(scenario);

  test('has as many children, whatever the seed, and the same seed gives the same', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const families = drawFamilies(city, new Random(seed, 'families'));
        expect(childrenOf({ ...city, families })).toBe(childrenOf(city));
        expect(drawFamilies(city, new Random(seed, 'families'))).toEqual(families);
      }),
    );
  });

  test('has as many seats in the same organisations, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const kindergartens = drawKindergartens(city, new Random(seed, 'kindergartens'));
        expect(seatsOf({ kindergartens })).toBe(seatsOf(city));
        const organisations = (list: typeof kindergartens) => list.map(({ groups, ...organisation }) => [organisation, groups.length]);
        expect(organisations(kindergartens)).toEqual(organisations(city.kindergartens));
        expect(Math.max(...kindergartens.flatMap(({ groups }) => groups.map((group) => group.seats)))).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('is not the one of the file', () => {
    expect(drawFamilies(city, new Random(7, 'families'))).not.toEqual(city.families);
    expect(drawKindergartens(city, new Random(7, 'kindergartens'))).not.toEqual(city.kindergartens);
  });
});
