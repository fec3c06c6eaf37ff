import type { EventData, FactOf } from '@kezek/contracts';
import { type LocalDate, type YearMonth, monthOf } from '@kezek/domain';

export type ReserveFact = FactOf<'payment.reserve-opened' | 'payment.reserve-released'>;

export type Reserved = EventData<'payment.reserve-opened'>;

/** One voucher's share of its iteration's reservation. */
export type ReserveState =
  | { readonly phase: 'none' }
  | { readonly phase: 'open'; readonly reserved: Reserved }
  | {
      readonly phase: 'released';
      readonly reserved: Reserved;
      readonly releasedTiyn: string;
      readonly cause: ReleaseCause;
      /** Where a child was using the voucher: the last month it cost anything. */
      readonly until?: YearMonth;
    };

export type ReleaseCause = EventData<'payment.reserve-released'>['cause'];

export const initial: ReserveState = { phase: 'none' };

export function evolve(state: ReserveState, fact: ReserveFact): ReserveState {
  switch (fact.type) {
    case 'payment.reserve-opened':
      return { phase: 'open', reserved: fact.data };
    case 'payment.reserve-released': {
      if (state.phase !== 'open') throw new Error(`A reserve that is ${state.phase} cannot be released`);
      const { amountTiyn, cause, lastDay } = fact.data;
      const until = lastDay === undefined ? {} : { until: monthOf(lastDay as LocalDate) };
      return { phase: 'released', reserved: state.reserved, releasedTiyn: amountTiyn, cause, ...until };
    }
    default:
      return fact satisfies never;
  }
}
