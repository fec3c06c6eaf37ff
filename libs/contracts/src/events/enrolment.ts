import { CONTRACT_PARTIES, SIGNATURE_LEVELS } from '@kezek/domain';
import { z } from 'zod';
import { contractText, refusal, signatureEvidence } from './enrolment-contract.js';
import { kindergartenDetails } from './enrolment-registry.js';
import { ageGroup, id, instant, kind, language, localDate, month, need, stayHours } from './shapes.js';

const contract = z.object({ contractId: id, childId: id, guardianId: id, voucherId: id, kindergartenId: id, groupId: id });
const seat = z.object({ groupId: id, kindergartenId: id, childId: id });
/**
 * The kindergarten is in another district than the one whose budget pays for the voucher: the money has to move with the child. Said with
 * everything that happens to such a contract, so that who keeps the money needs to ask nobody.
 */
const districtMove = z.object({
  fromDistrictId: id,
  toDistrictId: id,
  settlementId: id.optional(),
  /** The day that was asked for; it names the budget year, whatever day it becomes. */
  firstDay: localDate,
  /** The contract with which the voucher came into the district it leaves; absent of the first move. */
  afterContractId: id.optional(),
  /** The child attends already: without it the voucher was never used in the district it leaves. */
  inUse: z.boolean(),
});
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
    /** Absent of those that were registered before there was a list apart from the registry. */
    details: kindergartenDetails.optional(),
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
    /** Absent for the general ones. */
    need: need.optional(),
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
    need: need.optional(),
    /** Stands for the caller's idempotency key: the same opening again finds its group. */
    requestId: id,
  }),
  'enrolment.seat-held': seat.extend({
    contractId: id,
    from: localDate,
    until: instant,
    /** When the family's voucher was given; absent where seats go by arrival alone. */
    voucherAt: instant.optional(),
    /** Until then the seat may still go to an earlier voucher that asks for it in the same round. */
    sureAt: instant.optional(),
    /** The place on the waiting list whose offer was accepted with it. */
    entryId: id.optional(),
  }),
  /** The voucher was extended: the seat is kept for as long. */
  'enrolment.seat-hold-extended': seat.extend({ contractId: id, until: instant }),
  'enrolment.seat-released': seat.extend({ contractId: id, cause: z.enum(['expired', 'cancelled', 'guardian', 'earlier-voucher']) }),
  'enrolment.seat-taken': seat.extend({ contractId: id, from: localDate }),
  'enrolment.seat-freed': seat.extend({ contractId: id, lastDay: localDate }),

  /** What a guardian asked for, written before any seat is touched: whoever finds it unfinished can finish it. */
  'enrolment.seat-requested': contract.extend({
    districtId: id,
    from: localDate,
    signBy: instant,
    holdUntil: instant,
    transferFromContractId: id.optional(),
    voucherAt: instant.optional(),
    /** The offer of the waiting list that the guardian accepted with it. */
    offerId: id.optional(),
    /** The exchange of seats that it is a half of. */
    swapId: id.optional(),
    districtMove: districtMove.optional(),
  }),
  'enrolment.seat-request-refused': contract.extend({
    cause: z.enum(['seat-gone', 'given-up', 'term-over', 'voucher-ended']),
    /** Nobody is written to. */
    quiet: z.literal(true).optional(),
    districtMove: districtMove.optional(),
  }),
  'enrolment.contract-drafted': contract.extend({
    from: localDate,
    signBy: instant,
    transferFromContractId: id.optional(),
    /** Absent of contracts drafted before their texts were kept. */
    text: contractText.optional(),
    /** The budget that holds the money of a voucher that comes from another district. */
    budgetId: id.optional(),
  }),
  /** The voucher was extended: there is as much more time to sign. */
  'enrolment.contract-extended': contract.extend({ signBy: instant, holdUntil: instant }),
  'enrolment.contract-signed': contract.extend({
    party: z.enum(CONTRACT_PARTIES),
    signedBy: id,
    level: z.enum(SIGNATURE_LEVELS),
    evidence: signatureEvidence.optional(),
  }),
  'enrolment.contract-cancelled': contract.extend({
    cause: z.enum(['guardian', 'kindergarten', 'term-over', 'seat-lost', 'voucher-ended', 'earlier-voucher', 'swap-fallen', 'no-money']),
    /** With the cause `kindergarten`. */
    refusal: refusal.optional(),
    /** Nobody is written to. */
    quiet: z.literal(true).optional(),
    /** With the cause `no-money`: the place on the waiting list that the family keeps. */
    entryId: id.optional(),
    districtMove: districtMove.optional(),
  }),
  'enrolment.enrolled': contract.extend({ districtId: id, from: localDate, districtMove: districtMove.optional() }),
  'enrolment.transferred': z.object({
    childId: id,
    guardianId: id,
    voucherId: id,
    from: z.object({ contractId: id, kindergartenId: id, groupId: id, lastDay: localDate }),
    to: z.object({ contractId: id, kindergartenId: id, groupId: id, firstDay: localDate }),
    districtMove: districtMove.optional(),
  }),
  'enrolment.left': contract.extend({ lastDay: localDate, reason: leaveReason }),

  'enrolment.sheet-opened': sheet.extend({ kind, stayHours, settlementId: id, need: need.optional() }),
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
    need: need.optional(),
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
        /** Marked days on which the kindergarten had no state order: nothing is accrued for them. Absent if there is none. */
        withoutOrderDays: z.number().int().min(1).optional(),
        /** False when the guardian did not confirm the month: the line is excluded and escalated. */
        confirmed: z.boolean(),
      }),
    ),
  }),
} as const;
