import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';

export type GroupFact = FactOf<
  | 'enrolment.group-opened'
  | 'enrolment.seat-held'
  | 'enrolment.seat-hold-extended'
  | 'enrolment.seat-released'
  | 'enrolment.seat-taken'
  | 'enrolment.seat-freed'
>;

export type GroupProfile = EventData<'enrolment.group-opened'>;

/** A seat kept for a child while its contract is being signed. It ends by itself. */
export interface Hold {
  readonly contractId: string;
  readonly childId: string;
  readonly from: LocalDate;
  readonly until: Instant;
}

/** A seat of a child with a contract. Without a last day it has no end yet. */
export interface TakenSeat {
  readonly contractId: string;
  readonly childId: string;
  readonly from: LocalDate;
  readonly lastDay?: LocalDate;
}

/** The group is the key of its seats: "never more children than seats" is a rule inside one document. */
export type GroupState = { readonly phase: 'none' } | OpenGroup;

export interface OpenGroup {
  readonly phase: 'open';
  readonly profile: GroupProfile;
  readonly holds: readonly Hold[];
  readonly taken: readonly TakenSeat[];
}

export const initial: GroupState = { phase: 'none' };

export function evolve(state: GroupState, fact: GroupFact): GroupState {
  if (fact.type === 'enrolment.group-opened') return { phase: 'open', profile: fact.data, holds: [], taken: [] };
  if (state.phase !== 'open') throw new Error('Only an open group has seats');
  const { contractId, childId } = fact.data;
  const otherHolds = state.holds.filter((hold) => hold.contractId !== contractId);
  switch (fact.type) {
    case 'enrolment.seat-held': {
      const { from, until } = fact.data;
      return { ...state, holds: [...otherHolds, { contractId, childId, from: from as LocalDate, until: until as Instant }] };
    }
    case 'enrolment.seat-hold-extended': {
      const until = fact.data.until as Instant;
      return { ...state, holds: state.holds.map((hold) => (hold.contractId === contractId ? { ...hold, until } : hold)) };
    }
    case 'enrolment.seat-released':
      return { ...state, holds: otherHolds };
    case 'enrolment.seat-taken':
      return { ...state, holds: otherHolds, taken: [...state.taken, { contractId, childId, from: fact.data.from as LocalDate }] };
    case 'enrolment.seat-freed': {
      const lastDay = fact.data.lastDay as LocalDate;
      // A seat given up before its first day was never anybody's.
      const taken = state.taken.flatMap((seat) =>
        seat.contractId !== contractId ? [seat] : lastDay < seat.from ? [] : [{ ...seat, lastDay }],
      );
      return { ...state, taken };
    }
    default:
      return fact satisfies never;
  }
}
