import type { FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';
import type { GroupFact, OpenGroup } from './facts.js';

/** More families than are asked about one group before their answers are off the list. */
const ANSWERED_KEPT_MAX = 64;

/** With these the seat that a family was asked about in vain is somebody's, or another one is free. */
const ANOTHER_SEAT: ReadonlySet<GroupFact['type']> = new Set<GroupFact['type']>([
  'enrolment.seat-held',
  'enrolment.seat-freed',
  'enrolment.group-seats-changed',
  'enrolment.group-shifted',
]);

/** Whoever was passed over is asked again, about another seat. */
export const openToPassed = (state: OpenGroup, { type }: GroupFact): OpenGroup =>
  state.passed === undefined || !ANOTHER_SEAT.has(type)
    ? state
    : { ...state, passed: state.passed.map((one) => ({ ...one, isNext: true })) };

/** A hold that came by an offer is gone, and its family may still be on the list: it has not had its seat yet. */
export function passedOver(state: OpenGroup, contractId: string): OpenGroup {
  const entryId = state.holds.find((hold) => hold.contractId === contractId)?.entryId;
  if (entryId === undefined) return state;
  const answered = (state.answered ?? []).filter((one) => one !== entryId);
  const others = (state.passed ?? []).filter((one) => one.entryId !== entryId);
  const passed = { entryId, times: timesPassed(state, entryId) + 1, isNext: false };
  return { ...state, answered, passed: [...others, passed].slice(-ANSWERED_KEPT_MAX) };
}

/** How many offers of the entry came to nothing. */
export const timesPassed = ({ passed = [] }: OpenGroup, entryId: string): number =>
  passed.find((one) => one.entryId === entryId)?.times ?? 0;

/** Whether the entry has had its answer about what is free now. */
export const hasAnswered = ({ answered = [], passed = [] }: OpenGroup, entryId: string): boolean =>
  answered.includes(entryId) || passed.some((one) => one.entryId === entryId && !one.isNext);

export function withOffer(state: OpenGroup, fact: FactOf<'enrolment.seat-offered' | 'enrolment.seat-offer-ended'>): OpenGroup {
  const { offerId, listId, entryId, childId, guardianId } = fact.data;
  const others = (state.offers ?? []).filter((one) => one.offerId !== offerId);
  if (fact.type === 'enrolment.seat-offered') {
    const { from, until } = fact.data;
    const offer = { offerId, listId, entryId, childId, guardianId, from: from as LocalDate, until: until as Instant };
    return { ...state, offers: [...others, offer] };
  }
  if (fact.data.cause === 'withdrawn') return { ...state, offers: others };
  return { ...state, offers: others, answered: [...(state.answered ?? []), entryId].slice(-ANSWERED_KEPT_MAX) };
}
