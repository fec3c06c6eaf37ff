import { z } from 'zod';
import { ABSENCE_STAGES } from './enrolment-absence.js';
import { id, instant, localDate } from './shapes.js';

const voucher = z.object({ voucherId: id, childId: id, guardianId: id });
/** As people read it: letters of the district, a random part, check characters. */
export const voucherNumber = z.string().regex(/^[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{2}$/);

/** What happens to a voucher between its offer and its end, besides the queue's and the kindergarten's doing. */
export const voucherLifeEvents = {
  /** The certificate of the financial voucher exists: `slot` is its place in the status list. */
  'voucher.certified': voucher.extend({
    number: voucherNumber,
    slot: z.number().int().min(0),
    districtId: id,
    certifiedAt: instant,
    validFrom: localDate,
    validUntil: localDate,
  }),
  /** There is a contract to sign: the first one, or that of a move. */
  'voucher.contract-noted': voucher.extend({ contractId: id, kindergartenId: id }),
  /** The move came to nothing: the child stays where it is. */
  'voucher.move-dropped': voucher.extend({ contractId: id }),
  /** The family stands in a waiting list, or no longer does: the term to find a seat runs on meanwhile. */
  'voucher.waiting-noted': voucher.extend({ entryId: id, waiting: z.boolean() }),
  /** The child has not come for long, is about to have been away for too long, or came again. */
  'voucher.absence-noted': voucher.extend({
    districtId: id,
    contractId: id,
    kindergartenId: id,
    stage: z.enum(ABSENCE_STAGES),
    since: localDate,
    reachedOn: localDate,
  }),
  /**
   * The child will not come for a while, and the voucher is kept. It writes no marks: the days are still marked one by one, with this
   * reason and document, and are worth what the absence rules say; none of them counts towards a long absence.
   */
  'voucher.suspended': voucher.extend({
    reason: z.enum(['illness', 'leave']),
    from: localDate,
    until: localDate,
    documentId: id.optional(),
    contractId: id,
    kindergartenId: id,
  }),
  /** `lastDay` is the last day of the suspension; before its first when it never began. */
  'voucher.resumed': voucher.extend({ lastDay: localDate, cause: z.enum(['guardian', 'term']), contractId: id, kindergartenId: id }),
  /** One person of the department says that false data were given; a second decides whether the voucher ends for it. */
  'voucher.ending-proposed': voucher.extend({
    districtId: id,
    reason: z.literal('false-data'),
    by: id,
    proposedAt: instant,
    /** Those of earlier releases have no term. */
    decideBy: instant.optional(),
    /** It was proposed of the application, of which the family was told, before the turn came. */
    fromApplication: z.literal(true).optional(),
  }),
  /** The second person does not agree: the voucher stays. */
  'voucher.ending-returned': voucher.extend({ districtId: id, reason: z.literal('false-data'), proposedBy: id, by: id }),
  /** Nobody decided in time; it is still to be decided. */
  'voucher.ending-overdue': voucher.extend({ districtId: id, decideBy: instant }),
} as const;
