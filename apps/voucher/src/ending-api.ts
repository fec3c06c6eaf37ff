import { VOUCHER_ENDINGS, type endingV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { VoucherCommands } from './commands.js';
import { type EndingReason, decideEnding, endByDepartment } from './voucher/ending.js';

interface Deps {
  readonly commands: Pick<VoucherCommands, 'change'>;
  readonly policy: RegionPolicy;
}

export const endingApi = ({ commands, policy }: Deps): Implementation<typeof endingV1.EndingServiceService> => ({
  endVoucher: async ({ childId, reason: text }, call) => {
    const said = { reason: reasonOf(text), by: actorOf(call) };
    return commands.change(call, { childId, what: { end: said.reason } }, (state, now) => endByDepartment(state, said, { now, policy }));
  },
  decideEnding: async ({ childId, agrees }, call) => {
    const said = { agrees, by: actorOf(call) };
    return commands.change(call, { childId, what: { decideEnding: agrees } }, (state, now) => decideEnding(state, said, { now, policy }));
  },
});

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
