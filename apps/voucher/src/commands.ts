import type { voucherV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import type { CallContext } from '@kezek/rpc';
import type { Clock, Ids } from '@kezek/service';
import type { Decide, StreamStore } from '@kezek/stream';
import { toVoucher } from './views.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';

export interface CommandDeps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What people ask of one voucher: done once under its key, answered with the voucher as it is then. */
export class VoucherCommands {
  constructor(private readonly deps: CommandDeps) {}

  shown(childId: string, state: VoucherState): voucherV1.Voucher {
    const { policy, clock } = this.deps;
    return toVoucher(childId, state, { today: policy.localDateOf(clock.now()), policy });
  }

  /** @param what that tells this command from another one under the same key */
  async change(
    { idempotencyKey, correlationId, actor }: CallContext,
    { childId, what }: { readonly childId: string; readonly what: object },
    decide: Decide<VoucherState, VoucherFact>,
  ): Promise<{ voucher: voucherV1.Voucher }> {
    const key = idempotencyKey ?? this.deps.ids.next('cmd');
    const request = { key, content: what, correlationId, ...(actor === undefined ? {} : { actor: actor.id }) };
    const { state } = await this.deps.vouchers.execute(childId, request, decide);
    return { voucher: this.shown(childId, state) };
  }
}
