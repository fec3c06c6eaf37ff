import type { StreamDefinition } from '@kezek/stream';
import { type IterationFact, type IterationState, evolve, initial } from './facts.js';

/**
 * The iterations of a district are numbered, and number n + 1 is begun only when n has come to its end. As two cannot be inserted under one
 * id, a district never has two iterations that could both give turns.
 */
export const iterationIdOf = (districtId: string, number: number): string => `itr_${districtId}.${number}`;

export const numberOf = (iterationId: string): number => Number(iterationId.slice(iterationId.lastIndexOf('.') + 1));

export const iterationStream: StreamDefinition<IterationState, IterationFact> = {
  name: 'iteration',
  service: 'queue',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: state.phase };
    const { phase, districtId, iterationId, requestId } = state;
    const returned = phase === 'completed' && (state.returned?.length ?? 0) > 0 ? { hasReturned: true } : {};
    return { phase, districtId, number: numberOf(iterationId), ...(requestId === undefined ? {} : { requestId }), ...returned };
  },
};
