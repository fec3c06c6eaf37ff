import type { StreamDefinition } from '@kezek/stream';
import { dueAt } from './decide.js';
import { type CorrectionFact, type CorrectionsState, evolveCorrections, initialCorrections } from './facts.js';

/** One stream a child: its newest requests and their answers. */
export const correctionsStream: StreamDefinition<CorrectionsState, CorrectionFact> = {
  name: 'corrections',
  service: 'voucher',
  initial: initialCorrections,
  evolve: evolveCorrections,
  index: (state) => {
    const due = dueAt(state);
    const [first] = state.open.map(({ answerBy }) => answerBy).sort();
    const districtIds = [...new Set(state.open.flatMap(({ districtId }) => districtId ?? []))];
    return { ...(first === undefined ? {} : { answerBy: first, districtIds }), ...(due === undefined ? {} : { dueAt: due }) };
  },
};
