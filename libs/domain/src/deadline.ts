import type { WorkingCalendar } from './calendar.js';
import { type Instant, type Zone, endOfDay, localDateOf } from './instant.js';
import { addDays, daysBetween } from './local-date.js';

/**
 * The end of the last local day of a term in working days; the day it is given on does not count.
 * Two working days given on Fri 20 March 2026 end on Fri 27 March: 21 to 25 March are free.
 * @throws Rejection `domain.calendar-year-missing`
 */
export const deadlineAfterWorkingDays = (given: Instant, term: { workingDays: number; zone: Zone; calendar: WorkingCalendar }): Instant =>
  endOfDay(term.calendar.addWorkingDays(localDateOf(given, term.zone), term.workingDays), term.zone);

/** The end of the last local day of a term in calendar days; the day it is given on does not count. */
export const deadlineAfterCalendarDays = (given: Instant, term: { calendarDays: number; zone: Zone }): Instant =>
  endOfDay(addDays(localDateOf(given, term.zone), term.calendarDays), term.zone);

/** Whether `now` is within so many calendar days of `since`: day 28 of 28 yes, day 29 no, by local days. */
export const withinCalendarDays = (since: Instant, now: Instant, term: { calendarDays: number; zone: Zone }): boolean => {
  const days = daysBetween(localDateOf(since, term.zone), localDateOf(now, term.zone));
  return days >= 0 && days <= term.calendarDays;
};
