import { z } from 'zod';
import { amountTiyn, digest, id, instant, localDate, month } from './shapes.js';

const register = z.object({ registerId: id, districtId: id, month });

export const paymentEvents = {
  'payment.budget-set': z.object({ budgetId: id, districtId: id, year: z.number().int(), limitTiyn: amountTiyn, act: z.string(), by: id }),
  'payment.budget-reserved': z.object({
    budgetId: id,
    districtId: id,
    iterationId: id,
    turnCount: z.number().int().min(1),
    perTurnTiyn: amountTiyn,
    amountTiyn,
  }),
  'payment.budget-refused': z.object({ budgetId: id, districtId: id, iterationId: id, neededTiyn: amountTiyn, availableTiyn: amountTiyn }),
  'payment.reserve-released': z.object({
    budgetId: id,
    districtId: id,
    iterationId: id,
    voucherId: id,
    amountTiyn,
    cause: z.enum(['refused', 'lapsed', 'ended']),
  }),
  'payment.statement-computed': z.object({
    statementId: id,
    kindergartenId: id,
    districtId: id,
    month,
    formula: z.string(),
    lines: z.array(
      z.object({
        childId: id,
        voucherId: id,
        sheetId: id,
        normTiyn: amountTiyn,
        plannedDays: z.number().int().min(1),
        paidDayHundredths: z.number().int().min(0),
        amountTiyn,
      }),
    ),
    excluded: z.array(z.object({ childId: id, sheetId: id, reason: z.string() })),
    totalTiyn: amountTiyn,
  }),
  'payment.transfer-posted': z.object({
    transferId: id,
    debitAccount: id,
    creditAccount: id,
    amountTiyn,
    cause: z.enum(['statement', 'payment', 'correction']),
    ref: id,
  }),
  'payment.register-drafted': register.extend({
    lines: z.array(z.object({ statementId: id, kindergartenId: id, amountTiyn })).min(1),
    totalTiyn: amountTiyn,
    by: id,
  }),
  'payment.register-approved': register.extend({ by: id, approval: z.union([z.literal(1), z.literal(2)]) }),
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
