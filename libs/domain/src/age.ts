import { type LocalDate, addMonths, addYears, partsOf } from './local-date.js';

/** Month and day, `MM-DD`. */
export type MonthDay = string & { readonly __brand: 'MonthDay' };

/** Full months lived on a date; a child born on the 31st completes a month on the last day of a shorter one. Negative before birth. */
export const ageInMonths = (birthDate: LocalDate, on: LocalDate): number => {
  const birth = partsOf(birthDate);
  const day = partsOf(on);
  const months = (day.year - birth.year) * 12 + day.month - birth.month;
  return addMonths(birthDate, months) <= on ? months : months - 1;
};

/** Full years lived on a date. */
export const ageInYears = (birthDate: LocalDate, on: LocalDate): number => Math.floor(ageInMonths(birthDate, on) / 12);

/** The first day on which the child has lived so many full months. */
export const reachesMonthsOn = (birthDate: LocalDate, months: number): LocalDate => addMonths(birthDate, months);

/** The latest day `MM-DD` not after `on`: with `09-01`, the first day of the running school year. */
export const referenceDate = (on: LocalDate, monthDay: MonthDay): LocalDate => {
  const thisYear = `${on.slice(0, 4)}-${monthDay}` as LocalDate;
  return thisYear <= on ? thisYear : addYears(thisYear, -1);
};
