import {
  type Instant,
  type LocalDate,
  type RegionPolicy,
  type YearMonth,
  addDays,
  eachDay,
  instantFromLocal,
  lastDayOf,
  localTimeOf,
  monthOf,
  plusMonths,
} from '@kezek/domain';

/** The days on which something happens, all of them working days of one school year. */
export interface Timetable {
  /** The first applications and turns. */
  readonly start: LocalDate;
  /** The first day in kindergarten. */
  readonly firstDay: LocalDate;
  readonly firstMonth: YearMonth;
  /** The first month is closed and settled: the first day of the next. */
  readonly settling: LocalDate;
  /** Where the demonstration begins for its visitors. */
  readonly today: LocalDate;
}

const OPENING = '09:00';
const CLOSING = '18:00';
/** With fewer the first month would look odd; children begin with the next one then. */
const DAYS_IN_MONTH_MIN = 10;
/** So many days of the second month are marked. */
const DAYS_MARKED = 5;

/** @throws Rejection `domain.calendar-year-missing` if the calendar ends too soon */
export function timetableFrom(policy: RegionPolicy, now: Instant): Timetable {
  const today = policy.localDateOf(now);
  const soon = timetable(policy, localTimeOf(now, policy.zone) < CLOSING ? today : addDays(today, 1));
  // Groups are cut by age when a school year begins: no family's story goes over that day.
  const schoolYear = policy.on(soon.today).referenceDate;
  return soon.start < schoolYear ? timetable(policy, schoolYear) : soon;
}

export const morningOf = (policy: RegionPolicy, day: LocalDate): Instant => instantFromLocal(`${day}T${OPENING}:00`, policy.zone);

export const workingDays = (policy: RegionPolicy, from: LocalDate, to: LocalDate): LocalDate[] =>
  from > to ? [] : eachDay(from, to).filter((day) => policy.calendar.isWorkingDay(day));

function timetable(policy: RegionPolicy, from: LocalDate): Timetable {
  const { calendar } = policy;
  const start = calendar.isWorkingDay(from) ? from : calendar.addWorkingDays(from, 1);
  const thisMonth = monthOf(start);
  const next = calendar.addWorkingDays(start, 1);
  const left = workingDays(policy, next, lastDayOf(thisMonth)).length;
  const firstMonth = left >= DAYS_IN_MONTH_MIN ? thisMonth : plusMonths(thisMonth, 1);
  const firstDay = firstMonth === thisMonth ? next : dayOf(policy, firstMonth, 0);
  const second = plusMonths(firstMonth, 1);
  return { start, firstDay, firstMonth, settling: dayOf(policy, second, 0), today: dayOf(policy, second, DAYS_MARKED) };
}

/** @param index from 0 among the month's working days */
function dayOf({ calendar }: RegionPolicy, month: YearMonth, index: number): LocalDate {
  const day = calendar.workingDaysOf(month)[index];
  if (day === undefined) throw new Error(`${month} has no working day ${index + 1}`);
  return day;
}
