import type { suspensionV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection, parseLocalDate } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { VoucherCommands } from './commands.js';
import { type Asked, resume, suspend } from './voucher/suspension.js';

interface Deps {
  readonly commands: Pick<VoucherCommands, 'change'>;
  readonly policy: RegionPolicy;
}

export const suspensionApi = ({ commands, policy }: Deps): Implementation<typeof suspensionV1.SuspensionServiceService> => ({
  suspendVoucher: async ({ childId, reason, from, until, documentId }, call) => {
    const paper = documentId === '' ? {} : { documentId };
    const asked = { reason: reasonOf(reason), from: parseLocalDate(from), until: parseLocalDate(until), ...paper };
    return commands.change(call, { childId, what: { suspend: asked } }, (state, now) => suspend(state, asked, { now, policy }));
  },
  resumeVoucher: ({ childId }, call) =>
    commands.change(call, { childId, what: { resume: childId } }, (state, now) => resume(state, { now, policy })),
});

/** @throws Rejection `voucher.suspension-reason-invalid` */
function reasonOf(reason: string): Asked['reason'] {
  if (reason === 'illness' || reason === 'leave') return reason;
  throw new Rejection('voucher.suspension-reason-invalid');
}
