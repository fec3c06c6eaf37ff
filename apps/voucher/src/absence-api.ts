import type { absenceV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { Clock, Ids } from '@kezek/service';
import type { StreamStore } from '@kezek/stream';
import { toVoucher } from './views.js';
import { endForAbsence } from './voucher/absence.js';
import type { VoucherFact, VoucherState } from './voucher/facts.js';

interface Deps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function absenceApi({ vouchers, policy, clock, ids }: Deps): Implementation<typeof absenceV1.AbsenceServiceService> {
  return {
    endForAbsence: async ({ childId }, call) => {
      const actor = call.actor === undefined ? {} : { actor: call.actor.id };
      const key = call.idempotencyKey ?? ids.next('cmd');
      const request = { key, content: { endForAbsence: childId }, correlationId: call.correlationId, ...actor };
      const { state } = await vouchers.execute(childId, request, (before, now) => endForAbsence(before, { now, policy }));
      return { voucher: toVoucher(childId, state, { today: policy.localDateOf(clock.now()), policy }) };
    },
  };
}
