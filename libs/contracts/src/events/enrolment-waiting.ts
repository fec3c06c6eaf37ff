import { z } from 'zod';
import { ageGroup, id, instant, language, localDate } from './shapes.js';

/** One child's wish for a seat in one kindergarten and age group, with the kindergarten's district. */
const wait = z.object({ listId: id, entryId: id, kindergartenId: id, ageGroup, childId: id, guardianId: id, districtId: id });

/** Where the voucher was when the family joined, if that is another district than the kindergarten's. */
const fromDistrictId = id.optional();

/** A seat that came free, kept for one family of the list. */
const offer = z.object({ offerId: id, listId: id, entryId: id, groupId: id, kindergartenId: id, childId: id, guardianId: id });

export const WAITING_END_CAUSES = ['guardian', 'accepted', 'declined', 'lapsed', 'voucher-ended', 'age'] as const;

/** Waiting lists of kindergartens, by the date of the voucher (domain §3.4). The child's stream says where it waits, the list who is first. */
export const waitingEvents = {
  'enrolment.waiting-requested': wait.extend({
    voucherId: id,
    /** When the voucher was given: what the list is ordered by. */
    voucherAt: instant,
    birthDate: localDate,
    languages: z.array(language).min(1),
    fromDistrictId,
  }),
  'enrolment.waiting-left': wait.extend({ cause: z.enum(WAITING_END_CAUSES) }),

  'enrolment.waiting-joined': wait.extend({
    voucherAt: instant,
    birthDate: localDate,
    languages: z.array(language).min(1),
    fromDistrictId,
  }),
  'enrolment.waiting-removed': wait.extend({ cause: z.enum(WAITING_END_CAUSES) }),

  'enrolment.seat-offered': offer.extend({
    /** The first day on which the seat is free. */
    from: localDate,
    until: instant,
  }),
  'enrolment.seat-offer-ended': offer.extend({
    /** `withdrawn`: the family does not wait any more, or the seat is not there any more. */
    cause: z.enum(['accepted', 'declined', 'lapsed', 'withdrawn']),
  }),
} as const;
