import type { Instant, RegionPolicy } from '@kezek/domain';
import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import type { Found, StreamStore } from '@kezek/stream';
import type { EnrolmentPort } from './enrolment-port.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';
import { lateEnding } from './voucher/ending.js';
import { passTime } from './voucher/next.js';

const INTERVAL_MS = 1_000;
const PAGE = 100;
const AT_ONCE = 16;

export interface DeadlineDeps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly enrolments: Pick<EnrolmentPort, 'getEnrolment'>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** Terms that are over: the offer nobody confirmed, the voucher without a contract, a suspension, the age to leave at, a decision. @returns stop */
export const voucherDeadlines = (deps: DeadlineDeps & { readonly timers: Timers }): (() => Promise<void>) =>
  deps.timers.every('voucher-deadlines', INTERVAL_MS, () => sweep(deps));

/** Goes once through all that is due now, whatever becomes of each. */
async function sweep(deps: DeadlineDeps): Promise<void> {
  const now = deps.clock.now();
  for (let after: string | undefined; ;) {
    const page = await deps.vouchers.due(now, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    after = page.at(-1)?.cursor;
    const left = [...page];
    await Promise.all(Array.from({ length: AT_ONCE }, () => workThrough(deps, left, now)));
    if (page.length < PAGE) return;
  }
}

async function workThrough(deps: DeadlineDeps, left: Found<VoucherState>[], now: Instant): Promise<void> {
  for (let one = left.shift(); one !== undefined; one = left.shift()) await expire(deps, one, now);
}

async function expire(
  { vouchers, enrolments, policy, ids, log }: DeadlineDeps,
  { id, state }: Found<VoucherState>,
  due: Instant,
): Promise<void> {
  try {
    const isKept = state.phase === 'confirmed' && (await hasContract(enrolments, id, state.offer.voucherId));
    if (isKept) log.info({ stream: vouchers.streamOf(id), due }, 'a term is over, a contract is on its way: not lapsed');
    const decide = isKept ? lateEnding : passTime;
    await vouchers.execute(id, { correlationId: ids.next('due') }, (before, now) =>
      isSame(before, state) ? decide(before, { now, policy }) : [],
    );
  } catch (err) {
    // One that cannot be decided, or a question that was not answered, must not hold up the others; it stays due and is tried again.
    log.error({ err, stream: vouchers.streamOf(id), timer: 'voucher-deadlines' }, 'deadline not decided');
  }
}

/** What was asked about must still be so when it is decided. */
const isSame = (before: VoucherState, asked: VoucherState): boolean =>
  before.phase !== 'none' && asked.phase === before.phase && asked.offer.voucherId === before.offer.voucherId;

/**
 * A contract signed in time may be heard of late: after an outage, or when the clock was moved. By the time its event comes, the queue
 * would have taken the place back and the budget the reserve, so the answer is looked up first. A contract still to be signed counts
 * too: enrolment ends it by its own clock, and the next sweep finds it gone.
 */
async function hasContract(enrolments: Pick<EnrolmentPort, 'getEnrolment'>, childId: string, voucherId: string): Promise<boolean> {
  const { contracts } = await enrolments.getEnrolment({ childId });
  return contracts.some((contract) => contract.voucherId === voucherId && contract.phase !== 'cancelled');
}
