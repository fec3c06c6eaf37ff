import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import { type StreamStore, deadlines } from '@kezek/stream';
import { lapse } from './voucher/decide.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';

const INTERVAL_MS = 1_000;

/** Terms that are over: the offer nobody confirmed, the voucher without a contract. @returns stop */
export const voucherDeadlines = (
  vouchers: StreamStore<VoucherState, VoucherFact>,
  { timers, clock, ids, log }: { timers: Timers; clock: Clock; ids: Ids; log: Logger },
): (() => Promise<void>) =>
  deadlines(vouchers, timers, {
    name: 'voucher-deadlines',
    intervalMs: INTERVAL_MS,
    decide: (state, now) => lapse(state, { now }),
    clock,
    ids,
    log,
  });
