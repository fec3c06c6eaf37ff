import type { paymentV1 } from '@kezek/contracts';
import { ZERO, toText } from '@kezek/domain';
import { months } from './ledger/balances.js';
import { heldIn, plannedIn } from './reserve/planned.js';
import type { Stores } from './stores.js';

const MONTH_DIGITS = 2;

/** Plan, statements and payments of each month of a year, January first. */
export async function monthlyMoney(
  { reserves, transfers }: Pick<Stores, 'reserves' | 'transfers'>,
  districtId: string,
  year: number,
): Promise<paymentV1.MonthlyMoney[]> {
  const [held, all] = await Promise.all([heldIn(reserves, districtId, year), months(transfers)]);
  return plannedIn(year, held).map((planned, index) => {
    const month = `${year}-${String(index + 1).padStart(MONTH_DIGITS, '0')}`;
    const done = all.find((one) => one.districtId === districtId && one.month === month);
    return { month, plannedTiyn: toText(planned), computedTiyn: toText(done?.owed ?? ZERO), paidTiyn: toText(done?.paid ?? ZERO) };
  });
}
