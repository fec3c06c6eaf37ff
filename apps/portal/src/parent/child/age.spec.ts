import { ageOn, likelyAgeGroup } from './age.js';

describe('the age of a child', () => {
  it.each([
    ['2023-07-03', '2027-01-13', 3, 6],
    ['2023-07-03', '2026-07-02', 2, 11],
    ['2023-07-03', '2026-07-03', 3, 0],
    ['2024-08-31', '2026-09-30', 2, 1],
    ['2024-02-29', '2027-02-28', 3, 0],
    ['2027-01-12', '2027-01-13', 0, 0],
  ])('born on %s, on %s', (birthDate, day, years, months) => {
    expect(ageOn(birthDate, day)).toEqual({ years, months });
  });
});

describe('the group by age', () => {
  it.each([
    // The school year that began last September counts until the next begins.
    ['2023-07-03', '2027-01-13', 3],
    ['2023-07-03', '2027-08-31', 3],
    ['2023-07-03', '2027-09-01', 4],
    // Born after the first of September: a year less.
    ['2023-09-02', '2026-10-01', 2],
    ['2026-05-01', '2026-10-01', 1],
    ['2020-01-01', '2026-10-01', 5],
  ])('born on %s, on %s', (birthDate, day, group) => {
    expect(likelyAgeGroup(birthDate, day)).toBe(group);
  });
});
