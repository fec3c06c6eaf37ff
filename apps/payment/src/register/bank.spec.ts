import { type Instant, type LocalDate, localDateOf, tenge, tiyn } from '@kezek/domain';
import fc from 'fast-check';
import { ANSWER_BYTES_MAX, readAnswer } from './bank-answer.js';
import { bankFile, inTenge } from './bank-file.js';
import { endToEndId, messageId } from './bank-names.js';
import type { ApprovedRegister } from './facts.js';

const payer = { name: 'Education & Co <department>', bin: '990240001237', iban: 'KZ86125KZT5004100100', bic: 'KKMFKZ2A' };
const register: ApprovedRegister = {
  phase: 'approved',
  registerId: 'taldykorgan.2026-09.1',
  districtId: 'taldykorgan',
  month: '2026-09',
  number: 1,
  totalTiyn: '9750050',
  draftedBy: 'stf_1',
  approvalsNeeded: 2,
  requestId: 'req_1',
  approvedBy: ['stf_2', 'stf_3'],
  approvedAt: '2026-10-05T04:00:00.123456Z' as Instant,
  lines: [
    { statementId: 'kdg_200240001239:2026-09', kindergartenId: 'kdg_200240001239', amountTiyn: '6500000' },
    { statementId: 'kdg_990240001239:2026-09', kindergartenId: 'kdg_990240001239', amountTiyn: '3250050' },
  ],
};
const written = () => bankFile(register, { payer, executeOn: '2026-10-05' as LocalDate });

describe('the bank file', () => {
  it('is the same, byte for byte', () => {
    expect(written()).toBe(written());
    expect(written()).toMatchInlineSnapshot(`
     "<?xml version="1.0" encoding="UTF-8"?>
     <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">
       <CstmrCdtTrfInitn>
         <GrpHdr>
           <MsgId>taldykorgan.2026-09.1</MsgId>
           <CreDtTm>2026-10-05T04:00:00Z</CreDtTm>
           <NbOfTxs>2</NbOfTxs>
           <CtrlSum>97500.50</CtrlSum>
           <InitgPty>
             <Nm>Education &amp; Co &lt;department&gt;</Nm>
           </InitgPty>
         </GrpHdr>
         <PmtInf>
           <PmtInfId>taldykorgan.2026-09.1</PmtInfId>
           <PmtMtd>TRF</PmtMtd>
           <NbOfTxs>2</NbOfTxs>
           <CtrlSum>97500.50</CtrlSum>
           <ReqdExctnDt>2026-10-05</ReqdExctnDt>
           <Dbtr>
             <Nm>Education &amp; Co &lt;department&gt;</Nm>
             <Id>
               <OrgId>
                 <Othr>
                   <Id>990240001237</Id>
                 </Othr>
               </OrgId>
             </Id>
           </Dbtr>
           <DbtrAcct>
             <Id>
               <IBAN>KZ86125KZT5004100100</IBAN>
             </Id>
           </DbtrAcct>
           <DbtrAgt>
             <FinInstnId>
               <BIC>KKMFKZ2A</BIC>
             </FinInstnId>
           </DbtrAgt>
           <CdtTrfTxInf>
             <PmtId>
               <EndToEndId>kdg-200240001239:2026-09.1</EndToEndId>
             </PmtId>
             <Amt>
               <InstdAmt Ccy="KZT">65000.00</InstdAmt>
             </Amt>
             <Cdtr>
               <Id>
                 <OrgId>
                   <Othr>
                     <Id>200240001239</Id>
                   </Othr>
                 </OrgId>
               </Id>
             </Cdtr>
             <RmtInf>
               <Ustrd>Preschool vouchers 2026-09, statement kdg_200240001239:2026-09</Ustrd>
             </RmtInf>
           </CdtTrfTxInf>
           <CdtTrfTxInf>
             <PmtId>
               <EndToEndId>kdg-990240001239:2026-09.1</EndToEndId>
             </PmtId>
             <Amt>
               <InstdAmt Ccy="KZT">32500.50</InstdAmt>
             </Amt>
             <Cdtr>
               <Id>
                 <OrgId>
                   <Othr>
                     <Id>990240001239</Id>
                   </Othr>
                 </OrgId>
               </Id>
             </Cdtr>
             <RmtInf>
               <Ustrd>Preschool vouchers 2026-09, statement kdg_990240001239:2026-09</Ustrd>
             </RmtInf>
           </CdtTrfTxInf>
         </PmtInf>
       </CstmrCdtTrfInitn>
     </Document>
     "
    `);
  });
});

describe('names in bank files', () => {
  it('are of a length and an alphabet that banks take, and differ', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9_.:-]{2,70}$/);
    fc.assert(
      fc.property(id, id, fc.integer({ min: 1, max: 99 }), (a, b, number) => {
        expect(endToEndId(a, number)).toMatch(/^[A-Za-z0-9.:-]{1,35}$/);
        if (a.replace(/_/g, '-') !== b.replace(/_/g, '-')) expect(messageId(a)).not.toBe(messageId(b));
        expect(endToEndId(a, number)).not.toBe(endToEndId(a, number + 1));
      }),
    );
  });
  it('state whole tenge and tiyn', () => {
    expect([tenge(65_000), tiyn('5'), tiyn('0'), tiyn('99999999999999999')].map(inTenge)).toEqual([
      '65000.00',
      '0.05',
      '0.00',
      '999999999999999.99',
    ]);
  });
});

const answer = (transactions: string, group = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
  <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-10-06T20:30:00Z</CreDtTm></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>taldykorgan.2026-09.1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.03</OrgnlMsgNmId>${group}</OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>taldykorgan.2026-09.1</OrgnlPmtInfId>${transactions}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;
const transaction = (name: string, status: string, rest = ''): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${name}</OrgnlEndToEndId><TxSts>${status}</TxSts>${rest}</TxInfAndSts>`;
const read = (xml: string) => readAnswer(xml, { localDateOf: (at) => localDateOf(at, 'Asia/Almaty') });
const reference = '<AcctSvcrRef>REF1</AcctSvcrRef>';
const amount = (value: string, currency = 'KZT') => `<OrgnlTxRef><Amt><InstdAmt Ccy="${currency}">${value}</InstdAmt></Amt></OrgnlTxRef>`;

describe("the bank's answer", () => {
  it('is read line by line', () => {
    const reason = '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account of a person is closed</AddtlInf></StsRsnInf>';
    const lines = [
      transaction('kdg-1.1', 'ACSC', `<AccptncDtTm>2026-10-06T10:00:00</AccptncDtTm>${reference}${amount('65000.5')}`),
      transaction('kdg-2.1', 'RJCT', reason),
      transaction('kdg-3.1', 'PDNG'),
      transaction('kdg-4.1', 'ACCC', reference),
      transaction('kdg-5.1', 'RJCT'),
    ];
    expect(read(answer(lines.join('')))).toEqual({
      messageId: 'taldykorgan.2026-09.1',
      answers: [
        { endToEndId: 'kdg-1.1', amount: 6_500_050n, outcome: { kind: 'settled', bankReference: 'REF1', paidOn: '2026-10-06' } },
        { endToEndId: 'kdg-2.1', outcome: { kind: 'returned', bankReason: 'AC04' } },
        { endToEndId: 'kdg-4.1', outcome: { kind: 'settled', bankReference: 'REF1', paidOn: '2026-10-07' } },
        { endToEndId: 'kdg-5.1', outcome: { kind: 'returned', bankReason: 'NARR' } },
      ],
    });
  });
  it('may refuse the whole file', () => {
    const group = '<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>';
    expect(read(answer('', group))).toMatchObject({ answers: [], everyLine: { kind: 'returned', bankReason: 'FF01' } });
  });
  it.each([
    ['payment.answer-invalid', 'not xml'],
    ['payment.answer-invalid', '<Document><a></Document>'],
    ['payment.answer-invalid', '<!DOCTYPE a [<!ENTITY b "c">]><Document/>'],
    ['payment.answer-invalid', '<Document/>'],
    ['payment.answer-invalid', answer(transaction('', 'ACSC', reference))],
    ['payment.answer-invalid', answer(transaction('kdg-1.1', 'ACSC'))],
    ['payment.answer-invalid', answer(transaction('kdg-1.1', 'ACSC', '<AcctSvcrRef>Ahmet Ahmetov</AcctSvcrRef>'))],
    ['payment.answer-invalid', answer(transaction('kdg-1.1', 'ACSC', `<AccptncDtTm>2026-02-30T10:00:00</AccptncDtTm>${reference}`))],
    ['payment.answer-invalid', answer(transaction('kdg-1.1', 'ACSC', reference + amount('1,5')))],
    ['payment.answer-invalid', answer(transaction('kdg-1.1', 'ACSC', reference + amount('1.5', 'USD')))],
    ['payment.bank-status-unknown', answer(transaction('kdg-1.1', 'HMMM'))],
    ['payment.answer-too-large', ' '.repeat(ANSWER_BYTES_MAX + 1)],
  ])('%s', (code, xml) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ code }));
  });
});
