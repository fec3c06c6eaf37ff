import { z } from 'zod';
import { ageGroup, id, instant, kind, language, localDate, month, stayHours } from './shapes.js';

const contract = z.object({ contractId: id, childId: id, guardianId: id, voucherId: id, kindergartenId: id, groupId: id });
const seat = z.object({ groupId: id, kindergartenId: id, childId: id });
const sheet = z.object({ sheetId: id, groupId: id, kindergartenId: id, districtId: id, month });
const leaveReason = z.enum(['age', 'school', 'guardian', 'long-absence', 'false-data', 'moved-away', 'death']);

export const enrolmentEvents = {
  'enrolment.kindergarten-registered': z.object({
    kindergartenId: id,
    bin: z.string().regex(/^\d{12}$/),
    kind,
    districtId: id,
    settlementId: id,
    nameKk: z.string().min(1),
    nameRu: z.string().min(1),
  }),
  'enrolment.group-opened': z.object({
    groupId: id,
    kindergartenId: id,
    districtId: id,
    settlementId: id,
    kind,
    ageGroup,
    language,
    stayHours,
    seats: z.number().int().min(1),
  }),
  /** The kindergarten has given the group its number; the group opens next, whatever happens to the process in between. */
  'enrolment.group-planned': z.object({
    groupId: id,
    kindergartenId: id,
    districtId: id,
    settlementId: id,
    kind,
    ageGroup,
    language,
    stayHours,
    seats: z.number().int().min(1),
    /** Stands for the caller's idempotency key: the same opening again finds its group. */
    requestId: id,
  }),
  'enrolment.seat-held': seat.extend({ contractId: id, from: localDate, until: instant }),
  /** The voucher was extended: the seat is kept for as long. */
  'enrolment.seat-hold-extended': seat.extend({ contractId: id, until: instant }),
  'enrolment.seat-released': seat.extend({ contractId: id, cause: z.enum(['expired', 'cancelled', 'guardian']) }),
  'enrolment.seat-taken': seat.extend({ contractId: id, from: localDate }),
  'enrolment.seat-freed': seat.extend({ contractId: id, lastDay: localDate }),

  /** What a guardian asked for, written before any seat is touched: whoever finds it unfinished can finish it. */
  'enrolment.seat-requested': contract.extend({
    districtId: id,
    from: localDate,
    signBy: instant,
    holdUntil: instant,
    transferFromContractId: id.optional(),
  }),
  'enrolment.seat-request-refused': contract.extend({ cause: z.enum(['seat-gone', 'given-up', 'term-over', 'voucher-ended']) }),
  'enrolment.contract-drafted': contract.extend({ from: localDate, signBy: instant, transferFromContractId: id.optional() }),
  /** The voucher was extended: there is as much more time to sign. */
  'enrolment.contract-extended': contract.extend({ signBy: instant, holdUntil: instant }),
  'enrolment.contract-signed': contract.extend({
    party: z.enum(['guardian', 'kindergarten']),
    signedBy: id,
    level: z.enum(['account', 'one-time-code', 'cms']),
  }),
  'enrolment.contract-cancelled': contract.extend({
    cause: z.enum(['guardian', 'kindergarten', 'term-over', 'seat-lost', 'voucher-ended']),
  }),
  'enrolment.enrolled': contract.extend({ districtId: id, from: localDate }),
  'enrolment.transferred': z.object({
    childId: id,
    guardianId: id,
    voucherId: id,
    from: z.object({ contractId: id, kindergartenId: id, groupId: id, lastDay: localDate }),
    to: z.object({ contractId: id, kindergartenId: id, groupId: id, firstDay: localDate }),
  }),
  'enrolment.left': contract.extend({ lastDay: localDate, reason: leaveReason }),

  'enrolment.sheet-opened': sheet.extend({ kind, stayHours, settlementId: id }),
  'enrolment.child-listed': sheet.extend({
    childId: id,
    guardianId: id,
    from: localDate,
    contractId: id,
    voucherId: id,
  }),
  'enrolment.child-unlisted': sheet.extend({ childId: id, lastDay: localDate, contractId: id }),
  'enrolment.marks-recorded': sheet.extend({
    date: localDate,
    /** `present` or an absence reason code of the region. */
    marks: z.array(z.object({ childId: id, mark: z.string().min(1), documentId: id.optional() })).min(1),
    by: id,
  }),
  'enrolment.mark-disputed': sheet.extend({ childId: id, date: localDate, guardianId: id }),
  'enrolment.sheet-closed': sheet.extend({ by: id, children: z.array(z.object({ childId: id, guardianId: id })), confirmBy: instant }),
  'enrolment.month-confirmed': sheet.extend({ childId: id, guardianId: id }),
  /** Nobody is left on the sheet: it will never be accepted, and nobody should wait for it. */
  'enrolment.sheet-voided': sheet,
  'enrolment.sheet-accepted': sheet.extend({
    by: id,
    /** Every sheet of the kindergarten and month with a child on it, this one among them: only when all are accepted is the month whole. */
    monthSheetIds: z.array(id).optional(),
    kind,
    stayHours,
    settlementId: id,
    plannedDays: z.number().int().min(0),
    lines: z.array(
      z.object({
        childId: id,
        voucherId: id,
        from: localDate,
        lastDay: localDate,
        presentDays: z.number().int().min(0),
        excusedDays: z.number().int().min(0),
        unexcusedDays: z.number().int().min(0),
        /** Days by coefficient, in hundredths of a day, so that partial coefficients stay whole numbers. */
        paidDayHundredths: z.number().int().min(0),
        /** False when the guardian did not confirm the month: the line is excluded and escalated. */
        confirmed: z.boolean(),
      }),
    ),
  }),
} as const;
