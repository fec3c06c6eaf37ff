import fc from 'fast-check';
import { ageInMonths, ageInYears, type MonthDay, referenceDate } from './age.js';
import { type LocalDate, addDays, addMonths, daysBetween, eachDay, isLocalDate, parseLocalDate, weekdayOf } from './local-date.js';
import { daysOfMonth, lastDayOf, parseYearMonth, plusMonths } from './year-month.js';

const day = parseLocalDate;
const dates = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1950-01-01'), days));

describe('dates', () => {
  test.each(['2026-02-30', '2025-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '0000-01-01'])(
    '%s does not exist',
    (text) => {
      expect(() => parseLocalDate(text)).toThrow(expect.objectContaining({ code: 'domain.date-does-not-exist' }));
      expect(isLocalDate(text)).toBe(false);
    },
  );

  test.each(['2026-2-03', '20260203', '2026-02-03T00:00', ' 2026-02-03', ''])('%j is not written as a date', (text) => {
    expect(() => parseLocalDate(text)).toThrow(expect.objectContaining({ code: 'domain.date-format' }));
  });

  test('leap days exist in leap years', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(isLocalDate('2000-02-29')).toBe(true);
    expect(isLocalDate('1900-02-29')).toBe(false);
  });

  test('weeks begin on Monday', () => {
    expect(weekdayOf(day('2026-03-20'))).toBe(5);
    expect(weekdayOf(day('2026-03-23'))).toBe(1);
  });

  test('days added are days between', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('a month ends on its last day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(lastDayOf(parseYearMonth('2024-02'))).toBe('2024-02-29');
    expect(daysOfMonth(parseYearMonth('2026-12'))).toHaveLength(31);
    expect(plusMonths(parseYearMonth('2026-12'), 1)).toBe('2027-01');
    expect(eachDay(day('2026-03-02'), day('2026-03-01'))).toEqual([]);
    expect(() => parseYearMonth('2026-13')).toThrow(expect.objectContaining({ code: 'domain.month-format' }));
  });
});

describe('age', () => {
  test.each([
    ['2024-03-15', '2026-03-14', 23],
    ['2024-03-15', '2026-03-15', 24],
    ['2024-02-29', '2025-02-27', 11],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-08-31', '2024-09-30', 1],
    ['2024-08-31', '2024-09-29', 0],
    ['2026-03-15', '2026-03-14', -1],
  ])('born %s, on %s: %i full months', (birth, on, months) => {
    expect(ageInMonths(day(birth), day(on))).toBe(months);
  });

  test('never falls as days pass, and the first day of a month of age is never early', () => {
    fc.assert(
      fc.property(dates, fc.nat(4000), (birth, days) => {
        const on = addDays(birth, days);
        const months = ageInMonths(birth, on);
        expect(ageInMonths(birth, addDays(on, 1))).toBeGreaterThanOrEqual(months);
        expect(addMonths(birth, months) <= on).toBe(true);
        expect(addMonths(birth, months + 1) > on).toBe(true);
      }),
    );
  });

  test('years are full years', () => {
    expect(ageInYears(day('2020-03-05'), day('2026-03-04'))).toBe(5);
    expect(ageInYears(day('2020-03-05'), day('2026-03-05'))).toBe(6);
  });

  test.each([
    ['2026-08-31', '2025-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['2027-01-10', '2026-09-01'],
  ])('the school year of %s runs since %s', (on, since) => {
    expect(referenceDate(on as LocalDate, '09-01' as MonthDay)).toBe(since);
  });
});
