import { type LocalDate, addDays, weekdayOf } from './local-date.js';
import { Rejection } from './rejection.js';
import { type YearMonth, daysOfMonth, yearOf } from './year-month.js';

/** What the government decides for one year. */
export interface CalendarYear {
  readonly year: number;
  readonly holidays: readonly {
    readonly date: LocalDate;
    /** A holiday on a Saturday or Sunday makes the next working day free. Not so for 7 January and Kurban Ait. */
    readonly moves: boolean;
  }[];
  /** A working day made free in exchange for a day off that is worked (3 January 2025 for Sunday 5 January 2025). */
  readonly movedDays: readonly { readonly off: LocalDate; readonly worked: LocalDate }[];
  /** Days off that are worked without any exchange. */
  readonly workingSaturdays: readonly LocalDate[];
}

/** No term in the rules is near this; it only ends a loop over wrong input. */
const MAX_TERM_WORKING_DAYS = 400;

/** Which days are worked. Holds data of certain years and refuses every other year: a year without data is never all working days. */
export class WorkingCalendar {
  readonly #years: ReadonlyMap<number, { free: ReadonlySet<string>; worked: ReadonlySet<string> }>;

  constructor(years: readonly CalendarYear[]) {
    this.#years = new Map(years.map((year) => [year.year, decided(year)]));
  }

  get years(): number[] {
    return [...this.#years.keys()].sort();
  }

  /** @throws Rejection `domain.calendar-year-missing` with `year` */
  isWorkingDay(date: LocalDate): boolean {
    const year = this.#years.get(yearOf(date));
    if (!year) throw new Rejection('domain.calendar-year-missing', { year: yearOf(date) });
    if (year.worked.has(date)) return true;
    return !isWeekend(date) && !year.free.has(date);
  }

  /**
   * The n-th working day after `date`, whether or not `date` itself is worked; `date` if n is 0.
   * @throws Rejection `domain.calendar-year-missing`
   */
  addWorkingDays(date: LocalDate, workingDays: number): LocalDate {
    if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > MAX_TERM_WORKING_DAYS) {
      throw new Error(`a term is 0 to ${MAX_TERM_WORKING_DAYS} working days`);
    }
    let last = date;
    for (let counted = 0; counted < workingDays;) {
      last = addDays(last, 1);
      if (this.isWorkingDay(last)) counted += 1;
    }
    return last;
  }

  /** @throws Rejection `domain.calendar-year-missing` */
  workingDaysOf(month: YearMonth): LocalDate[] {
    return daysOfMonth(month).filter((date) => this.isWorkingDay(date));
  }
}

function decided(year: CalendarYear): { free: Set<string>; worked: Set<string> } {
  const free = new Set<string>([...year.holidays.map((holiday) => holiday.date), ...year.movedDays.map((day) => day.off)]);
  const worked = new Set<string>([...year.movedDays.map((day) => day.worked), ...year.workingSaturdays]);
  const inOrder = [...year.holidays].sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const holiday of inOrder) {
    if (holiday.moves && isWeekend(holiday.date)) free.add(nextWorkingDay(holiday.date, free));
  }
  return { free, worked };
}

function nextWorkingDay(date: LocalDate, free: ReadonlySet<string>): LocalDate {
  let next = addDays(date, 1);
  while (isWeekend(next) || free.has(next)) next = addDays(next, 1);
  return next;
}

function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) >= 6;
}
