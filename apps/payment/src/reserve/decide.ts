import {
  type LocalDate,
  type Money,
  type WorkingCalendar,
  type YearMonth,
  ZERO,
  add,
  addDays,
  lastDayOf,
  monthOf,
  tiyn,
  toText,
  yearOf,
} from '@kezek/domain';
import { MONTHS_OF_YEAR } from '../budget/claim.js';
import type { Reservation } from '../budget/facts.js';
import { freedFrom, partBefore } from '../move/cost.js';
import { type ReserveFact, type ReserveState, type Reserved, evolve, leftOf } from './facts.js';

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

/** Without a last day nothing was used. */
export type Release = { readonly cause: 'refused' | 'lapsed' } | { readonly cause: 'ended'; readonly lastDay?: LocalDate };

/** What a voucher no longer needs goes back, once: all of it if it was never used, else the months after the last day (design: leaving frees budget). */
export function release(state: ReserveState, why: Release): ReserveFact[] {
  if (state.phase === 'none') throw new Error('A voucher without a reserve gives nothing back');
  if (state.phase === 'released') return [];
  const { budgetId, districtId, iterationId, voucherId } = state.reserved;
  const lastDay = why.cause === 'ended' ? why.lastDay : undefined;
  const amountTiyn = lastDay === undefined ? state.reserved.amountTiyn : toText(unusedAfter(state.reserved, lastDay));
  const until = lastDay === undefined ? {} : { lastDay };
  return [
    { type: 'payment.reserve-released', data: { budgetId, districtId, iterationId, voucherId, amountTiyn, cause: why.cause, ...until } },
  ];
}

/** The contract that brings the voucher into another district is carried out. */
export interface Arrival {
  readonly contractId: string;
  readonly budgetId: string;
  readonly districtId: string;
  readonly firstDay: LocalDate;
  readonly monthlyTiyn: string;
  readonly amountTiyn: string;
  /** Whether the district that the voucher leaves paid for any day. */
  readonly inUse: boolean;
}

/** Whether the voucher came into a district by that contract, now or before. */
export const hasCome = (state: ReserveState, contractId: string): boolean =>
  state.phase !== 'none' && [state.reserved, ...leftOf(state)].some((line) => line.contractId === contractId);

/**
 * The district that the voucher leaves pays to the day before, and has the rest back; the new one pays from the day on (domain §4). A child
 * who has left meanwhile leaves the new line, not the old one: the last days were there.
 */
export function move(state: ReserveState, arrival: Arrival, calendar: Pick<WorkingCalendar, 'workingDaysOf'>): ReserveFact[] {
  if (state.phase === 'none') throw new Error('A voucher without a reserve cannot move');
  const { contractId, firstDay, inUse, ...line } = arrival;
  if (hasCome(state, contractId)) return [];
  const { voucherId, childId, budgetId, districtId, amountTiyn } = state.reserved;
  const to = { firstDay, ...pick(line) };
  const from = { budgetId, districtId, ...(inUse ? leaving(state.reserved, firstDay, calendar) : { releasedTiyn: amountTiyn }) };
  const moved: ReserveFact = { type: 'payment.reserve-moved', data: { voucherId, childId, contractId, from, to } };
  if (state.phase === 'open') return [moved];
  const why: Release =
    state.until === undefined || state.cause !== 'ended'
      ? { cause: state.cause === 'lapsed' ? 'lapsed' : 'refused' }
      : { cause: 'ended', lastDay: lastDayOf(state.until) };
  return [moved, ...release(evolve(state, moved), why)];
}

const pick = ({ budgetId, districtId, monthlyTiyn, amountTiyn }: Omit<Arrival, 'contractId' | 'firstDay' | 'inUse'>) => ({
  ...{ budgetId, districtId, monthlyTiyn, amountTiyn },
});

/** What the old district has back, and what it may still owe for the month that the two share. */
function leaving(reserved: Reserved, firstDay: LocalDate, calendar: Pick<WorkingCalendar, 'workingDaysOf'>) {
  const [monthly, amount] = [tiyn(reserved.monthlyTiyn), tiyn(reserved.amountTiyn)];
  const lastDay = addDays(firstDay, -1);
  const part = partBefore(firstDay, monthly, calendar, reserved.firstDay);
  const lastMonthTiyn = toText(monthOf(lastDay) === monthOf(firstDay) ? part : monthly);
  // What was reserved for a year does not come back in the next: by then it is spent.
  const isNextYear = yearOf(firstDay) > budgetYearOf(reserved);
  const freed = isNextYear ? ZERO : freedFrom(firstDay, { monthly, amount, came: reserved.firstDay }, calendar);
  return { releasedTiyn: toText(freed), lastDay, lastMonthTiyn };
}

/** Vouchers of earlier years that cost the same in a month and ended in the same month, or go on. */
export interface Kept {
  readonly monthlyTiyn: string;
  readonly until?: YearMonth | undefined;
  /** What the last month costs, where it is shared with another district. */
  readonly lastMonthTiyn?: string | undefined;
  readonly count: number;
}

/** What vouchers of earlier years cost in a year: every month of it, or those up to the one in which the child left. */
export function carriedInto(year: number, kept: readonly Kept[]): Money {
  return kept.reduce((total, { monthlyTiyn, until, lastMonthTiyn, count }) => {
    const whole = tiyn(monthlyTiyn) * BigInt(monthsIn(year, until));
    const shared = until !== undefined && yearOf(until) === year && lastMonthTiyn !== undefined;
    const each = shared ? whole - tiyn(monthlyTiyn) + tiyn(lastMonthTiyn) : whole;
    return add(total, (each * BigInt(count)) as Money);
  }, ZERO);
}

export const budgetYearOf = ({ budgetId }: Pick<Reserved, 'budgetId'>): number => Number(budgetId.slice(budgetId.lastIndexOf(':') + 1));

function unusedAfter(reserved: Reserved, lastDay: LocalDate): Money {
  // It never came to be used here.
  if (reserved.firstDay !== undefined && lastDay < reserved.firstDay) return tiyn(reserved.amountTiyn);
  const unused = (tiyn(reserved.monthlyTiyn) * BigInt(MONTHS_OF_YEAR - monthsIn(budgetYearOf(reserved), monthOf(lastDay)))) as Money;
  const all = tiyn(reserved.amountTiyn);
  return unused < all ? unused : all;
}

function monthsIn(year: number, until: YearMonth | undefined): number {
  if (until === undefined || yearOf(until) > year) return MONTHS_OF_YEAR;
  return yearOf(until) < year ? 0 : Number(until.slice(5, 7));
}
