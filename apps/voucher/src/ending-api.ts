import { VOUCHER_ENDINGS, type endingV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Clock, Ids } from '@kezek/service';
import type { Decide, StreamStore } from '@kezek/stream';
import { toVoucher } from './views.js';
import { type EndingReason, decideEnding, endByDepartment } from './voucher/ending.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';

interface Deps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function endingApi({ vouchers, policy, clock, ids }: Deps): Implementation<typeof endingV1.EndingServiceService> {
  async function change(call: CallContext, command: { childId: string; what: object }, decide: Decide<VoucherState, VoucherFact>) {
    const key = call.idempotencyKey ?? ids.next('cmd');
    const request = { key, content: command.what, correlationId: call.correlationId, actor: actorOf(call) };
    const { state } = await vouchers.execute(command.childId, request, decide);
    return { voucher: toVoucher(command.childId, state, { today: policy.localDateOf(clock.now()), policy }) };
  }

  return {
    endVoucher: ({ childId, reason: text }, call) => {
      const said = { reason: reasonOf(text), by: actorOf(call) };
      return change(call, { childId, what: { end: said.reason } }, (state, now) => endByDepartment(state, said, { now, policy }));
    },
    decideEnding: ({ childId, agrees }, call) => {
      const said = { agrees, by: actorOf(call) };
      return change(call, { childId, what: { decideEnding: agrees } }, (state, now) => decideEnding(state, said, { now, policy }));
    },
  };
}

/** @throws Rejection `voucher.ending-reason-invalid` */
function reasonOf(text: string): EndingReason {
  const reason = VOUCHER_ENDINGS.find((one) => one === text);
  if (reason === undefined) throw new Rejection('voucher.ending-reason-invalid');
  return reason;
}

/** Nobody loses a voucher without somebody's name to it. @throws Rejection `voucher.unauthenticated` */
function actorOf({ actor }: CallContext): string {
  if (actor === undefined) throw new Rejection('voucher.unauthenticated');
  return actor.id;
}
