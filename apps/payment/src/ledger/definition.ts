import type { StreamDefinition } from '@kezek/stream';
import { type TransferFact, type TransferState, evolve, initial } from './facts.js';

/** Ids of transfers follow from what they are for: there already means posted already. */
export const transferStream: StreamDefinition<TransferState, TransferFact> = {
  name: 'transfer',
  service: 'payment',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: 'none' };
    const { debitAccount, creditAccount, cause, ref, districtId, month } = state.transfer;
    return { phase: 'posted', debitAccount, creditAccount, cause, ref, districtId, month };
  },
};
