import { z } from 'zod';
import { amountTiyn, digest, id, instant, localDate, month } from './shapes.js';

const register = z.object({ registerId: id, districtId: id, month });
const statement = z.object({ statementId: id, kindergartenId: id, districtId: id, month });
const rounding = z.enum(['half-up-to-tenge', 'half-up-to-tiyn', 'down-to-tenge']);
/** How one child's amount came about: norm × paid days ÷ planned days of the month, rounded once. */
const line = z.object({
  childId: id,
  voucherId: id,
  sheetId: id,
  normTiyn: amountTiyn,
  plannedDays: z.number().int().min(1),
  paidDayHundredths: z.number().int().min(0),
  amountTiyn,
  from: localDate.optional(),
  lastDay: localDate.optional(),
});
const moved = z.object({
  ...{ budgetId: id, districtId: id, fromDistrictId: id },
  ...{ contractId: id, voucherId: id, childId: id, guardianId: id },
});
const excluded = z.object({ childId: id, sheetId: id, reason: z.string() });

export const paymentEvents = {
  'payment.budget-set': z.object({ budgetId: id, districtId: id, year: z.number().int(), limitTiyn: amountTiyn, act: z.string(), by: id }),
  'payment.budget-reserved': z.object({
    budgetId: id,
    districtId: id,
    iterationId: id,
    turnCount: z.number().int().min(1),
    perTurnTiyn: amountTiyn,
    amountTiyn,
    /** What a turn costs at most in one month, and for how many months of the budget year. */
    monthlyTiyn: amountTiyn.optional(),
    months: z.number().int().min(1).max(12).optional(),
  }),
  /** Fewer turns were given than approved: the rest of the reserve is free again. */
  'payment.budget-trimmed': z.object({
    budgetId: id,
    districtId: id,
    iterationId: id,
    turnCount: z.number().int().min(0),
    /** What became free. */
    amountTiyn,
  }),
  'payment.budget-refused': z.object({ budgetId: id, districtId: id, iterationId: id, neededTiyn: amountTiyn, availableTiyn: amountTiyn }),
  /** One voucher's share of what its iteration reserved. */
  'payment.reserve-opened': z.object({
    budgetId: id,
    districtId: id,
    iterationId: id,
    voucherId: id,
    childId: id,
    monthlyTiyn: amountTiyn,
    amountTiyn,
  }),
  'payment.reserve-released': z.object({
    budgetId: id,
    districtId: id,
    iterationId: id,
    voucherId: id,
    amountTiyn,
    cause: z.enum(['refused', 'lapsed', 'ended']),
    /** Where the child had been using the voucher: the day up to which it costs. */
    lastDay: localDate.optional(),
  }),
  /** A voucher may come from another district: its months are reserved before anything is signed. */
  'payment.move-reserved': moved.extend({
    firstDay: localDate,
    /** The last moment for the signatures: without them, what is reserved is free again. */
    signBy: instant,
    monthlyTiyn: amountTiyn,
    amountTiyn,
    inUse: z.boolean(),
    afterContractId: id.optional(),
  }),
  'payment.move-refused': moved.extend({ neededTiyn: amountTiyn, availableTiyn: amountTiyn }),
  /** It came to nothing. Of a move that nothing was reserved for yet, nothing becomes free, nor is anything reserved later. */
  'payment.move-dropped': z.object({ budgetId: id, districtId: id, contractId: id, amountTiyn }),
  /** The contract is carried out: from that day the district pays. */
  'payment.move-kept': moved.extend({
    firstDay: localDate,
    monthlyTiyn: amountTiyn,
    amountTiyn,
    inUse: z.boolean(),
    afterContractId: id.optional(),
  }),
  /** The voucher's own reserve passes from one district's line to another's, in one step. */
  'payment.reserve-moved': z.object({
    voucherId: id,
    childId: id,
    contractId: id,
    from: z.object({
      budgetId: id,
      districtId: id,
      /** What became free there. */
      releasedTiyn: amountTiyn,
      /** Absent where the voucher was never used there. */
      lastDay: localDate.optional(),
      /** What the month of the last day may still cost there. */
      lastMonthTiyn: amountTiyn.optional(),
    }),
    to: z.object({ budgetId: id, districtId: id, firstDay: localDate, monthlyTiyn: amountTiyn, amountTiyn }),
  }),
  /** A sheet of the kindergarten is open for the month: the statement waits for it. */
  'payment.sheet-expected': statement.extend({ sheetId: id }),
  /** The sheet was voided: the statement waits for it no longer. */
  'payment.sheet-dropped': statement.extend({ sheetId: id }),
  'payment.sheet-priced': statement.extend({
    sheetId: id,
    formula: z.string(),
    rounding,
    lines: z.array(line),
    excluded: z.array(excluded),
    totalTiyn: amountTiyn,
  }),
  'payment.statement-computed': statement.extend({
    formula: z.string(),
    rounding: rounding.optional(),
    lines: z.array(line),
    excluded: z.array(excluded),
    totalTiyn: amountTiyn,
  }),
  'payment.transfer-posted': z.object({
    transferId: id,
    debitAccount: id,
    creditAccount: id,
    amountTiyn,
    cause: z.enum(['statement', 'payment', 'correction']),
    ref: id,
    districtId: id.optional(),
    /** The month that is paid for. */
    month: month.optional(),
  }),
  'payment.register-drafted': register.extend({
    lines: z.array(z.object({ statementId: id, kindergartenId: id, amountTiyn })).min(1),
    totalTiyn: amountTiyn,
    by: id,
    /** Counts the registers of the district's month from 1. */
    number: z.number().int().min(1).optional(),
    approvalsNeeded: z.number().int().min(1).max(2).optional(),
    /** Stands for the caller's idempotency key: the same drafting again finds its register. */
    requestId: id.optional(),
  }),
  'payment.register-approved': register.extend({
    by: id,
    approval: z.union([z.literal(1), z.literal(2)]),
    approvedAt: instant.optional(),
  }),
  /** Before it was sent; its statements are free for the next register. */
  'payment.register-rejected': register.extend({ by: id, reason: z.string().min(1).max(500), rejectedAt: instant }),
  'payment.register-sent': register.extend({ fileId: id, fileHash: digest, by: id }),
  'payment.line-settled': register.extend({
    statementId: id,
    kindergartenId: id,
    amountTiyn,
    bankReference: z.string().min(1),
    paidOn: localDate,
  }),
  'payment.line-returned': register.extend({ statementId: id, kindergartenId: id, amountTiyn, bankReason: z.string().min(1) }),
  'payment.register-settled': register.extend({ settledTiyn: amountTiyn, returnedTiyn: amountTiyn, at: instant }),
} as const;
