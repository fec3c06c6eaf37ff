import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './state-order.js';
import { type KindergartenFact, type KindergartenState, evolve, initial } from './facts.js';

export const kindergartenStream: StreamDefinition<KindergartenState, KindergartenFact> = {
  name: 'kindergarten',
  service: 'enrolment',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return {};
    const { districtId, kind } = state.registration;
    const due = dueAt(state);
    return { districtId, kind, ...(due === undefined ? {} : { dueAt: due }) };
  },
};
