import type { StreamDefinition } from '@kezek/stream';
import { type StatementFact, type StatementState, evolve, initial } from './facts.js';

/** A kindergarten's month is the key: all its groups' sheets meet in one document. */
export const statementStream: StreamDefinition<StatementState, StatementFact> = {
  name: 'statement',
  service: 'payment',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: 'none' };
    const { districtId, kindergartenId, month } = state.key;
    return { phase: state.phase, districtId, kindergartenId, month };
  },
};
