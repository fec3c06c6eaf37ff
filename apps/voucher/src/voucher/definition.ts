import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './decide.js';
import { type VoucherFact, type VoucherState, evolve, initial } from './facts.js';

/** The child is the key: "one live voucher a child" is a rule inside one document. */
export const voucherStream: StreamDefinition<VoucherState, VoucherFact> = {
  name: 'voucher',
  service: 'voucher',
  initial,
  evolve,
  index: (state) =>
    state.phase === 'none'
      ? { phase: 'none' }
      : {
          phase: state.phase,
          districtId: state.offer.placement.districtId,
          iterationId: state.offer.iterationId,
          voucherId: state.offer.voucherId,
          ...due(state),
        },
};

function due(state: VoucherState): { dueAt?: string } {
  const at = dueAt(state);
  return at === undefined ? {} : { dueAt: at };
}
