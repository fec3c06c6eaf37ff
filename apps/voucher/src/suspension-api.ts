import type { suspensionV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection, parseLocalDate } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Clock, Ids } from '@kezek/service';
import type { Decide, StreamStore } from '@kezek/stream';
import { toVoucher } from './views.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';
import { type Asked, resume, suspend } from './voucher/suspension.js';

interface Deps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function suspensionApi({ vouchers, policy, clock, ids }: Deps): Implementation<typeof suspensionV1.SuspensionServiceService> {
  async function change(call: CallContext, command: { childId: string; what: object }, decide: Decide<VoucherState, VoucherFact>) {
    const actor = call.actor === undefined ? {} : { actor: call.actor.id };
    const request = { key: call.idempotencyKey ?? ids.next('cmd'), content: command.what, correlationId: call.correlationId, ...actor };
    const { state } = await vouchers.execute(command.childId, request, decide);
    return { voucher: toVoucher(command.childId, state, { today: policy.localDateOf(clock.now()), policy }) };
  }

  return {
    suspendVoucher: ({ childId, reason, from, until, documentId }, call) => {
      const paper = documentId === '' ? {} : { documentId };
      const asked = { reason: reasonOf(reason), from: parseLocalDate(from), until: parseLocalDate(until), ...paper };
      return change(call, { childId, what: { suspend: asked } }, (state, now) => suspend(state, asked, { now, policy }));
    },
    resumeVoucher: ({ childId }, call) =>
      change(call, { childId, what: { resume: childId } }, (state, now) => resume(state, { now, policy })),
  };
}

/** @throws Rejection `voucher.suspension-reason-invalid` */
function reasonOf(reason: string): Asked['reason'] {
  if (reason === 'illness' || reason === 'leave') return reason;
  throw new Rejection('voucher.suspension-reason-invalid');
}
