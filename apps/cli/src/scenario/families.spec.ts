import { type LocalDate, addDays, ageInMonths, ageInYears, daysBetween, parseIin } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import fc from 'fast-check';
import { join } from 'node:path';
import { type City, childrenOf, loadCity } from './city.js';
import { type Family, birthDays, makeFamilies, startSpan } from './families.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/demo.yaml'));
const city = loadCity('taldykorgan');
const opening = '2026-09-01' as LocalDate;
const days = fc.integer({ min: 0, max: daysBetween(opening, '2027-03-31' as LocalDate) }).map((n) => addDays(opening, n));
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
/** A tenth of the city: as much variety, and a hundred of them in a second. */
const small: City = {
  ...city,
  families: {
    ...city.families,
    tooYoung: 20,
    cells: city.families.cells.map((cell) => ({ ...cell, stateOnly: 10, miniFirst: 5, privateFirst: 10 })),
  },
};
const births = birthDays(policy, opening);
const families = (seed: number): Family[] => makeFamilies(small, { seed, births });
const isTooYoung = ({ child }: Family): boolean => ageInMonths(child.birthDate, opening) < policy.on(opening).minMonths;

test('each child and each guardian is one person with a right number, and no two share a phone', () => {
  fc.assert(
    fc.property(seeds, days, (seed, today) => {
      const all = families(seed);
      expect(all).toHaveLength(childrenOf(small));
      const iins = all.flatMap(({ guardian, child }) => [guardian.iin, child.iin]);
      expect(new Set(iins).size).toBe(2 * all.length);
      expect(new Set(all.map(({ guardian }) => guardian.phone)).size).toBe(all.length);
      expect(all.filter(({ child }) => parseIin(child.iin).birthDate !== child.birthDate)).toEqual([]);
      expect(all.filter(({ guardian }) => ageInYears(parseIin(guardian.iin).birthDate, today) < 19)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('no bound is crossed from any first day to 75 days after', () => {
  fc.assert(
    fc.property(seeds, days, fc.integer({ min: 0, max: 75 }), (seed, today, later) => {
      const day = addDays(today, later);
      for (const family of families(seed)) {
        const { birthDate } = family.child;
        expect(policy.on(day).turnByAge(birthDate) === 'yes').toBe(!isTooYoung(family));
        expect(policy.on(day).ageGroupOf(birthDate)).toBe(policy.on(today).ageGroupOf(birthDate));
        expect(ageInYears(birthDate, today)).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 10 },
  );
});

test('the cells of the file are filled as the file says', () => {
  const all = makeFamilies(city, { seed: 1, births });
  expect(all).toHaveLength(2500);
  expect(all.filter(isTooYoung)).toHaveLength(city.families.tooYoung);
  for (const cell of city.families.cells) {
    const inCell = all.filter(
      ({ language, child }) => language === cell.language && policy.on(opening).ageGroupOf(child.birthDate) === cell.ageGroup,
    );
    expect(inCell.filter(({ wish }) => wish === 'state-only')).toHaveLength(cell.stateOnly);
    expect(inCell.filter(({ answer }) => answer === 'refuse')).toHaveLength(cell.refuse);
    expect(inCell.filter(({ answer }) => answer === 'ignore-then-restore')).toHaveLength(cell.ignoreThenRestore);
  }
});

test('every day of the span gives the same people of a seed, another seed gives others in another order', () => {
  for (const today of ['2026-09-30', '2027-03-31'] as LocalDate[]) expect(birthDays(policy, today)).toEqual(births);
  expect(startSpan(policy, '2026-11-21' as LocalDate)).toEqual({ from: '2026-09-01', to: '2027-03-31' });
  expect(families(7)).toEqual(families(7));
  expect(families(8)).not.toEqual(families(7));
});

test.each([0, 10, 12])('seed %i, which draws a number twice, gives it to one person alone', (seed) => {
  const iins = makeFamilies(city, { seed, births }).flatMap(({ guardian, child }) => [guardian.iin, child.iin]);
  expect(new Set(iins).size).toBe(iins.length);
});

test('two scenarios of one installation share no person and no phone', () => {
  const others = makeFamilies(loadCity('baizak'), { seed: 1, births });
  const known = new Set(
    makeFamilies(city, { seed: 1, births }).flatMap(({ guardian, child }) => [guardian.iin, guardian.phone, child.iin]),
  );
  expect(others.flatMap(({ guardian, child }) => [guardian.iin, guardian.phone, child.iin]).filter((one) => known.has(one))).toEqual([]);
});

test('names are letters alone, as names are', () => {
  const names = makeFamilies(city, { seed: 1, births }).map(({ child }) => child.name);
  expect(new Set(names).size).toBe(2500);
  expect(names.filter((name) => !/^Demo Child [A-Z][a-z]{2}$/.test(name))).toEqual([]);
});
