import type { EventData, FactOf } from '@kezek/contracts';
import { type LocalDate, type YearMonth, monthOf } from '@kezek/domain';

export type ReserveFact = FactOf<'payment.reserve-opened' | 'payment.reserve-released' | 'payment.reserve-moved'>;

/** The line of the district that pays for the voucher now. */
export type Reserved = EventData<'payment.reserve-opened'> & {
  /** The contract that brought the voucher here; absent where it was given. */
  readonly contractId?: string;
  /** From when the district pays, where another did before. */
  readonly firstDay?: LocalDate;
};

/** The line of a district that the voucher has left. */
export interface LeftLine extends Pick<Reserved, 'budgetId' | 'districtId' | 'monthlyTiyn' | 'amountTiyn' | 'contractId' | 'firstDay'> {
  readonly releasedTiyn: string;
  /** Absent where the voucher was never used there. */
  readonly lastDay?: LocalDate;
  /** What the month of the last day may still cost. */
  readonly lastMonthTiyn?: string;
}

/**
 * One voucher's share of the budgets, in one document: as the voucher moves, one district's line ends and the next begins in one write, so
 * no day is held by two, or by none.
 */
export type ReserveState =
  | { readonly phase: 'none' }
  | (Lines & { readonly phase: 'open' })
  | (Lines & {
      readonly phase: 'released';
      readonly releasedTiyn: string;
      readonly cause: ReleaseCause;
      /** Where a child was using the voucher: the last month it cost anything. */
      readonly until?: YearMonth;
    });

interface Lines {
  readonly reserved: Reserved;
  /** Absent where the voucher never moved to another district. */
  readonly left?: readonly LeftLine[];
}

export type ReleaseCause = EventData<'payment.reserve-released'>['cause'];

export const initial: ReserveState = { phase: 'none' };

export const leftOf = (state: ReserveState): readonly LeftLine[] => (state.phase === 'none' ? [] : (state.left ?? []));

export function evolve(state: ReserveState, fact: ReserveFact): ReserveState {
  switch (fact.type) {
    case 'payment.reserve-opened':
      return { phase: 'open', reserved: fact.data };
    case 'payment.reserve-released': {
      if (state.phase !== 'open') throw new Error(`A reserve that is ${state.phase} cannot be released`);
      const { amountTiyn, cause, lastDay } = fact.data;
      const until = lastDay === undefined ? {} : { until: monthOf(lastDay as LocalDate) };
      return { ...state, phase: 'released', releasedTiyn: amountTiyn, cause, ...until };
    }
    case 'payment.reserve-moved':
      return moved(state, fact.data);
    default:
      return fact satisfies never;
  }
}

function moved(state: ReserveState, { contractId, from, to }: EventData<'payment.reserve-moved'>): ReserveState {
  if (state.phase === 'none') throw new Error('What was never reserved does not move');
  const { iterationId, voucherId, childId, budgetId, districtId, monthlyTiyn, amountTiyn } = state.reserved;
  const came = linkOf(state.reserved);
  const { releasedTiyn, lastDay, lastMonthTiyn } = from;
  const last = {
    ...(lastDay === undefined ? {} : { lastDay: lastDay as LocalDate }),
    ...(lastMonthTiyn === undefined ? {} : { lastMonthTiyn }),
  };
  const line: LeftLine = { budgetId, districtId, monthlyTiyn, amountTiyn, ...came, releasedTiyn, ...last };
  const reserved = { iterationId, voucherId, childId, ...to, firstDay: to.firstDay as LocalDate, contractId };
  return { phase: 'open', reserved, left: [...leftOf(state), line] };
}

const linkOf = ({ contractId, firstDay }: Reserved): Pick<Reserved, 'contractId' | 'firstDay'> => ({
  ...(contractId === undefined ? {} : { contractId }),
  ...(firstDay === undefined ? {} : { firstDay }),
});
