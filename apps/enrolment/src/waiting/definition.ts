import type { StreamDefinition } from '@kezek/stream';
import { type WaitingFact, type WaitingState, evolve, initial } from './facts.js';

export const waitingStream: StreamDefinition<WaitingState, WaitingFact> = {
  name: 'waiting-list',
  service: 'enrolment',
  initial,
  evolve,
  index: ({ entries }) => {
    const [first] = entries;
    return { waiting: entries.length, ...(first === undefined ? {} : { districtId: first.districtId, awaited: 1 }) };
  },
};
