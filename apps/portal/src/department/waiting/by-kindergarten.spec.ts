import { byKindergarten } from './by-kindergarten.js';

const count = (kindergartenId: string, ageGroup: number, waiting: number, offered = 0) => ({ kindergartenId, ageGroup, waiting, offered });

test('where nobody waits there is nothing', () => expect(byKindergarten([])).toEqual([]));

test('the longest list comes first, ages in their order', () => {
  const found = byKindergarten([count('kdg_a', 3, 1), count('kdg_b', 4, 2, 1), count('kdg_b', 2, 3)]);
  expect(found.map(({ kindergartenId, waiting, offered }) => [kindergartenId, waiting, offered])).toEqual([
    ['kdg_b', 5, 1],
    ['kdg_a', 1, 0],
  ]);
  expect(found[0]?.ages.map(({ ageGroup }) => ageGroup)).toEqual([2, 4]);
});
