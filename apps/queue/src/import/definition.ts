import type { StreamDefinition, StreamStore } from '@kezek/stream';
import { type ImportFact, type ImportState, evolve, initial } from './facts.js';

export type Imports = StreamStore<ImportState, ImportFact>;

export const importStream: StreamDefinition<ImportState, ImportFact> = {
  name: 'import',
  service: 'queue',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: state.phase };
    const { phase, districtId, plannedAt } = state;
    return { phase, districtId, plannedAt };
  },
};
