import type { EventData } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import { entryOfOffer } from '../group/offer.js';
import type { WaitingEndCause } from '../waiting/facts.js';
import { type EnrolmentFact, type EnrolmentState, type Terms, type Wait, runningOf, waitsOf } from './facts.js';

type Request = EventData<'enrolment.waiting-requested'>;

/**
 * The family waits for a seat of a kindergarten and age group, while it chooses or, as a wish to move, while the child attends elsewhere.
 * Several lists at once, as many as the region allows; each is left for itself (domain §3.4, §11.D.32).
 * @throws Rejection `enrolment.waits-already`, `enrolment.waiting-lists-max`, `enrolment.attends-here`
 */
export function startWaiting(state: EnrolmentState, request: Request, { listsMax }: { listsMax: number }): EnrolmentFact[] {
  const waits = waitsOf(state);
  if (waits.some(({ entryId }) => entryId === request.entryId)) return [];
  if (waits.some(({ listId }) => listId === request.listId)) throw new Rejection('enrolment.waits-already');
  if (runningOf(state)?.kindergartenId === request.kindergartenId) throw new Rejection('enrolment.attends-here');
  if (waits.length >= listsMax) throw new Rejection('enrolment.waiting-lists-max', { max: listsMax });
  return [{ type: 'enrolment.waiting-requested', data: request }];
}

/** One list is left; the places in the others stay. */
export function stopWaiting(state: EnrolmentState, entryId: string, cause: WaitingEndCause): EnrolmentFact[] {
  return waitsOf(state)
    .filter((wait) => wait.entryId === entryId)
    .map((wait) => left(wait, cause));
}

/** In the list whose offer was accepted with the contract. */
export const stopWaitingOffered = (state: EnrolmentState, { offerId }: Pick<Terms, 'offerId'>, cause: WaitingEndCause): EnrolmentFact[] =>
  offerId === undefined ? [] : stopWaiting(state, entryOfOffer(offerId), cause);

/** There is no voucher to take anywhere any more. */
export const stopWaitingWith = (state: EnrolmentState, voucherId: string, cause: WaitingEndCause): EnrolmentFact[] =>
  waitsOf(state)
    .filter((wait) => wait.voucherId === voucherId)
    .map((wait) => left(wait, cause));

/** In every list of the kindergarten. */
export const stopWaitingFor = (state: EnrolmentState, kindergartenId: string, cause: WaitingEndCause): EnrolmentFact[] =>
  waitsOf(state)
    .filter((wait) => wait.kindergartenId === kindergartenId)
    .map((wait) => left(wait, cause));

function left({ listId, entryId, kindergartenId, ageGroup, childId, guardianId, districtId }: Wait, cause: WaitingEndCause): EnrolmentFact {
  return { type: 'enrolment.waiting-left', data: { listId, entryId, kindergartenId, ageGroup, childId, guardianId, districtId, cause } };
}
