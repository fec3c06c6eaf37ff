import { type LocalDate, type Money, type WorkingCalendar, ZERO, firstDayOf, monthOf, subtract } from '@kezek/domain';
import { MONTHS_OF_YEAR } from '../budget/claim.js';

type Calendar = Pick<WorkingCalendar, 'workingDaysOf'>;

const TIYN_PER_TENGE = 100n;

/**
 * What a voucher may cost at most in the month of its first day in a district: each working day is paid by one district, so the two that
 * share a month share its norm by their working days. Up to a whole tenge, as a line is rounded to one.
 */
function partFrom(day: LocalDate, monthly: Money, calendar: Calendar): Money {
  const days = calendar.workingDaysOf(monthOf(day));
  return shareOf(monthly, days.filter((one) => one >= day).length, days.length);
}

/** The same of the days before, from that of the child's coming if it came within the month: what the month may still cost there. */
export function partBefore(day: LocalDate, monthly: Money, calendar: Calendar, came?: LocalDate): Money {
  const days = calendar.workingDaysOf(monthOf(day));
  if (day === firstDayOf(monthOf(day))) return ZERO;
  return shareOf(monthly, days.filter((one) => one < day && (came === undefined || one >= came)).length, days.length);
}

/** From the first day in the new district to the end of its budget year. */
export const costFrom = (firstDay: LocalDate, monthly: Money, calendar: Calendar): Money =>
  (partFrom(firstDay, monthly, calendar) + monthly * BigInt(monthsAfter(firstDay))) as Money;

/** What the old district does not need from that day on. @param line what it holds, and since when if the child came to it */
export function freedFrom(
  firstDay: LocalDate,
  line: { readonly monthly: Money; readonly amount: Money; readonly came?: LocalDate | undefined },
  calendar: Calendar,
): Money {
  const { monthly, amount, came } = line;
  const part = partBefore(firstDay, monthly, calendar, came);
  if (came !== undefined && monthOf(came) === monthOf(firstDay)) return subtract(amount, part);
  const freed = (subtract(monthly, part) + monthly * BigInt(monthsAfter(firstDay))) as Money;
  return freed < amount ? freed : amount;
}

const monthsAfter = (day: LocalDate): number => MONTHS_OF_YEAR - Number(day.slice(5, 7));

function shareOf(monthly: Money, days: number, of: number): Money {
  if (of === 0) return monthly;
  const exact = monthly * BigInt(days);
  const unit = BigInt(of) * TIYN_PER_TENGE;
  return (((exact + unit - 1n) / unit) * TIYN_PER_TENGE) as Money;
}
