import type { YearMonth } from '@kezek/domain';
import { monthlyMoney } from '../monthly-money.js';
import type { Stores } from '../stores.js';
import type { AccountedMonth } from './saved.js';

/** The months of a district's year, with how many of its statements are still open. */
export async function accountedMonths(
  stores: Pick<Stores, 'reserves' | 'transfers' | 'statements'>,
  districtId: string,
  year: number,
): Promise<AccountedMonth[]> {
  const [money, open] = await Promise.all([
    monthlyMoney(stores, districtId, year),
    stores.statements.streams
      .aggregate<{ _id: string; count: number }>([
        { $match: { 'ix.districtId': districtId, 'ix.phase': 'collecting', 'ix.month': { $gte: `${year}-01`, $lte: `${year}-12` } } },
        { $group: { _id: '$ix.month', count: { $sum: 1 } } },
      ])
      .read('primary')
      .readConcern('majority'),
  ]);
  const collecting = new Map(open.map(({ _id, count }) => [_id, count]));
  return money.map(({ month, plannedTiyn, computedTiyn }) => ({
    month: month as YearMonth,
    plannedTiyn,
    computedTiyn,
    collecting: collecting.get(month) ?? 0,
  }));
}
