import type { StreamDefinition } from '@kezek/stream';
import { type BudgetFact, type BudgetState, evolve, initial } from './facts.js';

/** A district's year is the key: two iterations cannot be promised the same money. */
export const budgetStream: StreamDefinition<BudgetState, BudgetFact> = {
  name: 'budget',
  service: 'payment',
  initial,
  evolve,
  index: (state) =>
    state.phase === 'unset'
      ? { phase: 'unset', refusedIterationIds: state.refusedIterationIds }
      : {
          phase: 'set',
          districtId: state.districtId,
          year: state.year,
          iterationIds: state.reservations.map(({ iterationId }) => iterationId),
          refusedIterationIds: state.refusedIterationIds,
        },
};
