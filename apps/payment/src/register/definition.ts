import type { StreamDefinition } from '@kezek/stream';
import { type RegisterFact, type RegisterState, evolve, initial } from './facts.js';

/** District, month and number are the key: the next register is there once. */
export const registerStream: StreamDefinition<RegisterState, RegisterFact> = {
  name: 'register',
  service: 'payment',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: 'none' };
    const { phase, districtId, month, number, requestId } = state;
    return { phase, districtId, month, number, requestId, statementIds: state.lines.map(({ statementId }) => statementId) };
  },
};
