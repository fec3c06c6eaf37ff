import type { EnrolmentState, RunningContract } from './enrolment/facts.js';
import { runningOf } from './enrolment/facts.js';
import type { Stores } from './stores.js';
import type { VoucherPort } from './voucher-port.js';

/** A voucher that is confirmed is about to be taken up: the enrolment's event is on its way. */
const LIVE_PHASES: readonly string[] = ['in-use', 'confirmed'];

/** Whether the voucher that pays for a child's running contract is alive. */
export class VoucherCheck {
  constructor(
    private readonly enrolments: Stores['enrolments'],
    private readonly vouchers: Pick<VoucherPort, 'getVoucher'>,
  ) {}

  /** @returns what is wrong, undefined if nothing is or if the child attends nowhere */
  async problemOf(childId: string, state: EnrolmentState): Promise<string | undefined> {
    const running = runningOf(state);
    if (running === undefined || (await this.whyDead(childId, running)) === undefined) return undefined;
    // The child may have left between the two looks, and the voucher with it.
    const now = runningOf((await this.enrolments.load(childId)).state);
    return now?.contractId === running.contractId ? this.whyDead(childId, now) : undefined;
  }

  private async whyDead(childId: string, { contractId, voucherId }: RunningContract): Promise<string | undefined> {
    const { voucher } = await this.vouchers.getVoucher({ childId });
    if (voucher?.voucherId !== voucherId) return `${contractId} runs on ${voucherId}, the child has ${voucher?.voucherId || 'none'}`;
    return LIVE_PHASES.includes(voucher.phase) ? undefined : `${contractId} runs on ${voucherId}, which is ${voucher.phase}`;
  }
}
