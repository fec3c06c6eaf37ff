import { lastMonths, plusDays } from './months.js';

test('months are counted back over the turn of a year', () => {
  expect(lastMonths('2027-02-11', 4)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11']);
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-03-01', -1, '2027-02-28'],
])('%s and %i days is %s', (day, days, other) => expect(plusDays(day, days)).toBe(other));
