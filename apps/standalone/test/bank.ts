/** What a bank writes (pain.002) when it has carried out, or returned, each payment of an order (pain.001). */
export function bankAnswer(order: string, { day, returned = [] }: { day: string; returned?: readonly string[] }): string {
  const messageId = /<MsgId>([^<]+)</.exec(order)?.[1];
  const payments = [...order.matchAll(/<EndToEndId>([^<]+)<[\s\S]*?<InstdAmt Ccy="KZT">([^<]+)<[\s\S]*?statement ([^<\s]+)</g)];
  const lines = payments.map(([, id, amount, statementId = '']) => {
    const verdict = returned.includes(statementId)
      ? '<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>'
      : `<TxSts>ACSC</TxSts><AcctSvcrRef>BANK${id?.slice(-12)}</AcctSvcrRef>`;
    const original = `<OrgnlTxRef><Amt><InstdAmt Ccy="KZT">${amount}</InstdAmt></Amt></OrgnlTxRef>`;
    return `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${verdict}${original}</TxInfAndSts>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
<GrpHdr><MsgId>DEMOBANK-1</MsgId><CreDtTm>${day}T10:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${messageId}</OrgnlPmtInfId>${lines.join('')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;
}
