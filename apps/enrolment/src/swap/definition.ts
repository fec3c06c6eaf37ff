import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './decide.js';
import { type SwapFact, type SwapState, evolve, initial } from './facts.js';

export const swapStream: StreamDefinition<SwapState, SwapFact> = {
  name: 'swap',
  service: 'enrolment',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return {};
    const due = dueAt(state);
    return {
      children: state.sides.map(({ childId }) => childId),
      ...(state.phase === 'agreed' || state.phase === 'ordered' ? { unfinished: state.phase } : {}),
      ...(due === undefined ? {} : { dueAt: due }),
    };
  },
};
