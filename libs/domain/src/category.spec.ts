import { bandFaults, categoryFor, categoryTableFaults, lastCategory } from './category.js';

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
    expect(categoryTableFaults([row(1, 'general', 0, 24), row(3, 'general', 24, 72)])).toEqual(['ordinals must be 1 to 2, each once']);
    expect(categoryTableFaults([row(1, 'general', 0, 24), row(2, 'general', 20, 72)])).toEqual(['general: two bands from 20 to 24 months']);
    expect(bandFaults([{ minMonths: 12, maxMonths: 24 }])).toEqual(['no band from 0 to 12 months']);
    expect(bandFaults([{ minMonths: 0, maxMonths: 0 }])).toEqual(['0 to 0 months is no age band']);
  });
});
