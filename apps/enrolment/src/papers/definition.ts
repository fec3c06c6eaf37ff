import type { StreamDefinition } from '@kezek/stream';
import { type PaperFact, type PapersState, evolvePapers, initialPapers } from './facts.js';

export const papersStream: StreamDefinition<PapersState, PaperFact> = {
  name: 'papers',
  service: 'enrolment',
  initial: initialPapers,
  evolve: evolvePapers,
  index: () => ({}),
};
