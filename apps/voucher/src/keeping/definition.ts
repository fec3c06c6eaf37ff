import type { StreamDefinition } from '@kezek/stream';
import { type KeepingFact, type KeepingState, evolveKeeping, initialKeeping } from './facts.js';

export const keepingStream: StreamDefinition<KeepingState, KeepingFact> = {
  name: 'keeping',
  service: 'voucher',
  initial: initialKeeping,
  evolve: evolveKeeping,
  index: (state) => {
    if (state.phase !== 'left' && state.phase !== 'asked') return { phase: state.phase };
    const { phase, keepUntil, districtId } = state;
    return { phase, dueAt: keepUntil, ...(districtId === undefined ? {} : { districtId }) };
  },
};
