import type { StreamDefinition } from '@kezek/stream';
import { monthOf } from '@kezek/domain';
import { budgetYearOf } from './decide.js';
import { type LeftLine, type ReserveFact, type ReserveState, evolve, initial, leftOf } from './facts.js';

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
      ...(state.reserved.contractId === undefined ? {} : { contractId: state.reserved.contractId }),
      ...(leftOf(state).length === 0 ? {} : { left: leftOf(state).map(indexed) }),
    };
  },
};

/** What a district's sums are made of; a line that was never used costs nothing and has no last month. */
const indexed = (line: LeftLine) => ({
  ...{ budgetId: line.budgetId, districtId: line.districtId, year: budgetYearOf(line) },
  ...{ monthlyTiyn: line.monthlyTiyn, amountTiyn: line.amountTiyn, releasedTiyn: line.releasedTiyn },
  ...(line.lastDay === undefined ? {} : { until: monthOf(line.lastDay) }),
  ...(line.lastMonthTiyn === undefined ? {} : { lastMonthTiyn: line.lastMonthTiyn }),
});
