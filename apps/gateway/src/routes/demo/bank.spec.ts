import { bankAnswerTo } from './bank.js';

const file = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn>
  <GrpHdr><MsgId>taldykorgan.2026-09.1</MsgId></GrpHdr>
  <PmtInf><PmtInfId>taldykorgan.2026-09.1</PmtInfId>
    <CdtTrfTxInf><PmtId><EndToEndId>kdg-200240001239:2026-09.1</EndToEndId></PmtId><Amt><InstdAmt Ccy="KZT">65000.00</InstdAmt></Amt></CdtTrfTxInf>
  </PmtInf>
</CstmrCdtTrfInitn></Document>`;

test('every line of the order is answered as booked, by its name and with its amount', () => {
  const answer = bankAnswerTo(file, '2026-10-05T04:00:00.123456Z') ?? '';
  expect(answer).toContain('<OrgnlMsgId>taldykorgan.2026-09.1</OrgnlMsgId>');
  expect(answer).toContain('<OrgnlEndToEndId>kdg-200240001239:2026-09.1</OrgnlEndToEndId>');
  expect(answer).toContain('<InstdAmt Ccy="KZT">65000.00</InstdAmt>');
  expect(answer.match(/<TxSts>ACSC<\/TxSts>/g)).toHaveLength(1);
});

test('a file that is no order is not answered', () => {
  for (const text of ['', 'hello', '<Document/>', '<Document', file.replace('<InstdAmt Ccy="KZT">65000.00</InstdAmt>', '')])
    expect(bankAnswerTo(text, '2026-10-05T04:00:00.123456Z')).toBeUndefined();
});
