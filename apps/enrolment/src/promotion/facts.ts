import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';
import { type PlannedShift, throughIn } from '../group/facts.js';

export type PromotionFact = FactOf<
  | 'enrolment.promotion-drafted'
  | 'enrolment.promotion-confirmed'
  | 'enrolment.promotion-ordered'
  | 'enrolment.promotion-completed'
  | 'enrolment.promotion-fallen'
>;

type Draft = EventData<'enrolment.promotion-drafted'>;
type Confirmed = EventData<'enrolment.promotion-confirmed'>;
export type Shift = { readonly groupId: string } & Pick<PlannedShift, 'goes' | 'comes' | 'aged'>;
export type Move = Confirmed['children'][number];
export type Graduate = Confirmed['graduates'][number];
export type FallCause = EventData<'enrolment.promotion-fallen'>['cause'];

/** What the head chose; the rest follows from the rules. */
export type Choices = Pick<Draft, 'ages' | 'targets'>;

interface Known extends Choices {
  readonly promotionId: string;
  readonly kindergartenId: string;
  readonly districtId: string;
  /** The first in the new groups. */
  readonly firstDay: LocalDate;
  readonly endsAt: Instant;
  /** Plans that were confirmed so far. */
  readonly rounds: number;
}

interface Planned {
  readonly shiftId: string;
  readonly shifts: readonly Shift[];
  readonly children: readonly Move[];
  readonly graduates: readonly Graduate[];
}

export type KnownPromotion = Known &
  (
    | { readonly phase: 'drafted' }
    /** The seats are being kept; it may still fall. */
    | ({ readonly phase: 'confirmed' } & Planned)
    /** Every seat is kept: it is being carried out and cannot fall any more. */
    | ({ readonly phase: 'ordered' } & Planned)
    | ({ readonly phase: 'completed' } & Planned)
    | ({ readonly phase: 'fallen'; readonly cause: FallCause } & Partial<Planned>)
  );

export type PlannedPromotion = Extract<KnownPromotion, { phase: 'confirmed' | 'ordered' }>;

/** The moving up of age groups of one kindergarten in one year; after one is over there may be another, for who came late. */
export type PromotionState = { readonly phase: 'none' } | KnownPromotion;

export const initial: PromotionState = { phase: 'none' };

export const promotionIdOf = (kindergartenId: string, year: number): string => `${kindergartenId}:${year}`;

export function evolve(state: PromotionState, fact: PromotionFact): PromotionState {
  if (fact.type === 'enrolment.promotion-drafted') return draftOf(state, fact.data);
  if (state.phase === 'none') throw new Error('Only a draft begins a promotion');
  const { promotionId, kindergartenId, districtId, firstDay, endsAt, rounds, ages, targets } = state;
  const known = { promotionId, kindergartenId, districtId, firstDay, endsAt, rounds, ages, targets };
  switch (fact.type) {
    case 'enrolment.promotion-confirmed': {
      const { shiftId, shifts, children, graduates } = fact.data;
      return { ...known, rounds: rounds + 1, phase: 'confirmed', shiftId, shifts: shifts.map(shiftIn), children, graduates };
    }
    case 'enrolment.promotion-ordered':
      return { ...known, ...plannedIn(state), phase: 'ordered' };
    case 'enrolment.promotion-completed':
      return { ...known, ...plannedIn(state), phase: 'completed' };
    case 'enrolment.promotion-fallen':
      return { ...known, ...('shiftId' in state ? plannedIn(state) : {}), phase: 'fallen', cause: fact.data.cause };
    default:
      return fact satisfies never;
  }
}

const shiftIn = ({ groupId, ...through }: Confirmed['shifts'][number]): Shift => ({ groupId, ...throughIn(through) });

function draftOf(state: PromotionState, data: Draft): PromotionState {
  const { promotionId, kindergartenId, districtId, ages, targets } = data;
  const rounds = state.phase === 'none' ? 0 : state.rounds;
  const days = { firstDay: data.firstDay as LocalDate, endsAt: data.endsAt as Instant };
  return { phase: 'drafted', promotionId, kindergartenId, districtId, ages, targets, rounds, ...days };
}

function plannedIn(state: KnownPromotion): Planned {
  if (!('shifts' in state) || state.shifts === undefined) throw new Error(`A promotion that is ${state.phase} has no plan`);
  const { shiftId, shifts, children, graduates } = state as Planned;
  return { shiftId, shifts, children, graduates };
}
