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
  readonly count: number;
}

/** What vouchers may cost at most in each month of a year, January first. */
export function plannedIn(year: number, held: readonly Held[]): Money[] {
  const months = Array.from({ length: MONTHS_OF_YEAR }, () => ZERO);
  for (const one of held) {
    const each = (tiyn(one.monthlyTiyn) * BigInt(one.count)) as Money;
    for (let month = firstMonth(year, one); month <= lastMonth(year, one); month += 1)
      months[month - 1] = add(months[month - 1] ?? ZERO, each);
  }
  return months;
}

/** From 1. A voucher of an earlier year costs from January, one of this year in the months its reserve is for. */
function firstMonth(year: number, { budgetYear, monthlyTiyn, amountTiyn }: Held): number {
  const monthly = tiyn(monthlyTiyn);
  if (budgetYear < year || monthly === ZERO) return 1;
  return MONTHS_OF_YEAR + 1 - Number(tiyn(amountTiyn) / monthly);
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
  return groups.map(({ _id: { phase, ...held }, count }) => ({ ...held, released: phase === 'released', count }));
}
