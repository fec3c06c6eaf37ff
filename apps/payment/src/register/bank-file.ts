import { createHash } from 'node:crypto';
import { type LocalDate, type Money, tiyn } from '@kezek/domain';
import { XMLBuilder } from 'fast-xml-parser';
import { endToEndId, messageId } from './bank-names.js';
import type { ApprovedRegister, RegisterLine } from './facts.js';

/** Whose account pays. */
export interface Payer {
  readonly name: string;
  readonly bin: string;
  readonly iban: string;
  readonly bic: string;
}

export const CURRENCY = 'KZT';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.03';
const builder = new XMLBuilder({ ignoreAttributes: false, format: true, indentBy: '  ', suppressEmptyNode: true });

/**
 * The register as an ISO 20022 credit transfer (pain.001.001.03). The same register and payer give the same bytes. Creditors are named by BIN:
 * the treasury knows the account of each kindergarten on the list.
 */
export function bankFile(register: ApprovedRegister, { payer, executeOn }: { payer: Payer; executeOn: LocalDate }): string {
  const { registerId, approvedAt, lines, totalTiyn, month } = register;
  const sums = { NbOfTxs: String(lines.length), CtrlSum: inTenge(tiyn(totalTiyn)) };
  const document = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: {
      '@_xmlns': NAMESPACE,
      CstmrCdtTrfInitn: {
        GrpHdr: { MsgId: messageId(registerId), CreDtTm: `${approvedAt.slice(0, 19)}Z`, ...sums, InitgPty: { Nm: payer.name } },
        PmtInf: {
          PmtInfId: messageId(registerId),
          PmtMtd: 'TRF',
          ...sums,
          ReqdExctnDt: executeOn,
          Dbtr: { Nm: payer.name, ...organisation(payer.bin) },
          DbtrAcct: { Id: { IBAN: payer.iban } },
          DbtrAgt: { FinInstnId: { BIC: payer.bic } },
          CdtTrfTxInf: lines.map((line) => transferOf(line, register.number, month)),
        },
      },
    },
  };
  return builder.build(document);
}

export const fileNameOf = (registerId: string): string => `${messageId(registerId).replace(/:/g, '-')}.pain.001.xml`;

export const fileIdOf = (registerId: string): string => `pain.001:${messageId(registerId)}`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `65000.00`; a bank file states tenge. */
export function inTenge(amount: Money): string {
  const digits = amount.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const transferOf = ({ statementId, kindergartenId, amountTiyn }: RegisterLine, registerNumber: number, month: string) => ({
  PmtId: { EndToEndId: endToEndId(statementId, registerNumber) },
  Amt: { InstdAmt: { '#text': inTenge(tiyn(amountTiyn)), '@_Ccy': CURRENCY } },
  Cdtr: organisation(kindergartenId.replace(/^kdg_/, '')),
  RmtInf: { Ustrd: `Preschool vouchers ${month}, statement ${statementId}` },
});

const organisation = (bin: string) => ({ Id: { OrgId: { Othr: { Id: bin } } } });
