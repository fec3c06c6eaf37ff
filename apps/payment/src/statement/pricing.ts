import type { EventData } from '@kezek/contracts';
import {
  type Money,
  type RegionPolicy,
  type Rounding,
  type YearMonth,
  firstDayOf,
  isRejection,
  multiply,
  plusMonths,
  sum,
  tiyn,
  toText,
} from '@kezek/domain';
import type { ExcludedLine, PricedSheet, StatementLine } from './facts.js';

type Sheet = EventData<'enrolment.sheet-accepted'>;

const HUNDREDTHS_OF_DAY = 100n;

/** The region's price of the sheet's group in its month, with the rule to apply it by. */
export interface Price {
  readonly norm: Money;
  readonly formula: PricedSheet['formula'];
  readonly rounding: Rounding;
}

/**
 * The norm in force on the first day of the month, by the kindergarten's kind, the group's hours and needs, and its place (domain §5.1).
 * @throws Error if the region has none: a sheet that was accepted is never put aside as if no money were due
 */
export function priceOf(
  policy: RegionPolicy,
  { month, districtId, settlementId, kind, stayHours, need = 'general', sheetId }: Sheet,
): Price {
  try {
    const rules = policy.on(firstDayOf(month as YearMonth));
    const { urban } = policy.settlement(districtId, settlementId);
    return { norm: rules.norm({ kind, stayHours, urban, need }), formula: rules.formula, rounding: rules.rounding };
  } catch (error) {
    if (isRejection(error)) throw new Error(`${sheetId} has no price: ${error.message}`, { cause: error });
    throw error;
  }
}

/**
 * A child's month: norm × paid days ÷ planned working days of the whole month, rounded once (domain §5.2). A child that came or left within
 * the month is paid by its days; a line the guardian did not confirm is left out, with the reason. Days after the end of the state order are
 * not among the paid ones: that they are left out is said beside the line, or instead of it where nothing else is left.
 */
export function priceSheet(sheet: Sheet, { norm, formula, rounding }: Price): PricedSheet {
  const { sheetId, plannedDays } = sheet;
  const lines: StatementLine[] = [];
  const excluded: ExcludedLine[] = [];
  for (const { childId, voucherId, paidDayHundredths, withoutOrderDays = 0, from, lastDay, confirmed } of sheet.lines) {
    const reason = !confirmed ? 'not-confirmed' : plannedDays === 0 ? 'no-planned-days' : undefined;
    if (reason !== undefined) {
      excluded.push({ childId, sheetId, reason });
      continue;
    }
    if (withoutOrderDays > 0) excluded.push({ childId, sheetId, reason: 'state-order-over' });
    if (withoutOrderDays > 0 && paidDayHundredths === 0) continue;
    const explained = { normTiyn: toText(norm), plannedDays, paidDayHundredths };
    lines.push({ childId, voucherId, sheetId, ...explained, amountTiyn: toText(amountOf(explained, rounding)), from, lastDay });
  }
  return { sheetId, formula, rounding, lines, excluded, totalTiyn: toText(totalOf(lines)) };
}

/** What the stored parts of a line give again. */
export const amountOf = (line: Pick<StatementLine, 'normTiyn' | 'plannedDays' | 'paidDayHundredths'>, rounding: Rounding): Money =>
  multiply(
    tiyn(line.normTiyn),
    { numerator: BigInt(line.paidDayHundredths), denominator: HUNDREDTHS_OF_DAY * BigInt(line.plannedDays) },
    rounding,
  );

export const totalOf = (lines: readonly { readonly amountTiyn: string }[]): Money => sum(lines.map(({ amountTiyn }) => tiyn(amountTiyn)));

/** The day of the next month by which the region pays (domain §5.3). */
export function payBy(policy: RegionPolicy, month: YearMonth): string {
  const next = plusMonths(month, 1);
  return `${next}-${String(policy.on(firstDayOf(next)).paymentDay).padStart(2, '0')}`;
}
