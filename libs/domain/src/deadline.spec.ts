import { WorkingCalendar } from './calendar.js';
import { deadlineAfterCalendarDays, deadlineAfterWorkingDays, withinCalendarDays } from './deadline.js';
import { type Instant, instantFromLocal, localDateOf } from './instant.js';
import { parseLocalDate } from './local-date.js';

const zone = 'Asia/Almaty';
const at = (text: string): Instant => instantFromLocal(text, zone);
const bare = (year: number) => ({ year, holidays: [], movedDays: [], workingSaturdays: [] });
const calendar = new WorkingCalendar([
  bare(2024),
  { ...bare(2026), holidays: ['2026-03-21', '2026-03-22', '2026-03-23'].map((date) => ({ date: parseLocalDate(date), moves: true })) },
]);

describe('terms', () => {
  test('two working days given on the Friday before Nauryz 2026 end with Friday 27 March', () => {
    for (const time of ['00:00', '09:30', '23:59:59.999999']) {
      expect(deadlineAfterWorkingDays(at(`2026-03-20T${time}`), { workingDays: 2, zone, calendar })).toBe('2026-03-27T18:59:59.999999Z');
    }
  });

  test('the local day counts, not the day in UTC', () => {
    expect(localDateOf(at('2026-03-20T02:00'), zone)).toBe('2026-03-20');
    expect(deadlineAfterCalendarDays(at('2026-03-20T02:00'), { calendarDays: 1, zone })).toBe('2026-03-21T18:59:59.999999Z');
  });

  test('a term over the change of the zone ends at local midnight', () => {
    expect(deadlineAfterWorkingDays(at('2024-02-27T12:00'), { workingDays: 1, zone, calendar })).toBe('2024-02-28T17:59:59.999999Z');
    expect(deadlineAfterWorkingDays(at('2024-02-28T12:00'), { workingDays: 2, zone, calendar })).toBe('2024-03-01T18:59:59.999999Z');
    expect(deadlineAfterCalendarDays(at('2024-02-28T12:00'), { calendarDays: 2, zone })).toBe('2024-03-01T18:59:59.999999Z');
  });
});

describe('a window of 28 calendar days', () => {
  const since = at('2026-04-01T18:00');
  test.each([
    ['2026-04-01T18:00', true, 'the day itself'],
    ['2026-04-29T00:00', true, 'day 28'],
    ['2026-04-29T23:59:59.999999', true, 'the end of day 28'],
    ['2026-04-30T00:00', false, 'day 29'],
    ['2026-03-31T23:59', false, 'the day before'],
  ])('%s: %s (%s)', (now, within) => {
    expect(withinCalendarDays(since, at(now), { calendarDays: 28, zone })).toBe(within);
  });

  test('closes exactly at its deadline', () => {
    const deadline = deadlineAfterCalendarDays(since, { calendarDays: 28, zone });
    expect(withinCalendarDays(since, deadline, { calendarDays: 28, zone })).toBe(true);
  });
});
