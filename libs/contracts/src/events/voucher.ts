import { z } from 'zod';
import { id, instant, localDate, placement } from './shapes.js';

const voucher = z.object({ voucherId: id, childId: id, guardianId: id });

export const voucherEvents = {
  'voucher.offered': voucher.extend({
    applicationId: id,
    iterationId: id,
    category: z.number().int().min(1),
    placement,
    offeredAt: instant,
  }),
  /** The confirmation term runs from the delivery of the notice (or its sending, by policy). */
  'voucher.term-started': voucher.extend({ noticeAt: instant, confirmBy: instant }),
  'voucher.confirmed': voucher.extend({ contractBy: instant }),
  'voucher.extended': voucher.extend({ contractBy: instant }),
  /** Once both parties have signed, the term no longer runs, however late the enrolment itself is heard of. */
  'voucher.signature-noted': voucher.extend({ contractId: id, party: z.enum(['guardian', 'kindergarten']) }),
  /** The contract is void, whether or not its signatures were heard of yet. `contractBy` where its seat was lost: new time to find one. */
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
  'voucher.ended': voucher.extend({
    iterationId: id,
    districtId: id,
    lastDay: localDate,
    reason: z.enum(['age', 'school', 'guardian', 'long-absence', 'false-data', 'moved-away', 'death']),
  }),
} as const;
