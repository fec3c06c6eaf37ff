import { type Group, ageGroupsOf, freeByKindergarten, freeOf, languagesOf } from './free.js';

const group = (kindergartenId: string, ageGroup: number, language: string, free: number): Group =>
  ({ kindergartenId, ageGroup, language, free }) as Group;
const groups = [group('a', 3, 'kk', 2), group('a', 3, 'ru', 1), group('a', 4, 'kk', 0), group('b', 3, 'ru', 5), group('b', 2, 'ru', 4)];

test('free seats are summed by what a family wants', () => {
  expect(freeOf(groups, {})).toBe(12);
  expect(freeOf(groups, { ageGroup: 3 })).toBe(8);
  expect(freeOf(groups, { ageGroup: 3, language: 'ru' })).toBe(6);
});

test('a kindergarten without a seat for the wish is not offered', () => {
  expect([...freeByKindergarten(groups, { language: 'kk' })]).toEqual([['a', 2]]);
  expect([...freeByKindergarten(groups, { ageGroup: 4 })]).toEqual([]);
  expect([...freeByKindergarten(groups, {})]).toEqual([
    ['a', 3],
    ['b', 9],
  ]);
});

test('age groups come youngest first, each once', () => {
  expect(ageGroupsOf(groups)).toEqual([2, 3, 4]);
  expect(languagesOf(groups)).toEqual(['kk', 'ru']);
});
