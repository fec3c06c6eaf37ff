import { type Money, type YearMonth, sum, tiyn } from '@kezek/domain';
import type { StreamStore } from '@kezek/stream';
import type { Used } from '../budget/decide.js';
import { budgetIdOf } from '../budget/facts.js';
import { type Kept, carriedInto } from './decide.js';
import type { ReserveFact, ReserveState } from './facts.js';

interface Group {
  readonly _id: { readonly tiyn: string; readonly until?: YearMonth; readonly lastMonthTiyn?: string };
  readonly count: number;
}

export interface UsedAndMoved extends Used {
  /** Part of what was given back: vouchers that went on to another district. */
  readonly moved: { readonly amount: Money; readonly count: number };
}

/** What single vouchers say about a district's budget of a year, read in the database: exact, since the sums are made here. */
export async function usedOf(reserves: StreamStore<ReserveState, ReserveFact>, districtId: string, year: number): Promise<UsedAndMoved> {
  const budgetId = budgetIdOf(districtId, year);
  const [released, kept, freed, shared] = await Promise.all([
    grouped(reserves, { 'ix.budgetId': budgetId, 'ix.phase': 'released' }, { tiyn: '$ix.releasedTiyn' }),
    grouped(
      reserves,
      {
        'ix.districtId': districtId,
        'ix.year': { $lt: year },
        $or: [{ 'ix.phase': 'open' }, { 'ix.until': { $gte: `${year}-01` } }],
      },
      { tiyn: '$ix.monthlyTiyn', until: '$ix.until' },
    ),
    ofLeft(reserves, { budgetId }, { tiyn: '$ix.left.releasedTiyn' }),
    ofLeft(
      reserves,
      { districtId, year: { $lt: year }, until: { $gte: `${year}-01` } },
      { tiyn: '$ix.left.monthlyTiyn', until: '$ix.left.until', lastMonthTiyn: '$ix.left.lastMonthTiyn' },
    ),
  ]);
  const ofMoves = freed.map(({ _id, count }) => tiyn(tiyn(_id.tiyn) * BigInt(count)));
  return {
    moved: { amount: sum(ofMoves), count: freed.reduce((total, { count }) => total + count, 0) },
    released: sum([...released, ...freed].map(({ _id, count }) => tiyn(tiyn(_id.tiyn) * BigInt(count)))),
    carried: carriedInto(
      year,
      [...kept, ...shared].map(({ _id, count }): Kept => ({
        monthlyTiyn: _id.tiyn,
        until: _id.until,
        lastMonthTiyn: _id.lastMonthTiyn,
        count,
      })),
    ),
  };
}

/** Of lines that vouchers have left for another district. */
const ofLeft = (reserves: StreamStore<ReserveState, ReserveFact>, line: object, by: object): Promise<Group[]> =>
  reserves.streams
    .aggregate<Group>([
      { $match: { 'ix.left': { $exists: true, $elemMatch: line } } },
      { $unwind: '$ix.left' },
      { $match: Object.fromEntries(Object.entries(line).map(([name, wanted]) => [`ix.left.${name}`, wanted])) },
      { $group: { _id: by, count: { $sum: 1 } } },
    ])
    .read('primary')
    .readConcern('majority');

const grouped = (reserves: StreamStore<ReserveState, ReserveFact>, match: object, by: object): Promise<Group[]> =>
  reserves.streams
    .aggregate<Group>([{ $match: match }, { $group: { _id: by, count: { $sum: 1 } } }])
    .read('primary')
    .readConcern('majority');
