import type { EventData, FactOf } from '@kezek/contracts';

export type TransferFact = FactOf<'payment.transfer-posted'>;
export type Transfer = EventData<'payment.transfer-posted'>;

/** A transfer names both accounts in one document, so half of it cannot exist. Posted, it never changes. */
export type TransferState = { readonly phase: 'none' } | { readonly phase: 'posted'; readonly transfer: Transfer };

export const initial: TransferState = { phase: 'none' };

export function evolve(state: TransferState, fact: TransferFact): TransferState {
  if (state.phase === 'posted') throw new Error(`${state.transfer.transferId} is posted already`);
  return { phase: 'posted', transfer: fact.data };
}
