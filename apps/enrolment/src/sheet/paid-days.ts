import { type LocalDate, type PolicyOn, monthOf } from '@kezek/domain';

/** One day of one child, wherever it was marked. */
export interface MarkedDay {
  readonly date: LocalDate;
  readonly mark: string;
  readonly documentId?: string;
}

export interface PaidDays {
  readonly presentDays: number;
  readonly excusedDays: number;
  readonly unexcusedDays: number;
  /** Hundredths of a day, so that partial coefficients stay whole numbers. */
  readonly paidDayHundredths: number;
  /** Marked days on which the kindergarten had no state order: nothing is accrued for them. Absent if there is none. */
  readonly withoutOrderDays?: number;
}

export const PRESENT = 'present';
const DAY_HUNDREDTHS = 100;

/**
 * Paid days = present + excused × coefficient + unexcused up to the region's limit a month (domain §5.2; the limit is of the child, not of
 * the kindergarten, so days marked elsewhere earlier in the month count towards it, and so do leave days earlier in the year).
 * @param days the child's marked days of the year up to the last one to pay, each once
 * @param period what this sheet pays
 * @param isCovered whether the state pays the kindergarten for the day
 */
export function paidDays(
  days: readonly MarkedDay[],
  period: { readonly from: LocalDate; readonly lastDay: LocalDate },
  rulesOn: (date: LocalDate) => Pick<PolicyOn, 'absenceReason' | 'unexcusedPaidDaysMonth'>,
  isCovered: (date: LocalDate) => boolean = () => true,
): PaidDays {
  const usedOfYear = new Map<string, number>();
  let unexcusedOfMonth = 0;
  let withoutOrderDays = 0;
  let paid: PaidDays = { presentDays: 0, excusedDays: 0, unexcusedDays: 0, paidDayHundredths: 0 };
  for (const day of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const worth = worthOf(day, usedOfYear, rulesOn(day.date));
    if (worth.kind === 'unexcusedDays' && monthOf(day.date) === monthOf(period.from)) unexcusedOfMonth += 1;
    if (day.date < period.from || day.date > period.lastDay) continue;
    if (!isCovered(day.date)) withoutOrderDays += 1;
    const isWithin = worth.kind !== 'unexcusedDays' || unexcusedOfMonth <= rulesOn(day.date).unexcusedPaidDaysMonth;
    const isPaid = isWithin && isCovered(day.date);
    const hundredths = isPaid ? worth.hundredths : 0;
    paid = { ...paid, [worth.kind]: paid[worth.kind] + 1, paidDayHundredths: paid.paidDayHundredths + hundredths };
  }
  return withoutOrderDays === 0 ? paid : { ...paid, withoutOrderDays };
}

interface Worth {
  readonly kind: 'presentDays' | 'excusedDays' | 'unexcusedDays';
  readonly hundredths: number;
}

function worthOf(day: MarkedDay, usedOfYear: Map<string, number>, rules: Pick<PolicyOn, 'absenceReason'>): Worth {
  if (day.mark === PRESENT) return { kind: 'presentDays', hundredths: DAY_HUNDREDTHS };
  const reason = rules.absenceReason(day.mark);
  const unexcused: Worth = { kind: 'unexcusedDays', hundredths: DAY_HUNDREDTHS };
  if (!reason.excused || (reason.needsDocument && day.documentId === undefined)) return unexcused;
  const used = (usedOfYear.get(reason.code) ?? 0) + 1;
  usedOfYear.set(reason.code, used);
  if (reason.maxDaysYear !== undefined && used > reason.maxDaysYear) return unexcused;
  const { numerator, denominator } = reason.coefficient;
  return { kind: 'excusedDays', hundredths: Number((numerator * BigInt(DAY_HUNDREDTHS)) / denominator) };
}
