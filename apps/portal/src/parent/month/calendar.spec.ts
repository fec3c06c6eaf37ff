import { addDays, isWeekend, plusMonths, weekdayOf, weeksOf } from './calendar.js';

describe('the calendar', () => {
  it('puts a month into weeks from Monday to Sunday', () => {
    const weeks = weeksOf('2027-01');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, '2027-01-01', '2027-01-02', '2027-01-03']);
    expect(weeks.at(-1)?.at(-1)).toBe('2027-01-31');
  });

  it('needs four weeks for a February that begins on Monday, and six for a month that begins on Sunday', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2026-03')).toHaveLength(6);
  });

  it('holds every day once', () => {
    const days = weeksOf('2028-02')
      .flat()
      .filter((day) => day !== undefined);
    expect(days).toHaveLength(29);
    expect(new Set(days).size).toBe(29);
  });

  it('counts over the ends of years', () => {
    expect(plusMonths('2026-12', 1)).toBe('2027-01');
    expect(plusMonths('2027-01', -1)).toBe('2026-12');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('begins the week with Monday', () => {
    expect(weekdayOf('2027-01-11')).toBe(0);
    expect(['2027-01-15', '2027-01-16', '2027-01-17', '2027-01-18'].map(isWeekend)).toEqual([false, true, true, false]);
  });
});
