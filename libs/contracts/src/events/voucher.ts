import { z } from 'zod';
import { id, instant, localDate, placement } from './shapes.js';
import { voucherNumber } from './voucher-life.js';

/** What can be wrong in a child's portrait. */
export const CORRECTION_FIELDS = [
  ...['name', 'birth-date', 'guardian', 'contact', 'application', 'category', 'voucher', 'contract', 'attendance', 'payment', 'document'],
  ...['notice', 'look', 'other'],
] as const;
/** For what the department itself may end a voucher, in use or not. */
export const VOUCHER_ENDINGS = ['death', 'school', 'age', 'false-data'] as const;

export const CORRECTION_REASONS = ['corrected', 'right-as-it-is', 'not-proved', 'not-ours', 'kept-by-law'] as const;

const correction = z.object({ correctionId: id, childId: id, guardianId: id });
const erasure = z.object({ erasureId: id, childId: id });

const voucher = z.object({ voucherId: id, childId: id, guardianId: id });

export const voucherEvents = {
  'voucher.offered': voucher.extend({
    applicationId: id,
    iterationId: id,
    category: z.number().int().min(1),
    placement,
    offeredAt: instant,
    /** Those of earlier releases have none until they are certified. */
    number: voucherNumber.optional(),
  }),
  /** The confirmation term runs from the delivery of the notice (or its sending, by policy). */
  'voucher.term-started': voucher.extend({ noticeAt: instant, confirmBy: instant }),
  'voucher.confirmed': voucher.extend({ contractBy: instant }),
  'voucher.extended': voucher.extend({ contractBy: instant }),
  /** Once both parties have signed, the term no longer runs, however late the enrolment itself is heard of. */
  'voucher.signature-noted': voucher.extend({ contractId: id, party: z.enum(['guardian', 'kindergarten']) }),
  /** The contract is void, whether or not its signatures were heard of yet. `contractBy` where its seat was lost: new time to find one. */
  /** A refusal of the kindergarten is appealed, or was granted: the term to find and sign begins anew. */
  'voucher.term-renewed': voucher.extend({ contractId: id, contractBy: instant }),
  'voucher.signatures-dropped': voucher.extend({ contractId: id, contractBy: instant.optional() }),
  'voucher.refused': voucher.extend({ applicationId: id, iterationId: id, districtId: id }),
  'voucher.lapsed': voucher.extend({ applicationId: id, iterationId: id, districtId: id, term: z.enum(['confirm', 'contract']) }),
  'voucher.taken-up': voucher.extend({
    applicationId: id,
    iterationId: id,
    districtId: id,
    contractId: id,
    kindergartenId: id,
    from: localDate,
  }),
  'voucher.moved': voucher.extend({ fromKindergartenId: id, toKindergartenId: id, on: localDate }),
  /** From that day another district's budget pays: the kindergarten that the family chose is there. */
  'voucher.district-moved': voucher.extend({
    contractId: id,
    fromDistrictId: id,
    toDistrictId: id,
    settlementId: id.optional(),
    on: localDate,
  }),
  'voucher.ended': voucher.extend({
    iterationId: id,
    districtId: id,
    lastDay: localDate,
    reason: z.enum(['age', 'school', 'guardian', 'long-absence', 'false-data', 'moved-away', 'death']),
    /** The department ended it before any kindergarten was paid by it: nothing of its money was used. */
    neverUsed: z.literal(true).optional(),
    /** Of the department; absent where it ended by itself or by leaving. */
    by: id.optional(),
    /** The first of the two people, where two are needed. */
    proposedBy: id.optional(),
  }),

  /** What the guardian wrote, and the paper that shows it, are sealed in identity. */
  'voucher.correction-requested': correction.extend({
    field: z.enum(CORRECTION_FIELDS),
    /** The entry of the portrait that is wrong. */
    entryId: z.string().max(200).optional(),
    noteId: id.optional(),
    documentId: id.optional(),
    /** Whose office answers; empty where the child has to do with none yet. */
    districtId: id.optional(),
    requestedAt: instant,
    answerBy: instant,
  }),
  'voucher.correction-answered': correction.extend({
    verdict: z.enum(['accepted', 'declined']),
    reason: z.enum(CORRECTION_REASONS),
    noteId: id.optional(),
    by: id,
    answeredAt: instant,
  }),
  /** The office did not answer in its term; the request stays open. */
  'voucher.correction-overdue': correction.extend({ answerBy: instant }),

  /** Nothing of the child is open any more: its personal data are kept until then. */
  'voucher.record-left': z.object({ childId: id, leftAt: instant, keepUntil: instant, districtId: id.optional() }),
  /** Something of the child is open again. */
  'voucher.record-reopened': z.object({ childId: id }),
  'voucher.erasure-requested': erasure.extend({ guardianId: id, requestedAt: instant }),
  'voucher.erasure-approved': erasure.extend({ by: id, approval: z.union([z.literal(1), z.literal(2)]) }),
  'voucher.erasure-declined': erasure.extend({
    reason: z.enum(['identity-not-proved', 'dispute', 'kept-by-law', 'reopened']),
    by: id.optional(),
    /** Who asked; absent of those declined before it was recorded. */
    guardianId: id.optional(),
  }),
  /** Identity erases what is personal. */
  'voucher.erasure-ordered': erasure.extend({ cause: z.enum(['retention', 'request']) }),
  'voucher.record-erased': erasure,
} as const;
