import type { StreamDefinition } from '@kezek/stream';
import { budgetYearOf } from './decide.js';
import { type ReserveFact, type ReserveState, evolve, initial } from './facts.js';

/** The voucher is the key: it gives back once, and thousands may at the same time. */
export const reserveStream: StreamDefinition<ReserveState, ReserveFact> = {
  name: 'reserve',
  service: 'payment',
  initial,
  evolve,
  index: (state) => {
    if (state.phase === 'none') return { phase: 'none' };
    const { budgetId, districtId, iterationId, monthlyTiyn } = state.reserved;
    const released = state.phase === 'released' ? { releasedTiyn: state.releasedTiyn } : {};
    const until = state.phase === 'released' && state.until !== undefined ? { until: state.until } : {};
    return {
      phase: state.phase,
      budgetId,
      districtId,
      year: budgetYearOf(state.reserved),
      iterationId,
      monthlyTiyn,
      ...released,
      ...until,
    };
  },
};
