import { bandFaults, categoryFor, categoryTableFaults, coverageFaults, lastCategory } from './category.js';

const row = (ordinal: number, statusClass: 'priority' | 'general', minMonths: number, maxMonths: number) => ({
  ordinal,
  statusClass,
  minMonths,
  maxMonths,
});
const table = [row(1, 'priority', 24, 72), row(2, 'priority', 0, 24), row(3, 'general', 24, 72), row(4, 'general', 0, 24)];

describe('categories', () => {
  test.each([
    ['priority', 24, 1],
    ['priority', 23, 2],
    ['general', 71, 3],
    ['general', 0, 4],
  ] as const)('%s at %i months is category %i', (statusClass, ageMonths, ordinal) => {
    expect(categoryFor(table, { statusClass, ageMonths })?.ordinal).toBe(ordinal);
  });

  test('who is older than every band has none', () => {
    expect(categoryFor(table, { statusClass: 'general', ageMonths: 72 })).toBeUndefined();
  });

  test('the last is the one with the highest ordinal', () => {
    expect(lastCategory([...table].reverse())?.ordinal).toBe(4);
  });

  test('a table that leaves a child out or in two categories is refused', () => {
    expect(categoryTableFaults(table)).toEqual([]);
    expect(categoryTableFaults([row(1, 'general', 0, 24), row(3, 'general', 24, 72)])).toEqual([
      { message: 'no category has the ordinal 2: they run from 1 without a gap' },
    ]);
    expect(categoryTableFaults([row(1, 'general', 0, 24), row(1, 'general', 24, 72)])).toEqual([
      { row: 1, message: 'a second category has the ordinal 1' },
    ]);
    expect(categoryTableFaults([row(1, 'general', 0, 24), row(2, 'priority', 0, 72), row(3, 'general', 20, 72)])).toEqual([
      { row: 2, message: 'general: two bands from 20 to 24 months' },
    ]);
    expect(bandFaults([{ minMonths: 12, maxMonths: 24 }])).toEqual([{ row: 0, message: 'no band from 0 to 12 months' }]);
    expect(bandFaults([{ minMonths: 0, maxMonths: 0 }])).toEqual([{ row: 0, message: '0 to 0 months is no age band' }]);
  });

  test('a table without a class, or that ends before the age of school, is refused', () => {
    expect(coverageFaults(table, { classes: ['priority', 'general'], maxMonths: 72 })).toEqual([]);
    expect(coverageFaults(table, { classes: ['out-of-turn', 'general'], maxMonths: 84 })).toEqual([
      { message: 'out-of-turn: has no category' },
      { row: 2, message: 'general: no band from 72 to 84 months' },
    ]);
  });
});
