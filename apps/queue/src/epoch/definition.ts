import type { StreamDefinition } from '@kezek/stream';
import { type EpochFact, type EpochState, evolve, initial } from './facts.js';

/** The epochs of a district are numbered; as two cannot be inserted under one id, two previews never take one number. */
export const epochIdOf = (districtId: string, number: number): string => `epc_${districtId}.${number}`;

export const numberOf = (epochId: string): number => Number(epochId.slice(epochId.lastIndexOf('.') + 1));

export const epochStream: StreamDefinition<EpochState, EpochFact> = {
  name: 'epoch',
  service: 'queue',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: state.phase };
    const { phase, districtId, epochId, effectiveOn, requestId } = state;
    const announced = phase === 'announced' || phase === 'open' || phase === 'closed' || 'announcedOn' in state;
    // Families were told of it and must hear that it does not come; where a later one takes its place, they hear of that one instead.
    const takenBack = phase === 'cancelled' && announced && state.reason === 'not-prescribed';
    return {
      ...{ phase, districtId, number: numberOf(epochId), effectiveOn, announced },
      ...(takenBack ? { takenBack } : {}),
      ...(requestId === undefined ? {} : { requestId }),
    };
  },
};
