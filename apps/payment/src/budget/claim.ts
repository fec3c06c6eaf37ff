import { type LocalDate, type Money, type RegionPolicy, firstDayOf, later, monthOf, plusMonths, yearOf } from '@kezek/domain';

export const MONTHS_OF_YEAR = 12;

/** Months of the budget year that are left, the current one included. */
export const monthsLeft = (today: LocalDate): number => MONTHS_OF_YEAR + 1 - Number(today.slice(5, 7));

/**
 * What a voucher given today may cost at most in a month of this year: a turn is not bound to a kindergarten, so the highest norm of the
 * district's settlements in any month left counts.
 * @throws Rejection `domain.unknown-district`, `domain.no-norm`, `domain.policy-not-in-force`
 */
export function highestMonthly(policy: RegionPolicy, districtId: string, today: LocalDate): Money {
  const urban = new Set(policy.district(districtId).settlements.map((one) => one.urban));
  const norms = Array.from({ length: monthsLeft(today) }, (_, ahead) =>
    later(today, firstDayOf(plusMonths(monthOf(today), ahead))),
  ).flatMap((date) => [...urban].map((place) => policy.on(date).highestNorm({ urban: place })));
  return norms.reduce((highest, norm) => (norm > highest ? norm : highest));
}

/** The day in a year from which money for a new turn is counted; undefined when the year is over. */
export function firstDayToPay(year: number, today: LocalDate): LocalDate | undefined {
  if (year < yearOf(today)) return undefined;
  return year === yearOf(today) ? today : (`${year}-01-01` as LocalDate);
}
