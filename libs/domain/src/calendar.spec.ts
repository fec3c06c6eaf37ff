import fc from 'fast-check';
import { type CalendarYear, WorkingCalendar } from './calendar.js';
import { type LocalDate, addDays, parseLocalDate } from './local-date.js';
import { parseYearMonth } from './year-month.js';

const day = parseLocalDate;
const holiday = (date: string, moves = true): CalendarYear['holidays'][number] => ({ date: day(date), moves });
const year = (number: number, parts: Partial<CalendarYear> = {}): CalendarYear => ({
  year: number,
  holidays: [],
  movedDays: [],
  workingSaturdays: [],
  ...parts,
});

describe('working days', () => {
  const calendar = new WorkingCalendar([
    year(2025, { holidays: [holiday('2025-03-08')], movedDays: [{ off: day('2025-01-03'), worked: day('2025-01-05') }] }),
    year(2026, {
      holidays: [holiday('2026-03-21'), holiday('2026-03-22'), holiday('2026-03-23'), holiday('2026-05-16', false)],
      workingSaturdays: [day('2026-07-04')],
    }),
  ]);

  test.each([
    ['2025-01-03', false, 'made free in exchange'],
    ['2025-01-05', true, 'a Sunday worked in exchange'],
    ['2025-03-10', false, 'the Monday after a holiday on Saturday'],
    ['2025-03-11', true, 'an ordinary Tuesday'],
    ['2026-03-23', false, 'the last of three holidays'],
    ['2026-03-24', false, 'Saturday moved behind the holidays'],
    ['2026-03-25', false, 'Sunday moved behind that'],
    ['2026-03-26', true, 'nothing more moves'],
    ['2026-05-18', true, 'the Monday after a holiday that does not move'],
    ['2026-07-04', true, 'a working Saturday'],
    ['2026-07-05', false, 'a Sunday'],
  ])('%s works: %s (%s)', (date, works) => {
    expect(calendar.isWorkingDay(day(date))).toBe(works);
  });

  test('a year without data is refused by name, also in the middle of a term', () => {
    const missing = expect.objectContaining({ code: 'domain.calendar-year-missing', params: { year: 2027 } });
    expect(() => calendar.isWorkingDay(day('2027-01-01'))).toThrow(missing);
    expect(() => calendar.addWorkingDays(day('2026-12-30'), 5)).toThrow(missing);
    expect(() => calendar.workingDaysOf(parseYearMonth('2027-01'))).toThrow(missing);
    expect(calendar.years).toEqual([2025, 2026]);
  });

  test('no term is a term of nothing', () => {
    expect(calendar.addWorkingDays(day('2026-03-21'), 0)).toBe('2026-03-21');
    expect(() => calendar.addWorkingDays(day('2026-03-21'), -1)).toThrow();
    expect(() => calendar.addWorkingDays(day('2026-03-21'), 401)).toThrow();
  });

  test('a longer term or a later start never ends earlier, and terms end on working days', () => {
    const dates = fc.nat(600).map((days) => addDays('2025-01-01' as LocalDate, days));
    fc.assert(
      fc.property(dates, fc.nat(20), fc.integer({ min: 1, max: 20 }), (date, later, term) => {
        const end = calendar.addWorkingDays(date, term);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(end > calendar.addWorkingDays(date, term - 1)).toBe(true);
        expect(calendar.addWorkingDays(addDays(date, later), term) >= end).toBe(true);
      }),
    );
  });
});
