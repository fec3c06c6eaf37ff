import { type LocalDate, type Money, ZERO, type YearMonth, add, monthOf, tiyn, toText, yearOf } from '@kezek/domain';
import { MONTHS_OF_YEAR } from '../budget/claim.js';
import type { Reservation } from '../budget/facts.js';
import type { ReserveFact, ReserveState, Reserved } from './facts.js';

/** A voucher is offered: from now on its own reserve says what it holds of the budget. */
export function open(
  state: ReserveState,
  voucher: { voucherId: string; childId: string },
  from: { budgetId: string; districtId: string; reservation: Reservation },
): ReserveFact[] {
  if (state.phase !== 'none') return [];
  const { iterationId, monthlyTiyn, perTurnTiyn } = from.reservation;
  const { budgetId, districtId } = from;
  const { voucherId, childId } = voucher;
  return [
    {
      type: 'payment.reserve-opened',
      data: { budgetId, districtId, iterationId, voucherId, childId, monthlyTiyn, amountTiyn: perTurnTiyn },
    },
  ];
}

export type Release = { readonly cause: 'refused' | 'lapsed' } | { readonly cause: 'ended'; readonly lastDay: LocalDate };

/** What a voucher no longer needs goes back, once: all of it if it was never used, else the months after the last day (design: leaving frees budget). */
export function release(state: ReserveState, why: Release): ReserveFact[] {
  if (state.phase === 'none') throw new Error('A voucher without a reserve gives nothing back');
  if (state.phase === 'released') return [];
  const { budgetId, districtId, iterationId, voucherId } = state.reserved;
  const amountTiyn = why.cause === 'ended' ? toText(unusedAfter(state.reserved, why.lastDay)) : state.reserved.amountTiyn;
  const lastDay = why.cause === 'ended' ? { lastDay: why.lastDay } : {};
  return [
    { type: 'payment.reserve-released', data: { budgetId, districtId, iterationId, voucherId, amountTiyn, cause: why.cause, ...lastDay } },
  ];
}

/** Vouchers of earlier years that cost the same in a month and ended in the same month, or go on. */
export interface Kept {
  readonly monthlyTiyn: string;
  readonly until?: YearMonth | undefined;
  readonly count: number;
}

/** What vouchers of earlier years cost in a year: every month of it, or those up to the one in which the child left. */
export function carriedInto(year: number, kept: readonly Kept[]): Money {
  return kept.reduce(
    (total, { monthlyTiyn, until, count }) => add(total, (tiyn(monthlyTiyn) * BigInt(monthsIn(year, until) * count)) as Money),
    ZERO,
  );
}

export const budgetYearOf = ({ budgetId }: Pick<Reserved, 'budgetId'>): number => Number(budgetId.slice(budgetId.lastIndexOf(':') + 1));

function unusedAfter(reserved: Reserved, lastDay: LocalDate): Money {
  const unused = (tiyn(reserved.monthlyTiyn) * BigInt(MONTHS_OF_YEAR - monthsIn(budgetYearOf(reserved), monthOf(lastDay)))) as Money;
  const all = tiyn(reserved.amountTiyn);
  return unused < all ? unused : all;
}

function monthsIn(year: number, until: YearMonth | undefined): number {
  if (until === undefined || yearOf(until) > year) return MONTHS_OF_YEAR;
  return yearOf(until) < year ? 0 : Number(until.slice(5, 7));
}
