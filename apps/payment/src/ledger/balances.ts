import type { paymentV1 } from '@kezek/contracts';
import { type Money, ZERO, add, subtract, sum, tiyn, toText } from '@kezek/domain';
import type { StreamStore } from '@kezek/stream';
import type { Transfer, TransferFact, TransferState } from './facts.js';

type Transfers = StreamStore<TransferState, TransferFact>;

interface Turnover {
  readonly _id: string;
  readonly debit: string;
  readonly credit: string;
}

/** Every account with what went out of it and into it, summed in the database in whole tiyn. */
export async function accountsOf(transfers: Transfers, districtId: string): Promise<paymentV1.Account[]> {
  const amount = { $toLong: '$state.transfer.amountTiyn' };
  const nothing = { $toLong: 0 };
  const rows = await aggregate<Turnover>(transfers, [
    { $match: districtId === '' ? {} : { 'ix.districtId': districtId } },
    {
      $project: {
        sides: [
          { account: '$ix.debitAccount', debit: amount, credit: nothing },
          { account: '$ix.creditAccount', debit: nothing, credit: amount },
        ],
      },
    },
    { $unwind: '$sides' },
    { $group: { _id: '$sides.account', debit: { $sum: '$sides.debit' }, credit: { $sum: '$sides.credit' } } },
    { $project: { debit: { $toString: '$debit' }, credit: { $toString: '$credit' } } },
    { $sort: { _id: 1 } },
  ]);
  return rows.map(({ _id, debit, credit }) => ({
    accountId: _id,
    debitTiyn: debit,
    creditTiyn: credit,
    balanceTiyn: toText(subtract(tiyn(credit), tiyn(debit))),
  }));
}

/** What a month's statements came to, and how much of that the bank has paid. */
export interface MonthOfDistrict {
  readonly districtId: string;
  readonly month: string;
  readonly owed: Money;
  readonly paid: Money;
}

export async function months(transfers: Transfers): Promise<MonthOfDistrict[]> {
  const rows = await aggregate<{ _id: { districtId: string; month: string; cause: Transfer['cause'] }; total: string }>(transfers, [
    {
      $group: {
        _id: { districtId: '$ix.districtId', month: '$ix.month', cause: '$ix.cause' },
        total: { $sum: { $toLong: '$state.transfer.amountTiyn' } },
      },
    },
    { $project: { total: { $toString: '$total' } } },
  ]);
  const found = new Map<string, MonthOfDistrict>();
  for (const { _id, total } of rows) {
    const { districtId, month, cause } = _id;
    const key = `${districtId} ${month}`;
    const before = found.get(key) ?? { districtId, month, owed: ZERO, paid: ZERO };
    const amount = tiyn(total);
    found.set(key, cause === 'payment' ? { ...before, paid: add(before.paid, amount) } : { ...before, owed: add(before.owed, amount) });
  }
  return [...found.values()];
}

export const paidOf = (of: readonly MonthOfDistrict[]): Money => sum(of.map(({ paid }) => paid));
export const unpaidOf = (of: readonly MonthOfDistrict[]): Money => sum(of.map(({ owed, paid }) => subtract(owed, paid)));

const aggregate = <T>(transfers: Transfers, pipeline: Parameters<Transfers['streams']['aggregate']>[0]): Promise<T[]> =>
  transfers.streams.aggregate<T>(pipeline).read('primary').readConcern('majority').exec();
