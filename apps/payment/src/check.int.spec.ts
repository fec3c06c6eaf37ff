import { paymentV1, reserveV1 } from '@kezek/contracts';
import { type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from './service.js';

const districtId = 'taldykorgan';
const config = {
  PAYMENT_PAYER_NAME: 'Education department',
  PAYMENT_PAYER_BIN: '990240001237',
  PAYMENT_PAYER_IBAN: 'KZ86125KZT5004100100',
  PAYMENT_PAYER_BIC: 'KKMFKZ2A',
};
const vouched = (n: number) => ({
  ...{ voucherId: `vch_${n}`, childId: `chd_${n}`, guardianId: `gdn_${n}`, applicationId: `app_${n}`, iterationId: 'itr_1', category: 1 },
  placement: { districtId, settlementId: districtId, birthDate: '2023-05-04', ageGroup: 3, languages: ['kk'], kinds: ['state' as const] },
  offeredAt: '2026-09-01T04:00:00.000000Z',
});

/** What somebody with access to the database could do to the money of vouchers, and how it comes out. */
describe('a check of the money of vouchers (V2)', () => {
  let parts: ServiceParts<never>;
  let service: Awaited<ReturnType<typeof start>>;
  let client: Client<typeof paymentV1.PaymentServiceService>;
  let reserves: Client<typeof reserveV1.ReserveServiceService>;

  beforeEach(async () => {
    parts = await serviceParts();
    service = await start({ ...parts.deps, config });
    client = createClient(paymentV1.PaymentServiceClient, service.address, { name: 'payment', log: parts.deps.log, deadlineMs: 30_000 });
    reserves = createClient(reserveV1.ReserveServiceClient, service.address, { name: 'payment', log: parts.deps.log, deadlineMs: 30_000 });
    const turns = { districtId, turnCount: 2, previewedBy: 'stf_1', approvedBy: 'stf_2', approvedOn: '2026-09-01' };
    await parts.tell({ stream: 'iteration/itr_1', seq: 2, type: 'queue.iteration-approved', data: { iterationId: 'itr_1', ...turns } });
    const isReserved = async () => (await client.getBudget({ districtId, year: 2026 })).budget?.reservedTiyn !== '0';
    await until(isReserved, { what: 'the turns to be reserved' });
    for (const n of [1, 2]) await parts.tell({ stream: `voucher/chd_${n}`, seq: 1, type: 'voucher.offered', data: vouched(n) });
    await until(async () => (await held('vch_1', 'vch_2')).length === 2, { what: 'the vouchers to hold money' });
  });
  afterEach(async () => {
    client.disconnect();
    reserves.disconnect();
    await service.stop();
    await parts.stop();
  });

  const held = async (...voucherIds: string[]) => (await reserves.getReserves({ voucherIds })).reserves;
  const broken = async () => (await client.checkInvariants({})).invariants.find(({ id }) => id === 'V2')!.broken;
  const collection = (name: string) => parts.deps.database.collection<{ _id: string }>(name);

  it('finds nothing where nothing is wrong, and tells what each voucher holds', async () => {
    expect(await broken()).toEqual([]);
    const own = { voucherId: 'vch_1', childId: 'chd_1', districtId, phase: 'open' };
    expect(await held('vch_1', 'vch_unknown')).toEqual([own]);
  });

  it('names the child who got a voucher beyond the turns with money', async () => {
    const { _id, ...last } = (await collection('reserve').findOne({ _id: 'vch_2' })) as unknown as {
      _id: string;
      state: { reserved: object };
    };
    const state = { ...last.state, reserved: { ...last.state.reserved, voucherId: 'vch_3', childId: 'chd_3' } };
    await collection('reserve').insertOne({ ...last, _id: 'vch_3', state, at: '2026-12-01T00:00:00.000000Z' } as never);
    expect(await broken()).toContainEqual('chd_3: has a voucher without money');
  });

  it('names the children whose iteration was struck from the budget', async () => {
    // As another version, so that a write in hand does not undo it.
    await collection('budget').updateMany({}, { $set: { 'state.reservations': [] }, $inc: { v: 1 } });
    // The vouchers are told at once, and either may be the first to take its money.
    expect((await broken()).toSorted()).toEqual([1, 2].map((n) => `chd_${n}: has a voucher of itr_1, without money`));
  });

  describe('of one that is taken to another district', () => {
    const districtMove = {
      fromDistrictId: districtId,
      toDistrictId: 'tekeli',
      settlementId: 'tekeli',
      firstDay: '2026-10-15',
      inUse: true,
    };
    const child = { contractId: 'con_new', childId: 'chd_1', guardianId: 'gdn_1', voucherId: 'vch_1' };
    const asked = { ...child, kindergartenId: 'kdg_9', groupId: 'kdg_9.1', districtId: 'tekeli', from: '2026-10-15', districtMove };
    const term = { signBy: '2026-10-08T18:59:59.999999Z', holdUntil: '2026-10-09T18:59:59.999999Z' };
    const from = { contractId: 'con_old', kindergartenId: 'kdg_1', groupId: 'kdg_1.1', lastDay: '2026-10-14' };
    const to = { contractId: 'con_new', kindergartenId: 'kdg_9', groupId: 'kdg_9.1', firstDay: '2026-10-15' };
    const { contractId: _, ...moving } = child;
    const transferred = { ...moving, from, to, districtMove };
    const budget = async (of: string) => (await client.getBudget({ districtId: of, year: 2026 })).budget;
    const ask = () => parts.tell({ stream: 'enrolment/chd_1', seq: 5, type: 'enrolment.seat-requested', data: { ...asked, ...term } });
    const move = () => parts.tell({ stream: 'enrolment/chd_1', seq: 9, type: 'enrolment.transferred', data: transferred });
    const isIn = (of: string) => async () => (await held('vch_1'))[0]?.districtId === of;
    const isReserved = async () => ((await budget('tekeli'))?.movedInCount ?? 0) === 1;

    it('passes the line from one budget to the other, told twice, and names the child whose new one holds nothing', async () => {
      await ask();
      await ask();
      await until(isReserved, { what: 'the months to be reserved' });
      expect(await isIn(districtId)()).toBe(true);
      await move();
      await move();
      await until(isIn('tekeli'), { what: 'the line to pass over' });
      await until(async () => (await budget(districtId))?.movedOutCount === 1, { what: 'the old budget to have its months back' });
      await until(async () => (await broken()).length === 0, { what: 'nothing to be wrong' });
      const [old, now] = [(await budget(districtId))!, (await budget('tekeli'))!];
      expect(old).toMatchObject({ movedOutCount: 1, movedOutTiyn: old.freedTiyn });
      expect(now).toMatchObject({ movedInCount: 1, movedInTiyn: now.reservedTiyn });
      // October is shared by its working days, November and December are the new district's.
      const norm = 6_500_000n;
      const [freed, taken] = [BigInt(old.movedOutTiyn), BigInt(now.movedInTiyn)];
      expect(freed).toBeGreaterThan(2n * norm);
      expect(freed).toBeLessThan(3n * norm);
      expect(taken - freed).toBeGreaterThanOrEqual(0n);
      expect(taken - freed).toBeLessThanOrEqual(100n);
      await collection('budget').updateOne({ _id: 'tekeli:2026' }, { $set: { 'state.moves': [] }, $inc: { v: 1 } });
      expect(await broken()).toContainEqual('chd_1: came to tekeli by con_new, without money');
    });

    it('gives the months back when the contract came to nothing', async () => {
      await ask();
      await until(isReserved, { what: 'the months to be reserved' });
      const { districtId: _d, from: _f, ...contract } = asked;
      const data = { ...contract, cause: 'term-over' as const };
      await parts.tell({ stream: 'enrolment/chd_1', seq: 7, type: 'enrolment.contract-cancelled', data });
      await until(async () => !(await isReserved()), { what: 'the months to be given back' });
      expect(await budget('tekeli')).toMatchObject({ reservedTiyn: '0', movedInTiyn: '0' });
      expect(await isIn(districtId)()).toBe(true);
    });

    it('names the child for whom a district paid days that are not its own', async () => {
      await ask();
      await move();
      await until(isIn('tekeli'), { what: 'the line to pass over' });
      const line = { childId: 'chd_1', voucherId: 'vch_1', presentDays: 20, excusedDays: 0, unexcusedDays: 0, paidDayHundredths: 2_000 };
      const sheet = { sheetId: 'kdg_1.1:2026-10', groupId: 'kdg_1.1', kindergartenId: 'kdg_1', districtId, month: '2026-10' };
      const kind = { by: 'stf_1', kind: 'state' as const, stayHours: '10.5h' as const, settlementId: districtId, plannedDays: 22 };
      const lines = [{ ...line, from: '2026-10-01', lastDay: '2026-10-31', confirmed: true }];
      await parts.tell({ stream: `sheet/${sheet.sheetId}`, seq: 5, type: 'enrolment.sheet-accepted', data: { ...sheet, ...kind, lines } });
      const isComputed = async () => (await client.getStatement({ statementId: 'kdg_1:2026-10' })).statement?.phase === 'computed';
      await until(isComputed, { what: 'the statement to be computed' });
      const { invariants } = await client.checkInvariants({});
      const said = 'chd_1: 2026-10-01 is paid by taldykorgan with kdg_1:2026-10, which does not hold it';
      expect(invariants.find(({ id }) => id === 'P2')?.broken).toContain(said);
    });
  });
});
