import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './decide.js';
import { type PromotionFact, type PromotionState, evolve, initial } from './facts.js';

/** The kindergarten and the year are the key. */
export const promotionStream: StreamDefinition<PromotionState, PromotionFact> = {
  name: 'promotion',
  service: 'enrolment',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return {};
    const { kindergartenId, districtId, phase, firstDay } = state;
    const due = dueAt(state);
    return {
      ...{ kindergartenId, districtId, phase, year: Number(firstDay.slice(0, 4)) },
      ...(phase === 'confirmed' || phase === 'ordered' ? { unfinished: phase } : {}),
      ...(due === undefined ? {} : { dueAt: due }),
    };
  },
};
