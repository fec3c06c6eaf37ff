import type { absenceV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { VoucherCommands } from './commands.js';
import { endForAbsence } from './voucher/absence.js';

interface Deps {
  readonly commands: Pick<VoucherCommands, 'change'>;
  readonly policy: RegionPolicy;
}

export const absenceApi = ({ commands, policy }: Deps): Implementation<typeof absenceV1.AbsenceServiceService> => ({
  endForAbsence: ({ childId }, call) =>
    commands.change(call, { childId, what: { endForAbsence: childId } }, (state, now) => endForAbsence(state, { now, policy })),
});
