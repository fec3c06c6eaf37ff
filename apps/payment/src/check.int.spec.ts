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
    client = createClient(paymentV1.PaymentServiceClient, service.address, { name: 'payment', log: parts.deps.log });
    reserves = createClient(reserveV1.ReserveServiceClient, service.address, { name: 'payment', log: parts.deps.log });
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
    await collection('budget').updateMany({}, { $set: { 'state.reservations': [] } });
    expect(await broken()).toEqual([1, 2].map((n) => `chd_${n}: has a voucher of itr_1, without money`));
  });
});
