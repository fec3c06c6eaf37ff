import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

const transfer = z.object({
  PmtId: z.object({ EndToEndId: z.string() }),
  Amt: z.object({ InstdAmt: z.object({ '#text': z.string(), '@_Ccy': z.string() }) }),
});
const order = z.object({
  Document: z.object({
    CstmrCdtTrfInitn: z.object({
      GrpHdr: z.object({ MsgId: z.string() }),
      PmtInf: z.array(z.object({ PmtInfId: z.string(), CdtTrfTxInf: z.array(transfer) })),
    }),
  }),
});

const LISTS = new Set(['PmtInf', 'CdtTrfTxInf']);
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  removeNSPrefix: true,
  isArray: (name) => LISTS.has(String(name)),
});
const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });

/**
 * What a bank says to a payment order (pain.001) in which it has carried out every line: a payment status report (pain.002).
 * @returns undefined if the text is no payment order
 */
export function bankAnswerTo(fileText: string, at: string): string | undefined {
  const parsed = order.safeParse(parsedXml(fileText));
  if (!parsed.success) return undefined;
  const { GrpHdr, PmtInf } = parsed.data.Document.CstmrCdtTrfInitn;
  const stamp = `${at.slice(0, 19)}Z`;
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: {
      '@_xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.03',
      CstmrPmtStsRpt: {
        GrpHdr: { MsgId: `demo-bank.${GrpHdr.MsgId}`.slice(0, 35), CreDtTm: stamp },
        OrgnlGrpInfAndSts: { OrgnlMsgId: GrpHdr.MsgId, OrgnlMsgNmId: 'pain.001', GrpSts: 'ACSC' },
        OrgnlPmtInfAndSts: PmtInf.map(({ PmtInfId, CdtTrfTxInf }) => ({
          OrgnlPmtInfId: PmtInfId,
          TxInfAndSts: CdtTrfTxInf.map(({ PmtId, Amt }) => ({
            OrgnlEndToEndId: PmtId.EndToEndId,
            TxSts: 'ACSC',
            AccptncDtTm: stamp,
            AcctSvcrRef: PmtId.EndToEndId,
            OrgnlTxRef: { Amt },
          })),
        })),
      },
    },
  });
}

function parsedXml(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}
