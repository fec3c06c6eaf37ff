import { type EventData, paymentV1 } from '@kezek/contracts';
import { type Actor, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import type { PaymentConfig } from './config.js';
import { start } from './service.js';

const config: PaymentConfig = {
  PAYMENT_PAYER_NAME: 'Education department',
  PAYMENT_PAYER_BIN: '990240001237',
  PAYMENT_PAYER_IBAN: 'KZ86125KZT5004100100',
  PAYMENT_PAYER_BIC: 'KKMFKZ2A',
};
const districtId = 'taldykorgan';
const month = '2026-09';
const kindergarten = (n: number) => `kdg_20024000${1000 + n}`;
const statementId = (n: number) => `${kindergarten(n)}:${month}`;
const staff = (n: number): Actor => ({ kind: 'staff', id: `stf_${n}`, roles: ['finance'] });
const as = (n: number, idempotencyKey?: string) => ({ actor: staff(n), ...(idempotencyKey === undefined ? {} : { idempotencyKey }) });
const refusal = (code: string, params: object = {}) => ({ code, params: expect.objectContaining(params) as object });

const turns = { districtId, turnCount: 3, previewedBy: 'stf_1', approvedBy: 'stf_2', approvedOn: '2026-09-01' };
const vouched = (n: number) => ({
  voucherId: `vch_${n}`,
  childId: `chd_${n}`,
  guardianId: `gdn_${n}`,
  applicationId: `app_${n}`,
  iterationId: 'itr_1',
});
const placement = {
  districtId,
  settlementId: districtId,
  birthDate: '2023-05-04',
  ageGroup: 3,
  languages: ['kk'],
  kinds: ['state' as const],
};

describe('the payment service, between a bus, its callers and a bank', () => {
  let parts: ServiceParts<never>;
  let service: Awaited<ReturnType<typeof start>>;
  let client: Client<typeof paymentV1.PaymentServiceService>;

  beforeAll(async () => {
    parts = await serviceParts();
    service = await start({ ...parts.deps, config });
    client = createClient(paymentV1.PaymentServiceClient, service.address, { name: 'payment', log: parts.deps.log, deadlineMs: 30_000 });
  });
  afterAll(async () => {
    client.disconnect();
    await service.stop();
    await parts.stop();
  });

  const budget = async () => (await client.getBudget({ districtId, year: 2026 })).budget!;
  const statement = async (n: number) => (await client.getStatement({ statementId: statementId(n) })).statement!;
  const history = async (name: string): Promise<unknown[]> =>
    (await parts.deps.database.collection(`${name}_history`).find({}).sort({ at: 1, stream: 1, seq: 1 }).toArray()).map(
      (fact) => fact['type'],
    );
  const twice = async (event: Parameters<ServiceParts<never>['tell']>[0]) => {
    await parts.tell(event);
    await parts.tell(event);
  };

  it('knows the limit of the region policy, and takes another with its act', async () => {
    expect(await budget()).toMatchObject({ limitTiyn: '600000000000', reservedTiyn: '0', act: 'assumed', vouchersPossible: 23_076 });
    const wanted = { districtId, year: 2026, limitTiyn: '100000000', act: 'Decree 7', by: 'stf_1' };
    await client.setBudget(wanted, as(1, 'limit-1'));
    await client.setBudget(wanted, as(1, 'limit-1'));
    expect(await budget()).toMatchObject({ limitTiyn: '100000000', availableTiyn: '100000000', act: 'Decree 7', vouchersPossible: 3 });
    expect(await history('budget')).toEqual(['payment.budget-set']);
    await expect(client.setBudget({ ...wanted, limitTiyn: '1.5' }, as(1))).rejects.toMatchObject(refusal('domain.money-format'));
    await expect(client.setBudget({ ...wanted, districtId: 'nowhere' }, as(1))).rejects.toMatchObject(refusal('domain.unknown-district'));
    await expect(client.setBudget(wanted, as(2))).rejects.toMatchObject(refusal('payment.forbidden'));
    await expect(client.setBudget(wanted)).rejects.toMatchObject(refusal('payment.unauthenticated'));
    await expect(client.getBudget({ districtId, year: 2040 })).rejects.toMatchObject(refusal('payment.budget-not-found', { year: 2040 }));
  });

  it('reserves for all turns of an iteration or none, and frees what is not used, once', async () => {
    // Vouchers whose iteration has not been heard of wait for it.
    for (const n of [1, 2, 3]) {
      const data = { ...vouched(n), category: 1, placement, offeredAt: '2026-09-01T04:00:00.000000Z' };
      await twice({ stream: `voucher/chd_${n}`, seq: 1, type: 'voucher.offered', data });
    }
    await twice({ stream: 'iteration/itr_1', seq: 2, type: 'queue.iteration-approved', data: { iterationId: 'itr_1', ...turns } });
    await until(async () => (await budget()).reservedTiyn === '78000000', { what: 'three turns to be reserved' });
    await twice({
      stream: 'iteration/itr_2',
      seq: 2,
      type: 'queue.iteration-approved',
      data: { iterationId: 'itr_2', ...turns, turnCount: 1 },
    });
    await until(async () => (await history('budget')).includes('payment.budget-refused'), { what: 'the refusal' });

    const gone = { ...vouched(2), districtId };
    // Ended before it was used, as if it had been refused.
    const unused = { ...gone, lastDay: '2026-10-15', reason: 'death' as const, neverUsed: true as const, by: 'stf_1' };
    await twice({ stream: 'voucher/chd_2', seq: 2, type: 'voucher.ended', data: unused });
    await twice({
      stream: 'voucher/chd_3',
      seq: 5,
      type: 'voucher.ended',
      data: { ...gone, ...vouched(3), lastDay: '2026-10-15', reason: 'guardian' },
    });
    const freed = async () => {
      // What waits is tried again after a while.
      parts.deps.clock.advance({ seconds: 1 });
      return (await budget()).reservedTiyn === '39000000';
    };
    await until(freed, { what: 'six months of two vouchers to be free', everyMs: 200 });
    expect(await budget()).toMatchObject({ freedTiyn: '39000000', savedTiyn: '0', availableTiyn: '61000000', vouchersPossible: 2 });
    await expect(client.setBudget({ districtId, year: 2026, limitTiyn: '38999999', act: 'Decree 8', by: '' }, as(1))).rejects.toMatchObject(
      refusal('payment.limit-below-committed', { committedTiyn: '39000000' }),
    );
    const carried = async () => (await client.getBudget({ districtId, year: 2027 })).budget?.carriedTiyn;
    const isCarried = async () => {
      parts.deps.clock.advance({ seconds: 1 });
      return (await carried()) === '78000000';
    };
    await until(isCarried, { what: 'the voucher that goes on next year', everyMs: 200 });
  });

  it('gives back turns that were not given', async () => {
    const data = { iterationId: 'itr_3', districtId, turnCount: 1, protocolHash: 'a'.repeat(64) };
    await parts.tell({
      stream: 'iteration/itr_3',
      seq: 2,
      type: 'queue.iteration-approved',
      data: { iterationId: 'itr_3', ...turns, turnCount: 2 },
    });
    await until(async () => (await budget()).reservedTiyn === '91000000', { what: 'two more turns to be reserved' });
    await twice({ stream: 'iteration/itr_3', seq: 4, type: 'queue.iteration-completed', data });
    await until(async () => (await budget()).reservedTiyn === '65000000', { what: 'one of them to be free' });
  });

  it('takes back what it reserved for an iteration that the queue no longer waits for', async () => {
    const refused = (iterationId: string, reason: string) =>
      twice({ stream: `iteration/${iterationId}`, seq: 3, type: 'queue.iteration-refused', data: { iterationId, districtId, reason } });
    await parts.tell({
      stream: 'iteration/itr_4',
      seq: 2,
      type: 'queue.iteration-approved',
      data: { iterationId: 'itr_4', ...turns, turnCount: 1 },
    });
    await until(async () => (await budget()).reservedTiyn === '91000000', { what: 'the turn to be reserved' });
    await refused('itr_2', 'unanswered');
    await refused('itr_0', 'superseded');
    await refused('itr_4', 'unanswered');
    await until(async () => (await budget()).reservedTiyn === '65000000', { what: 'it to be free again' });
    const trimmed = async () => (await history('budget')).filter((type) => type === 'payment.budget-trimmed');
    await until(async () => (await trimmed()).length === 2, { what: 'the history of both' });
    expect(await budget()).toMatchObject({ reservedTiyn: '65000000' });
  });

  const group = (n: number, index: number) => {
    const groupId = `${kindergarten(n)}.${index}`;
    return { sheetId: `${groupId}:${month}`, groupId, kindergartenId: kindergarten(n), districtId, month };
  };
  const opened = (n: number, index: number) => {
    const sheet = group(n, index);
    const data = { ...sheet, kind: 'state' as const, stayHours: '10.5h' as const, settlementId: districtId };
    return twice({ stream: `sheet/${sheet.sheetId}`, seq: 1, type: 'enrolment.sheet-opened', data });
  };
  type Accepted = EventData<'enrolment.sheet-accepted'>;
  const accepted = (n: number, index: number, lines: Accepted['lines'], more: Pick<Accepted, 'monthSheetIds'> = {}) => {
    const sheet = group(n, index);
    const about = { kind: 'state', stayHours: '10.5h', settlementId: districtId, plannedDays: 22, by: 'stf_8' } as const;
    return twice({
      stream: `sheet/${sheet.sheetId}`,
      seq: 9,
      type: 'enrolment.sheet-accepted',
      data: { ...sheet, ...about, lines, ...more },
    });
  };
  const line = (child: number, paidDayHundredths: number, confirmed = true) => ({
    ...{ childId: `chd_${child}`, voucherId: `vch_${child}`, from: '2026-09-01', lastDay: '2026-09-30' },
    ...{ presentDays: 20, excusedDays: 0, unexcusedDays: 0, paidDayHundredths, confirmed },
  });
  const count = 70;

  it('computes a statement when all its sheets are accepted, and explains each amount', async () => {
    await opened(1, 1);
    await opened(1, 2);
    // Sheets are told apart from each other, in no order.
    const missing = () => statement(1).then(({ missingSheetIds }) => missingSheetIds.length);
    await until(async () => (await missing()) === 2, { what: 'both sheets to be known' });
    await accepted(1, 1, [line(1, 2100), line(2, 2200, false)]);
    await until(async () => (await statement(1)).lines.length === 1, { what: 'the first sheet' });
    expect(await statement(1)).toMatchObject({ phase: 'collecting', totalTiyn: '6204500', missingSheetIds: [group(1, 2).sheetId] });
    await accepted(1, 2, [line(3, 1100)]);
    await until(async () => (await statement(1)).phase === 'computed', { what: 'the statement' });
    expect(await statement(1)).toMatchObject({
      totalTiyn: '9454500',
      formula: 'paid-over-planned-days.1',
      rounding: 'half-up-to-tenge',
      payBy: '2026-10-18',
      lines: [
        { childId: 'chd_1', normTiyn: '6500000', plannedDays: 22, paidDayHundredths: 2100, amountTiyn: '6204500', from: '2026-09-01' },
        { childId: 'chd_3', paidDayHundredths: 1100, amountTiyn: '3250000' },
      ],
      excluded: [{ childId: 'chd_2', reason: 'not-confirmed' }],
    });
    await expect(client.getStatement({ statementId: 'kdg_0:2026-09' })).rejects.toMatchObject(refusal('payment.statement-not-found'));
  });

  it('takes many kindergartens into one register, signed by three people', async () => {
    await Promise.all(Array.from({ length: count - 1 }, (_, n) => accepted(n + 2, 1, [line(1_000 + n, 2200)])));
    const listed = async () => (await client.listStatements({ districtId, kindergartenId: '', month, limit: 0, after: '' })).statements;
    await until(async () => (await listed()).filter(({ phase }) => phase === 'computed').length === count, {
      what: 'every statement',
    });
    const request = { districtId, month, by: 'stf_1' };
    const { register } = await client.draftRegister(request, as(1, 'draft-1'));
    expect((await client.draftRegister(request, as(1, 'draft-1'))).register).toEqual(register);
    expect(register).toMatchObject({
      registerId: `${districtId}.${month}.1`,
      phase: 'drafted',
      totalTiyn: String(9_454_500 + 69 * 6_500_000),
    });
    expect(register!.lines).toHaveLength(count);
    await expect(client.draftRegister({ ...request, month: '2026-10' }, as(1, 'draft-1'))).rejects.toMatchObject(
      refusal('stream.key-reused'),
    );
    await expect(client.draftRegister(request, as(1, 'draft-2'))).rejects.toMatchObject(refusal('payment.nothing-to-pay', { month }));
    expect(await statement(1)).toMatchObject({ phase: 'in-register', registerId: register!.registerId });

    const { registerId } = register!;
    await expect(client.approveRegister({ registerId, by: '' }, as(1))).rejects.toMatchObject(refusal('payment.same-person'));
    await client.approveRegister({ registerId, by: 'stf_2' }, as(2, 'sign-2'));
    await client.approveRegister({ registerId, by: 'stf_2' }, as(2, 'sign-2'));
    await expect(client.approveRegister({ registerId, by: '' }, as(2))).rejects.toMatchObject(refusal('payment.same-person'));
    await expect(client.sendRegister({ registerId, by: '' }, as(1))).rejects.toMatchObject(
      refusal('payment.register-not-approved', { needed: 2 }),
    );
    await client.approveRegister({ registerId, by: 'stf_3' }, as(3));
    expect((await client.getRegister({ registerId })).register).toMatchObject({ phase: 'approved', approvedBy: ['stf_2', 'stf_3'] });
  });

  it('lets those who draft at once, on two instances, make one register', async () => {
    await accepted(90, 1, [line(5_000, 2200)]);
    await accepted(91, 1, []);
    await until(async () => (await statement(90)).phase === 'computed' && (await statement(91)).phase === 'computed', {
      what: 'more statements',
    });
    const other = await start({ ...parts.deps, config, listen: parts.address() });
    const there = createClient(paymentV1.PaymentServiceClient, other.address, { name: 'payment', log: parts.deps.log, deadlineMs: 30_000 });
    const drafts = await Promise.allSettled(
      [client, there, client].map((of, n) => of.draftRegister({ districtId, month, by: '' }, as(n + 1))),
    );
    there.disconnect();
    await other.stop();
    expect(drafts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { registers } = await client.listRegisters({ districtId, month, limit: 0 });
    expect(registers.map(({ registerId, lines }) => [registerId, lines.length]).sort()).toEqual([
      [`${districtId}.${month}.1`, count],
      [`${districtId}.${month}.2`, 1],
    ]);
  });

  const registerId = `${districtId}.${month}.1`;
  const answer = (transactions: string[], to = registerId) =>
    '<Document><CstmrPmtStsRpt><GrpHdr><CreDtTm>2026-10-07T05:00:00Z</CreDtTm></GrpHdr>' +
    `<OrgnlGrpInfAndSts><OrgnlMsgId>${to}</OrgnlMsgId></OrgnlGrpInfAndSts>` +
    `<OrgnlPmtInfAndSts>${transactions.join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
  const said = (name: string, status: string, rest: string) =>
    `<TxInfAndSts><OrgnlEndToEndId>${name}</OrgnlEndToEndId><TxSts>${status}</TxSts>${rest}</TxInfAndSts>`;
  const settled = (name: string) => said(name, 'ACSC', `<AcctSvcrRef>REF.${name.slice(-9)}</AcctSvcrRef>`);

  it('sends the same file for ever', async () => {
    const first = await client.sendRegister({ registerId, by: '' }, as(1));
    const again = await client.sendRegister({ registerId, by: '' }, as(4));
    expect(again.fileText).toBe(first.fileText);
    expect(first.fileText).toContain('<IBAN>KZ86125KZT5004100100</IBAN>');
    expect(first.fileText.match(/<CdtTrfTxInf>/g)).toHaveLength(count);
    expect(first).toMatchObject({
      fileName: `${registerId}.pain.001.xml`,
      register: { phase: 'sent', fileHash: again.register!.fileHash },
    });
    await expect(client.sendRegister({ registerId: 'no.2026-09.1', by: '' }, as(1))).rejects.toMatchObject(
      refusal('payment.register-not-found'),
    );
  });

  it('takes nothing of an answer that cannot be right', async () => {
    const { register } = await client.getRegister({ registerId });
    const name = register!.lines[0]!.endToEndId;
    const wrong = '<OrgnlTxRef><Amt><InstdAmt Ccy="KZT">1.00</InstdAmt></Amt></OrgnlTxRef>';
    const cases: [string, string][] = [
      ['payment.answer-invalid', 'hello'],
      ['payment.line-unknown', answer([settled(name), settled('another')])],
      ['payment.answer-of-other-register', answer([settled(name)], 'another')],
      ['payment.amount-differs', answer([said(name, 'ACSC', `<AcctSvcrRef>REF</AcctSvcrRef>${wrong}`)])],
    ];
    for (const [code, fileText] of cases) {
      await expect(client.recordBankAnswer({ registerId, fileText, by: '' }, as(1))).rejects.toMatchObject(refusal(code));
    }
    const other = { registerId: `${districtId}.${month}.2`, fileText: answer([settled(name)], `${districtId}.${month}.2`), by: '' };
    await expect(client.recordBankAnswer(other, as(1))).rejects.toMatchObject(refusal('payment.register-not-sent', { phase: 'drafted' }));
    expect((await client.getRegister({ registerId })).register).toEqual(register);
  });

  it('settles what is paid, once, and pays again what the bank returned', async () => {
    const { register } = await client.getRegister({ registerId });
    const names = register!.lines.map(({ endToEndId }) => endToEndId);
    const returned = said(names[0]!, 'RJCT', '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>');
    const fileText = answer([returned, ...names.slice(1).map(settled)]);
    await client.recordBankAnswer({ registerId, fileText, by: '' }, as(1));
    const { register: done } = await client.recordBankAnswer({ registerId, fileText, by: '' }, as(4));
    expect(done).toMatchObject({ phase: 'settled', settledTiyn: String(69 * 6_500_000), returnedTiyn: '9454500' });
    expect(await statement(1)).toMatchObject({ phase: 'returned', bankReason: 'AC04', registerId });
    expect(await statement(2)).toMatchObject({ phase: 'paid', paidOn: '2026-10-07' });

    const { register: next } = await client.draftRegister({ districtId, month, by: '' }, as(1));
    expect(next).toMatchObject({ registerId: `${districtId}.${month}.3`, lines: [{ statementId: statementId(1), amountTiyn: '9454500' }] });
    expect(next!.lines[0]!.endToEndId).not.toBe(names[0]);
    expect(await statement(1)).toMatchObject({ phase: 'in-register', registerId: next!.registerId });
  });

  it('keeps a ledger that balances', async () => {
    const accounts = async () => (await client.listAccounts({ districtId })).accounts;
    const balance = async (id: string) => (await accounts()).find(({ accountId }) => accountId === id)?.balanceTiyn;
    const paid = String(69 * 6_500_000);
    await until(async () => (await balance(`bank:${districtId}`)) === paid, { what: 'every payment to be posted' });
    expect(await balance(`kindergarten:${kindergarten(1)}`)).toBe('9454500');
    expect(await balance(`kindergarten:${kindergarten(2)}`)).toBe('0');
    expect((await accounts()).reduce((sum, { balanceTiyn }) => sum + BigInt(balanceTiyn), 0n)).toBe(0n);
    await until(async () => (await budget()).paidTiyn === paid, { what: 'the budget to hear of them' });
    expect(await client.getStatistics({})).toMatchObject({ paidTiyn: paid, owedTiyn: String(9_454_500 + 6_500_000) });
  });

  it('waits for every sheet of the month or its end, and pays a sheet that still comes later by a statement of its own', async () => {
    const read = async (statementId: string) => {
      try {
        return (await client.getStatement({ statementId })).statement;
      } catch {
        return undefined;
      }
    };
    const monthSheetIds = [1, 2].map((index) => group(80, index).sheetId);
    await accepted(80, 1, [line(8_001, 2200)], { monthSheetIds });
    await until(async () => (await read(statementId(80)))?.lines.length === 1, { what: 'the first sheet' });
    expect(await statement(80)).toMatchObject({ phase: 'collecting', missingSheetIds: [group(80, 2).sheetId] });
    const { sheetId } = group(80, 2);
    await twice({ stream: `sheet/${sheetId}`, seq: 3, type: 'enrolment.sheet-voided', data: group(80, 2) });
    await until(async () => (await statement(80)).phase === 'computed', { what: 'the statement without the voided sheet' });

    await opened(80, 3);
    const second = `${statementId(80)}:2`;
    await until(async () => (await read(second)) !== undefined, { what: 'the statement of the late sheet' });
    await accepted(80, 3, [line(8_003, 1100)], { monthSheetIds: [1, 3].map((index) => group(80, index).sheetId) });
    await until(async () => (await read(second))?.phase === 'computed', { what: 'it to be computed' });
    expect(await read(second)).toMatchObject({ totalTiyn: '3250000', kindergartenId: kindergarten(80), month });
    expect(await statement(80)).toMatchObject({ totalTiyn: '6500000' });
    const owed = async () =>
      (await client.listAccounts({ districtId })).accounts.find(({ accountId }) => accountId === `kindergarten:${kindergarten(80)}`);
    await until(async () => (await owed())?.balanceTiyn === '9750000', { what: 'both to be owed' });
  });

  it('rejects a register before it is sent, and pays its statements by the next', async () => {
    const { register: wrong } = await client.draftRegister({ districtId, month, by: '' }, as(1));
    expect(wrong!.lines.map((one) => one.statementId)).toEqual([statementId(80), `${statementId(80)}:2`]);
    const { registerId: id } = wrong!;
    const no = { registerId: id, by: '', reason: 'An account is closed' };
    await expect(client.rejectRegister(no, as(1))).rejects.toMatchObject(refusal('payment.same-person', { role: 'drafter' }));
    await client.approveRegister({ registerId: id, by: '' }, as(2));
    await client.rejectRegister(no, as(3, 'reject-1'));
    const { register: rejected } = await client.rejectRegister(no, as(3, 'reject-1'));
    expect(rejected).toMatchObject({ phase: 'rejected', rejectedBy: 'stf_3', rejectReason: 'An account is closed' });
    await expect(client.sendRegister({ registerId: id, by: '' }, as(1))).rejects.toMatchObject(
      refusal('payment.register-rejected-already'),
    );
    expect(await statement(80)).toMatchObject({ phase: 'computed', registerId: '' });
    await expect(client.rejectRegister({ ...no, registerId }, as(3))).rejects.toMatchObject(refusal('payment.register-sent-already'));

    const { register: next } = await client.draftRegister({ districtId, month, by: '' }, as(1));
    expect(next!.registerId).not.toBe(id);
    expect(next!.lines.map((one) => one.amountTiyn)).toEqual(['6500000', '3250000']);
    expect(await statement(80)).toMatchObject({ phase: 'in-register', registerId: next!.registerId });
  });

  it('holds its invariants, and finds what is made to break them', async () => {
    const broken = async () => Object.fromEntries((await client.checkInvariants({})).invariants.map(({ id, broken: list }) => [id, list]));
    await until(async () => Object.values(await broken()).every((list) => list.length === 0), { what: 'nothing to be wrong' });
    const { invariants } = await client.checkInvariants({});
    expect(invariants.map(({ id, holds, checked }) => [id, holds, checked > 0])).toEqual(
      ['P1', 'P2', 'P3', 'V2', 'STATE'].map((id) => [id, true, true]),
    );

    const { database, clock } = parts.deps;
    clock.advance({ minutes: 10 });
    expect((await broken())['P2']).toEqual([]);
    await database.collection<{ _id: string }>('transfer').deleteOne({ _id: `trf:payment:${statementId(2)}` });
    expect((await broken())['P3']).toEqual([`trf:payment:${statementId(2)}: is missing`]);
    await database
      .collection<{ _id: string }>('statement')
      .updateOne({ _id: statementId(3) }, { $set: { 'state.statement.totalTiyn': '1' } });
    const found = await broken();
    expect(found['P2']).toEqual(expect.arrayContaining([expect.stringContaining('do not make its total')]));
    expect(found['STATE']).toEqual(expect.arrayContaining([expect.stringContaining(statementId(3))]));
    await database
      .collection<{ _id: string }>('budget')
      .updateOne({ _id: `${districtId}:2026` }, { $set: { 'state.reservations.$[].turnCount': 0 } });
    expect((await broken())['V2']).toEqual(expect.arrayContaining([expect.stringMatching(/^chd_\w+: has a voucher without money$/)]));
  });
});

describe('a payment service without a payer', () => {
  it('starts in a demonstration only', async () => {
    const parts = await serviceParts();
    try {
      await expect(start({ ...parts.deps, config: {} })).rejects.toThrow('PAYMENT_PAYER_IBAN');
      const { PAYMENT_PAYER_BIC: _, ...half } = config;
      await expect(start({ ...parts.deps, config: { ...half, KEZEK_DEMO: true } })).rejects.toThrow('belong together');
      const service = await start({ ...parts.deps, config: { KEZEK_DEMO: true } });
      await service.stop();
    } finally {
      await parts.stop();
    }
  });
});
