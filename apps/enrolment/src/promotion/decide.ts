import type { EventData } from '@kezek/contracts';
import { type Instant, type LocalDate, Rejection, hasPassed } from '@kezek/domain';
import type { Choices, FallCause, Graduate, KnownPromotion, Move, PromotionFact, PromotionState, Shift } from './facts.js';

type Plan = EventData<'enrolment.promotion-confirmed'>;
type Draft = EventData<'enrolment.promotion-drafted'>;

/**
 * The head keeps what it chose. A plan that is over may be followed by another: a child who came late moves up too.
 * @throws Rejection `enrolment.promotion-in-hand`
 */
export function draft(state: PromotionState, choices: Draft): PromotionFact[] {
  if (state.phase === 'confirmed' || state.phase === 'ordered') throw new Rejection('enrolment.promotion-in-hand');
  if (state.phase === 'drafted' && isSame(state, choices)) return [];
  return [{ type: 'enrolment.promotion-drafted', data: choices }];
}

export interface Confirmation {
  readonly shifts: readonly Shift[];
  readonly children: readonly Move[];
  readonly graduates: readonly Graduate[];
  readonly by: string;
}

/** @throws Rejection `enrolment.promotion-not-drafted`, `enrolment.promotion-term-over`, `enrolment.promotion-empty` */
export function confirm(state: PromotionState, { shifts, children, graduates, by }: Confirmation, now: Instant): PromotionFact[] {
  if (state.phase === 'confirmed' || state.phase === 'ordered') return [];
  if (state.phase !== 'drafted') throw new Rejection('enrolment.promotion-not-drafted');
  if (hasPassed(state.endsAt, now)) throw new Rejection('enrolment.promotion-term-over');
  if (shifts.length === 0) throw new Rejection('enrolment.promotion-empty');
  const shiftId = `${state.promotionId}:${state.rounds + 1}`;
  const plan = {
    shiftId,
    firstDay: state.firstDay,
    shifts: shifts.map(({ goes, comes, ...shift }) => ({ ...shift, goes: [...goes], comes: [...comes] })) as Plan['shifts'],
    children: [...children],
    graduates: [...graduates],
    by,
  };
  return [{ type: 'enrolment.promotion-confirmed', data: { ...of(state), ...plan } }];
}

/** The point after which it is carried out, whatever stops in between: before it, nothing of it has happened; from it on, all of it will. */
export const order = (state: PromotionState, shiftId: string): PromotionFact[] =>
  state.phase === 'confirmed' && state.shiftId === shiftId
    ? [{ type: 'enrolment.promotion-ordered', data: { ...of(state), shiftId, firstDay: state.firstDay } }]
    : [];

export function complete(state: PromotionState, shiftId: string): PromotionFact[] {
  if (state.phase !== 'ordered' || state.shiftId !== shiftId) return [];
  const data = { ...of(state), shiftId, firstDay: state.firstDay, children: state.children.length };
  return [{ type: 'enrolment.promotion-completed', data }];
}

/** A plan that was confirmed comes to nothing, unless it is being carried out. */
export const fall = (state: PromotionState, shiftId: string, cause: Extract<FallCause, 'changed' | 'no-seat'>): PromotionFact[] =>
  state.phase === 'confirmed' && state.shiftId === shiftId
    ? [{ type: 'enrolment.promotion-fallen', data: { ...of(state), shiftId, cause } }]
    : [];

/** The head wants no plan after all: places are told again. @throws Rejection `enrolment.promotion-in-hand` */
export function discard(state: PromotionState): PromotionFact[] {
  if (state.phase === 'confirmed' || state.phase === 'ordered') throw new Rejection('enrolment.promotion-in-hand');
  return state.phase === 'drafted' ? [{ type: 'enrolment.promotion-fallen', data: { ...of(state), cause: 'discarded' } }] : [];
}

/** The day came and nobody had confirmed. */
export function expire(state: PromotionState, now: Instant): PromotionFact[] {
  const due = dueAt(state);
  if (state.phase !== 'drafted' || due === undefined || !hasPassed(due, now)) return [];
  return [{ type: 'enrolment.promotion-fallen', data: { ...of(state), cause: 'term-over' } }];
}

export const dueAt = (state: PromotionState): Instant | undefined => (state.phase === 'drafted' ? state.endsAt : undefined);

/** A plan that is made or carried out: what it is made of should not change under it. */
export const isInHand = (state: PromotionState): boolean =>
  state.phase === 'drafted' || state.phase === 'confirmed' || state.phase === 'ordered';

const of = ({ promotionId, kindergartenId, districtId }: KnownPromotion) => ({ promotionId, kindergartenId, districtId });

const isSame = (state: Choices & { readonly firstDay: LocalDate }, other: Draft): boolean =>
  JSON.stringify([state.firstDay, state.ages, state.targets]) === JSON.stringify([other.firstDay, other.ages, other.targets]);
