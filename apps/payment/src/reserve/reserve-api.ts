import type { reserveV1 } from '@kezek/contracts';
import type { Implementation } from '@kezek/rpc';
import { type Stores, pageSize } from '../stores.js';
import type { ReserveState } from './facts.js';

export function reserveApi({ reserves }: Pick<Stores, 'reserves'>): Implementation<typeof reserveV1.ReserveServiceService> {
  return {
    getReserves: async ({ voucherIds }) => {
      pageSize(voucherIds.length);
      const found = await reserves.streams
        .find({ _id: { $in: voucherIds } })
        .select('state')
        .read('primary')
        .readConcern('majority')
        .lean<{ state: ReserveState }[]>();
      return { reserves: found.flatMap(({ state }) => (state.phase === 'none' ? [] : [toReserve(state)])) };
    },
  };
}

const toReserve = ({
  phase,
  reserved: { voucherId, childId, districtId },
}: Exclude<ReserveState, { phase: 'none' }>): reserveV1.Reserve => ({
  voucherId,
  childId,
  districtId,
  phase,
});
