import { type YearMonth, sum, tiyn } from '@kezek/domain';
import type { StreamStore } from '@kezek/stream';
import type { Used } from '../budget/decide.js';
import { budgetIdOf } from '../budget/facts.js';
import { type Kept, carriedInto } from './decide.js';
import type { ReserveFact, ReserveState } from './facts.js';

interface Group {
  readonly _id: { readonly tiyn: string; readonly until?: YearMonth };
  readonly count: number;
}

/** What single vouchers say about a district's budget of a year, read in the database: exact, since the sums are made here. */
export async function usedOf(reserves: StreamStore<ReserveState, ReserveFact>, districtId: string, year: number): Promise<Used> {
  const [released, kept] = await Promise.all([
    grouped(reserves, { 'ix.budgetId': budgetIdOf(districtId, year), 'ix.phase': 'released' }, { tiyn: '$ix.releasedTiyn' }),
    grouped(
      reserves,
      {
        'ix.districtId': districtId,
        'ix.year': { $lt: year },
        $or: [{ 'ix.phase': 'open' }, { 'ix.until': { $gte: `${year}-01` } }],
      },
      { tiyn: '$ix.monthlyTiyn', until: '$ix.until' },
    ),
  ]);
  return {
    released: sum(released.map(({ _id, count }) => tiyn(tiyn(_id.tiyn) * BigInt(count)))),
    carried: carriedInto(
      year,
      kept.map(({ _id, count }): Kept => ({ monthlyTiyn: _id.tiyn, until: _id.until, count })),
    ),
  };
}

const grouped = (reserves: StreamStore<ReserveState, ReserveFact>, match: object, by: object): Promise<Group[]> =>
  reserves.streams
    .aggregate<Group>([{ $match: match }, { $group: { _id: by, count: { $sum: 1 } } }])
    .read('primary')
    .readConcern('majority');
