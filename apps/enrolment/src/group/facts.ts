import type { EventData, FactOf } from '@kezek/contracts';
import { type Instant, type LocalDate, addDays } from '@kezek/domain';
import { openToPassed, passedOver, withOffer } from './answers.js';
import { withShifted } from './shifted.js';

export type GroupFact = FactOf<
  | 'enrolment.group-opened'
  | 'enrolment.group-seats-changed'
  | 'enrolment.seat-held'
  | 'enrolment.seat-hold-extended'
  | 'enrolment.seat-released'
  | 'enrolment.seat-taken'
  | 'enrolment.seat-freed'
  | 'enrolment.seat-offered'
  | 'enrolment.seat-offer-ended'
  | 'enrolment.group-shift-planned'
  | 'enrolment.group-shift-dropped'
  | 'enrolment.group-shifted'
>;

export type GroupProfile = EventData<'enrolment.group-opened'>;

/** A seat kept for a child while its contract is being signed. It ends by itself. */
export interface Hold {
  readonly contractId: string;
  readonly childId: string;
  readonly from: LocalDate;
  readonly until: Instant;
  /** When the family's voucher was given. */
  readonly voucherAt?: Instant;
  /** Until then the seat may still go to an earlier voucher. Absent: it may not. */
  readonly sureAt?: Instant;
  /** The place on the waiting list whose offer was accepted with it. */
  readonly entryId?: string;
}

/** A seat kept for the first of the waiting list until the family answers. It ends by itself. */
export interface SeatOffer {
  readonly offerId: string;
  readonly listId: string;
  readonly entryId: string;
  readonly childId: string;
  readonly guardianId: string;
  /** The first day on which the seat is free. */
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

/** Children who go out of the group and come into it on one day; seats are counted with it until it is carried out or dropped. */
export interface PlannedShift {
  readonly shiftId: string;
  readonly on: LocalDate;
  /** Contracts. */
  readonly goes: readonly string[];
  readonly comes: readonly { readonly contractId: string; readonly childId: string; readonly from: LocalDate }[];
  /** Absent if the group keeps its age. */
  readonly aged?: NonNullable<EventData<'enrolment.group-shifted'>['aged']>;
}

/** The group is the key of its seats: "never more children than seats" is a rule inside one document. */
export type GroupState = { readonly phase: 'none' } | OpenGroup;

export interface OpenGroup {
  readonly phase: 'open';
  /** With the seats there are now, and the age group that was told last: it may begin on a day to come. */
  readonly profile: GroupProfile;
  /** How many there were up to a day, the oldest first; absent while they never changed. */
  readonly seatsWere?: readonly { readonly lastDay: LocalDate; readonly seats: number }[];
  /** Of which age it was up to a day, the oldest first; absent while it never changed. */
  readonly agesWere?: readonly { readonly lastDay: LocalDate; readonly ageGroup: number }[];
  readonly shift?: PlannedShift;
  readonly holds: readonly Hold[];
  readonly taken: readonly TakenSeat[];
  /** Absent while none was ever made. */
  readonly offers?: readonly SeatOffer[];
  /** Entries that had their offer, the newest: none gets the same seat offered again before it is off the list. */
  readonly answered?: readonly string[];
  /** Entries whose accepted offer came to nothing, the newest; absent while there was none. */
  readonly passed?: readonly PassedEntry[];
}

/** It is not asked about the same seat again, but about the next one. */
export interface PassedEntry {
  readonly entryId: string;
  /** How many of its offers came to nothing. */
  readonly times: number;
  /** The seat is somebody's by now, or another one is free. */
  readonly isNext: boolean;
}

export const offersOf = ({ offers = [] }: Pick<OpenGroup, 'offers'>): readonly SeatOffer[] => offers;

export const initial: GroupState = { phase: 'none' };

export function evolve(before: GroupState, fact: GroupFact): GroupState {
  if (fact.type === 'enrolment.group-opened') return { phase: 'open', profile: fact.data, holds: [], taken: [] };
  if (before.phase !== 'open') throw new Error('Only an open group has seats');
  const state = openToPassed(before, fact);
  if (fact.type === 'enrolment.group-seats-changed') return withSeats(state, fact.data);
  if (fact.type === 'enrolment.seat-offered' || fact.type === 'enrolment.seat-offer-ended') return withOffer(state, fact);
  if (fact.type === 'enrolment.group-shift-planned')
    return { ...state, shift: { shiftId: fact.data.shiftId, on: fact.data.on as LocalDate, ...throughIn(fact.data) } };
  if (fact.type === 'enrolment.group-shifted') return withShifted(state, fact.data);
  if (fact.type === 'enrolment.group-shift-dropped') {
    const { shift: _, ...free } = state;
    return free;
  }
  const { contractId, childId } = fact.data;
  const otherHolds = state.holds.filter((hold) => hold.contractId !== contractId);
  switch (fact.type) {
    case 'enrolment.seat-held': {
      const { from, until, voucherAt, sureAt, entryId } = fact.data;
      const order = { ...(voucherAt === undefined ? {} : { voucherAt }), ...(sureAt === undefined ? {} : { sureAt }) } as Partial<Hold>;
      const offered = entryId === undefined ? {} : { entryId };
      const own = { contractId, childId, from: from as LocalDate, until: until as Instant, ...order, ...offered };
      return { ...state, holds: [...otherHolds, own] };
    }
    case 'enrolment.seat-hold-extended': {
      const until = fact.data.until as Instant;
      return { ...state, holds: state.holds.map((hold) => (hold.contractId === contractId ? { ...hold, until } : hold)) };
    }
    case 'enrolment.seat-released':
      return { ...passedOver(state, contractId), holds: otherHolds };
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

type ShiftData = Pick<EventData<'enrolment.group-shift-planned'>, 'goes' | 'comes' | 'aged'>;

export const throughIn = ({ goes, comes, aged }: ShiftData): Pick<PlannedShift, 'goes' | 'comes' | 'aged'> => ({
  goes,
  comes: comes.map(({ from, ...seat }) => ({ ...seat, from: from as LocalDate })),
  ...(aged === undefined ? {} : { aged }),
});

/** Of which age the group is on a day. */
export const ageGroupOn = ({ profile, agesWere = [] }: Pick<OpenGroup, 'profile' | 'agesWere'>, day: LocalDate): number =>
  agesWere.find(({ lastDay }) => day <= lastDay)?.ageGroup ?? profile.ageGroup;

/** The group as it is on a day. */
export const profileOn = (group: Pick<OpenGroup, 'profile' | 'agesWere'>, day: LocalDate): GroupProfile => ({
  ...group.profile,
  ageGroup: ageGroupOn(group, day),
});

function withSeats(state: OpenGroup, { from, seats, seatsBefore }: EventData<'enrolment.group-seats-changed'>): OpenGroup {
  // Changed twice on a day, the second holds for the day.
  const earlier = (state.seatsWere ?? []).filter(({ lastDay }) => lastDay < addDays(from as LocalDate, -1));
  const same = (state.seatsWere ?? []).find(({ lastDay }) => lastDay === addDays(from as LocalDate, -1));
  const before = same ?? { lastDay: addDays(from as LocalDate, -1), seats: seatsBefore };
  return { ...state, profile: { ...state.profile, seats }, seatsWere: [...earlier, before] };
}
