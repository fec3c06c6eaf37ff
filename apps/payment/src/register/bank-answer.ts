import { type Instant, type LocalDate, Rejection, instantFromOffset, isLocalDate, isRejection, tiyn } from '@kezek/domain';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { CURRENCY } from './bank-file.js';
import type { BankAnswer, BankReport } from './decide.js';
import type { Outcome } from './facts.js';

export const ANSWER_BYTES_MAX = 2 * 1024 * 1024;

const text = z.string().min(1).max(140);
const reason = z.object({ Rsn: z.object({ Cd: text.optional() }).optional() });
const reasons = z.array(reason).optional();
const transaction = z.object({
  OrgnlEndToEndId: text,
  TxSts: text,
  StsRsnInf: reasons,
  AccptncDtTm: text.optional(),
  AcctSvcrRef: z
    .string()
    .regex(/^[A-Za-z0-9/._:-]{1,35}$/)
    .optional(),
  OrgnlTxRef: z
    .object({
      Amt: z
        .object({ InstdAmt: z.object({ '#text': z.string().regex(/^\d{1,16}(\.\d{1,2})?$/), '@_Ccy': z.literal(CURRENCY) }) })
        .optional(),
    })
    .optional(),
});
const report = z.object({
  Document: z.object({
    CstmrPmtStsRpt: z.object({
      GrpHdr: z.object({ CreDtTm: text }),
      OrgnlGrpInfAndSts: z.object({ OrgnlMsgId: text, GrpSts: text.optional(), StsRsnInf: reasons }),
      OrgnlPmtInfAndSts: z.array(z.object({ TxInfAndSts: z.array(transaction).optional() })).optional(),
    }),
  }),
});

type Transaction = z.output<typeof transaction>;

const LISTS = new Set(['OrgnlPmtInfAndSts', 'TxInfAndSts', 'StsRsnInf']);
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  isArray: (name) => LISTS.has(String(name)),
});

/** Accepted and booked. */
const SETTLED = new Set(['ACSC', 'ACCC']);
/** On its way: the bank will say more. */
const PENDING = new Set(['RCVD', 'PDNG', 'ACTC', 'ACCP', 'ACSP', 'ACWC']);
const RETURNED = 'RJCT';
const CODE = /^[A-Z0-9]{1,4}$/;
const NO_REASON = 'NARR';

/**
 * Reads a payment status report (ISO 20022 pain.002).
 * @param localDateOf the region's day of a moment, for the day of payment
 * @throws Rejection `payment.answer-too-large`, `payment.answer-invalid`, `payment.bank-status-unknown`
 */
export function readAnswer(xml: string, { localDateOf }: { localDateOf: (at: Instant) => LocalDate }): BankReport {
  const { GrpHdr, OrgnlGrpInfAndSts: group, OrgnlPmtInfAndSts } = parsed(xml).Document.CstmrPmtStsRpt;
  const transactions = (OrgnlPmtInfAndSts ?? []).flatMap(({ TxInfAndSts }) => TxInfAndSts ?? []);
  const answers = transactions.flatMap((one) => answerOf(one, dayOf(one.AccptncDtTm ?? GrpHdr.CreDtTm, localDateOf)));
  const refused = group.GrpSts === RETURNED && transactions.length === 0;
  const everyLine: Outcome | undefined = refused ? { kind: 'returned', bankReason: reasonOf(group.StsRsnInf) } : undefined;
  return { messageId: group.OrgnlMsgId, answers, ...(everyLine === undefined ? {} : { everyLine }) };
}

function parsed(xml: string): z.output<typeof report> {
  if (Buffer.byteLength(xml) > ANSWER_BYTES_MAX) throw new Rejection('payment.answer-too-large', { maxBytes: ANSWER_BYTES_MAX });
  // A bank's answer has no document type; one that declares entities is an attack or a mistake.
  if (xml.includes('<!DOCTYPE') || XMLValidator.validate(xml) !== true) throw new Rejection('payment.answer-invalid', { part: 'xml' });
  const result = report.safeParse(parser.parse(xml));
  if (result.success) return result.data;
  throw new Rejection('payment.answer-invalid', { part: result.error.issues[0]?.path.join('/') ?? 'Document' });
}

function answerOf(one: Transaction, day: LocalDate): BankAnswer[] {
  const { OrgnlEndToEndId: name, TxSts: status, AcctSvcrRef: reference, OrgnlTxRef } = one;
  const amountText = OrgnlTxRef?.Amt?.InstdAmt['#text'];
  const about = { endToEndId: name, ...(amountText === undefined ? {} : { amount: fromTenge(amountText) }) };
  if (status === RETURNED) return [{ ...about, outcome: { kind: 'returned', bankReason: reasonOf(one.StsRsnInf) } }];
  if (PENDING.has(status)) return [];
  if (!SETTLED.has(status)) throw new Rejection('payment.bank-status-unknown', { status });
  if (reference === undefined) throw new Rejection('payment.answer-invalid', { part: 'AcctSvcrRef' });
  return [{ ...about, outcome: { kind: 'settled', bankReference: reference, paidOn: day } }];
}

/** The bank's code alone: its free words could name a person. */
function reasonOf(given: z.output<typeof reasons>): string {
  const code = given?.[0]?.Rsn?.Cd;
  return code !== undefined && CODE.test(code) ? code : NO_REASON;
}

function dayOf(stamp: string, localDateOf: (at: Instant) => LocalDate): LocalDate {
  const written = stamp.slice(0, 10);
  if (!isLocalDate(written)) throw new Rejection('payment.answer-invalid', { part: 'AccptncDtTm' });
  // Without an offset it is the bank's own day.
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(stamp)) return written;
  try {
    return localDateOf(instantFromOffset(stamp));
  } catch (error) {
    if (isRejection(error)) throw new Rejection('payment.answer-invalid', { part: 'AccptncDtTm' });
    throw error;
  }
}

function fromTenge(amount: string) {
  const [whole = '0', cents = ''] = amount.split('.');
  return tiyn(BigInt(`${whole}${cents.padEnd(2, '0')}`));
}
