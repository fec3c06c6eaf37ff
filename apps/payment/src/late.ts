import { type RegionPolicy, type YearMonth, subtract, sum } from '@kezek/domain';
import type { Clock, Metrics } from '@kezek/service';
import { months } from './ledger/balances.js';
import { payBy } from './statement/pricing.js';
import type { Stores } from './stores.js';

const TIYN_PER_TENGE = 100n;

/** How much the region owes for months whose day of payment is over; read at each scrape (domain §11.49). */
export function watchLatePayments(
  transfers: Stores['transfers'],
  { metrics, policy, clock }: { metrics: Metrics; policy: RegionPolicy; clock: Clock },
): void {
  metrics.gauge({ name: 'kezek_payment_late_tenge', help: 'Owed to kindergartens after the day of payment, in tenge' }, async (gauge) => {
    const today = policy.localDateOf(clock.now());
    const late = (await months(transfers)).filter(({ month }) => payBy(policy, month as YearMonth) < today);
    gauge.set(Number(sum(late.map(({ owed, paid }) => subtract(owed, paid))) / TIYN_PER_TENGE));
  });
}
