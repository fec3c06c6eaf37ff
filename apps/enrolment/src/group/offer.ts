import { type Instant, type LocalDate, Rejection } from '@kezek/domain';
import { type GroupFact, type GroupState, type OpenGroup, type SeatOffer, offersOf } from './facts.js';
import { hasAnswered, timesPassed } from './answers.js';
import { firstFreeDay, isLive } from './seats.js';

/** Somebody on the waiting list, as far as a seat is concerned. The first of them is asked first. */
export interface Waiter {
  readonly listId: string;
  readonly entryId: string;
  readonly childId: string;
  readonly guardianId: string;
  /** Whether this group fits the child on a day. */
  fits(from: LocalDate): boolean;
}

export interface OfferTerms {
  readonly now: Instant;
  /** The first day a seat may begin, and the last that is planned with. */
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
  readonly until: Instant;
}

/** More offers than one look makes at once: the next look makes the others, and no write outgrows its outbox. */
const OFFERS_AT_ONCE = 16;

/**
 * Offers what is free to the first of the list whom it fits, one seat each. Offered, held and taken seats together are never more than there
 * are.
 */
export function offerSeats(state: GroupState, waiters: readonly Waiter[], { now, earliest, latest, until }: OfferTerms): GroupFact[] {
  if (state.phase !== 'open') return [];
  const facts: GroupFact[] = [];
  let group: OpenGroup = state;
  for (const waiter of waiters) {
    if (facts.length === OFFERS_AT_ONCE) return facts;
    const from = firstFreeDay(group, { from: earliest, latest }, now);
    if (from === undefined) return facts;
    if (isAsked(group, waiter.entryId) || !waiter.fits(from)) continue;
    const { listId, entryId, childId, guardianId } = waiter;
    const offer = { offerId: offerIdOf(entryId, group), listId, entryId, childId, guardianId, from, until };
    group = { ...group, offers: [...offersOf(group), offer] };
    facts.push({ type: 'enrolment.seat-offered', data: { ...aboutOffer(group, offer), from, until } });
  }
  return facts;
}

/** @throws Rejection `enrolment.seat-offer-over` if there is no such offer any more */
export function liveOffer(state: GroupState, { offerId, childId }: { offerId: string; childId: string }, now: Instant): SeatOffer {
  const offer = state.phase === 'open' ? offersOf(state).find((one) => one.offerId === offerId) : undefined;
  if (offer?.childId !== childId || !isLive(offer, now)) throw new Rejection('enrolment.seat-offer-over');
  return offer;
}

/** The family does not want the seat. @throws Rejection `enrolment.seat-offer-over` */
export function declineOffer(state: GroupState, offer: { offerId: string; childId: string }, now: Instant): GroupFact[] {
  const own = liveOffer(state, offer, now);
  return state.phase === 'open' ? [offerEnded(state, own, 'declined')] : [];
}

/** Whoever waits no more is asked no more. */
export function withdrawOffers(state: GroupState, entryId: string): GroupFact[] {
  if (state.phase !== 'open') return [];
  return offersOf(state)
    .filter((one) => one.entryId === entryId)
    .map((one) => offerEnded(state, one, 'withdrawn'));
}

export const offerEnded = (
  group: OpenGroup,
  offer: SeatOffer,
  cause: Extract<GroupFact, { type: 'enrolment.seat-offer-ended' }>['data']['cause'],
): GroupFact => ({ type: 'enrolment.seat-offer-ended', data: { ...aboutOffer(group, offer), cause } });

const isAsked = (group: OpenGroup, entryId: string): boolean =>
  offersOf(group).some((one) => one.entryId === entryId) || hasAnswered(group, entryId);

/** One entry has one offer of a group at a time, so it names it, with how many came to nothing before. */
function offerIdOf(entryId: string, group: OpenGroup): string {
  const { groupId } = group.profile;
  const times = timesPassed(group, entryId);
  return `${entryId.replace(/^wai/, 'off')}.${groupId.slice(groupId.lastIndexOf('.') + 1)}${times === 0 ? '' : `.${times + 1}`}`;
}

/** The place on the waiting list that was offered a seat by this name. */
export const entryOfOffer = (offerId: string): string => offerId.slice(0, offerId.indexOf('.')).replace(/^off/, 'wai');

function aboutOffer({ profile }: OpenGroup, { offerId, listId, entryId, childId, guardianId }: SeatOffer) {
  return { offerId, listId, entryId, groupId: profile.groupId, kindergartenId: profile.kindergartenId, childId, guardianId };
}
