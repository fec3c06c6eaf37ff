import { schoolYearOf } from './school-year.js';

test.each([
  ['2026-08-31', '2025/26'],
  ['2026-09-01', '2026/27'],
  ['2027-01-01', '2026/27'],
  ['2099-12-31', '2099/00'],
])('%s is in the school year %s', (day, years) => {
  expect(schoolYearOf(day)).toBe(years);
});
