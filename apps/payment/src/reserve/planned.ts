import { type Money, type YearMonth, ZERO, add, tiyn, yearOf } from '@kezek/domain';
import type { StreamStore } from '@kezek/stream';
import { MONTHS_OF_YEAR } from '../budget/claim.js';
import type { ReserveFact, ReserveState } from './facts.js';

/** Vouchers that hold the same of a budget: `monthlyTiyn` in each month they were reserved for, until one they ended in. */
export interface Held {
  readonly budgetYear: number;
  readonly monthlyTiyn: string;
  readonly amountTiyn: string;
  readonly released: boolean;
  /** Of those that were used and ended. */
  readonly until?: YearMonth | undefined;
  /** Of those that another district pays for from then: what the last month may still cost. */
  readonly lastMonthTiyn?: string | undefined;
  readonly count: number;
}

/** What vouchers may cost at most in each month of a year, January first. */
export function plannedIn(year: number, held: readonly Held[]): Money[] {
  const months = Array.from({ length: MONTHS_OF_YEAR }, () => ZERO);
  for (const one of held) {
    const [first, last] = [firstMonth(year, one), lastMonth(year, one)];
    for (let month = first; month <= last; month += 1) {
      const each = month === last && one.until?.startsWith(`${year}-`) ? (one.lastMonthTiyn ?? one.monthlyTiyn) : one.monthlyTiyn;
      const cost = month === first ? smaller(tiyn(each), firstPart(year, one)) : tiyn(each);
      months[month - 1] = add(months[month - 1] ?? ZERO, (cost * BigInt(one.count)) as Money);
    }
  }
  return months;
}

const smaller = (a: Money, b: Money): Money => (a < b ? a : b);

/** A voucher that comes from another district within a month is held for a part of that month. */
function firstPart(year: number, { budgetYear, monthlyTiyn, amountTiyn }: Held): Money {
  const monthly = tiyn(monthlyTiyn);
  if (budgetYear < year || monthly === ZERO) return monthly;
  const part = (tiyn(amountTiyn) % monthly) as Money;
  return part === ZERO ? monthly : part;
}

/** From 1. A voucher of an earlier year costs from January, one of this year in the months its reserve is for. */
function firstMonth(year: number, { budgetYear, monthlyTiyn, amountTiyn }: Held): number {
  const monthly = tiyn(monthlyTiyn);
  if (budgetYear < year || monthly === ZERO) return 1;
  return MONTHS_OF_YEAR + 1 - Number((tiyn(amountTiyn) + monthly - 1n) / monthly);
}

/** From 1; 0 is none. */
function lastMonth(year: number, { released, until }: Held): number {
  if (until === undefined) return released ? 0 : MONTHS_OF_YEAR;
  if (yearOf(until) !== year) return yearOf(until) < year ? 0 : MONTHS_OF_YEAR;
  return Number(until.slice(5, 7));
}

/** Reserves of a district that may cost anything in a year, counted in the database. */
export async function heldIn(reserves: StreamStore<ReserveState, ReserveFact>, districtId: string, year: number): Promise<Held[]> {
  const groups = await reserves.streams
    .aggregate<{ _id: Omit<Held, 'released' | 'count'> & { phase: string }; count: number }>([
      { $match: { 'ix.districtId': districtId, 'ix.year': { $lte: year } } },
      {
        $group: {
          _id: {
            budgetYear: '$ix.year',
            monthlyTiyn: '$ix.monthlyTiyn',
            amountTiyn: '$state.reserved.amountTiyn',
            phase: '$ix.phase',
            until: '$ix.until',
          },
          count: { $sum: 1 },
        },
      },
    ])
    .read('primary')
    .readConcern('majority');
  const left = await reserves.streams
    .aggregate<{ _id: Omit<Held, 'released' | 'count'>; count: number }>([
      { $match: { 'ix.left': { $exists: true, $elemMatch: { districtId, year: { $lte: year } } } } },
      { $unwind: '$ix.left' },
      { $match: { 'ix.left.districtId': districtId, 'ix.left.year': { $lte: year } } },
      {
        $group: {
          _id: {
            budgetYear: '$ix.left.year',
            monthlyTiyn: '$ix.left.monthlyTiyn',
            amountTiyn: '$ix.left.amountTiyn',
            until: '$ix.left.until',
            lastMonthTiyn: '$ix.left.lastMonthTiyn',
          },
          count: { $sum: 1 },
        },
      },
    ])
    .read('primary')
    .readConcern('majority');
  return [
    ...groups.map(({ _id: { phase, ...held }, count }) => ({ ...held, released: phase === 'released', count })),
    ...left.map(({ _id, count }) => ({ ..._id, released: true, count })),
  ];
}
