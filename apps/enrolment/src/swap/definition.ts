import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './decide.js';
import { type SwapFact, type SwapState, evolve, initial, isUnderWay } from './facts.js';

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
      ...(isUnderWay(state) ? { districts: [...new Set(state.sides.map(({ districtId }) => districtId))] } : {}),
      ...(due === undefined ? {} : { dueAt: due }),
    };
  },
};
