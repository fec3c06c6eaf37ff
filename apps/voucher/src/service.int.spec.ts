import { voucherV1 } from '@kezek/contracts';
import { type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from './service.js';

const turn = {
  applicationId: 'app_1',
  childId: 'chd_1',
  guardianId: 'gdn_1',
  iterationId: 'itr_1',
  category: 3,
  placement: {
    districtId: 'taldykorgan',
    settlementId: 'taldykorgan',
    birthDate: '2023-05-04',
    ageGroup: 3,
    languages: ['kk'],
    kinds: ['state' as const],
  },
  submittedAt: '2026-08-01T03:00:00.000001Z',
  ordinal: 1,
};

describe('the voucher service, between a bus and its callers', () => {
  let parts: ServiceParts<never>;
  let service: Awaited<ReturnType<typeof start>>;
  let client: Client<typeof voucherV1.VoucherServiceService>;
  const phase = async (): Promise<string | undefined> => (await client.getVoucher({ childId: 'chd_1' })).voucher?.phase;
  const reaches = (wanted: string): Promise<boolean> =>
    until(async () => (await phase()) === wanted, { what: `the voucher to be ${wanted}` });

  beforeAll(async () => {
    parts = await serviceParts();
    service = await start(parts.deps);
    client = createClient(voucherV1.VoucherServiceClient, service.address, { name: 'voucher', log: parts.deps.log });
  });
  afterAll(async () => {
    client.disconnect();
    await service.stop();
    await parts.stop();
  });

  it('leads a voucher from the turn to its use, whatever is told twice', async () => {
    const given = { stream: 'application/chd_1', seq: 2, type: 'queue.turn-given' as const, data: turn };
    await parts.tell(given);
    await parts.tell(given);
    await reaches('offered');
    const { voucher } = await client.getVoucher({ childId: 'chd_1' });
    expect(voucher).toMatchObject({ confirmBy: '', iterationId: 'itr_1' });

    const about = { childId: 'chd_1', voucherId: voucher!.voucherId };
    const delivered = { messageId: 'msg_1', recipientId: 'gdn_1', template: 'voucher-offered', about, at: parts.deps.clock.now() };
    await parts.tell({ stream: 'message/msg_1', seq: 3, type: 'notification.delivered', data: delivered });
    await until(async () => (await client.getVoucher({ childId: 'chd_1' })).voucher?.confirmBy !== '', { what: 'the term to start' });

    await client.confirmVoucher({ childId: 'chd_1' }, { idempotencyKey: 'click-1' });
    await client.confirmVoucher({ childId: 'chd_1' }, { idempotencyKey: 'click-1' });
    await expect(client.refuseVoucher({ childId: 'chd_1', certain: true }, { idempotencyKey: 'click-1' })).rejects.toMatchObject({
      code: 'stream.key-reused',
    });

    const contract = {
      contractId: 'con_1',
      childId: 'chd_1',
      guardianId: 'gdn_1',
      voucherId: about.voucherId,
      kindergartenId: 'kdg_1',
      groupId: 'kdg_1.1',
    };
    await parts.tell({
      stream: 'enrolment/chd_1',
      seq: 4,
      type: 'enrolment.enrolled',
      data: { ...contract, districtId: 'taldykorgan', from: '2026-09-07' },
    });
    await reaches('in-use');

    const facts = (await parts.deps.database.collection('voucher_history').find({}).sort({ seq: 1 }).toArray()).map((fact) => fact['type']);
    expect(facts).toEqual(['voucher.offered', 'voucher.term-started', 'voucher.confirmed', 'voucher.taken-up']);
    const statistics = await client.getStatistics({});
    expect(statistics).toMatchObject({ issued: 1, vouchers: [{ districtId: 'taldykorgan', phase: 'in-use', count: 1 }] });
    expect((await client.checkInvariants({})).invariants).toEqual([{ id: 'V1', holds: true, checked: 1, broken: [] }]);
    const { entries } = await client.getPortrait({ childId: 'chd_1' });
    expect(entries.map(({ type }) => type)).toEqual(expect.arrayContaining(['queue.turn-given', 'voucher.offered', 'enrolment.enrolled']));
  });

  it('finds a state that does not follow from its facts', async () => {
    await parts.deps.database.collection<{ _id: string }>('voucher').updateOne({ _id: 'chd_1' }, { $set: { 'state.issued': 7 } });
    const [v1] = (await client.checkInvariants({})).invariants;
    expect(v1).toMatchObject({ id: 'V1', holds: false, broken: [expect.stringContaining('chd_1')] });
  });

  it('lets an offer lapse when nobody answers', async () => {
    const data = { ...turn, childId: 'chd_2', applicationId: 'app_2', guardianId: 'gdn_2' };
    await parts.tell({ stream: 'application/chd_2', seq: 2, type: 'queue.turn-given', data });
    const read = async () => (await client.getVoucher({ childId: 'chd_2' })).voucher;
    await until(async () => (await read())?.phase === 'offered', { what: 'the offer' });
    const about = { childId: 'chd_2', voucherId: (await read())!.voucherId };
    const delivered = { messageId: 'msg_2', recipientId: 'gdn_2', template: 'voucher-offered', about, at: parts.deps.clock.now() };
    await parts.tell({ stream: 'message/msg_2', seq: 3, type: 'notification.delivered', data: delivered });
    await until(async () => (await read())?.confirmBy !== '', { what: 'the term to start' });
    parts.deps.clock.advance({ days: 5 });
    await until(async () => (await read())?.phase === 'lapsed', { what: 'the offer to lapse' });
    await expect(client.confirmVoucher({ childId: 'chd_2' })).rejects.toMatchObject({ code: 'voucher.term-over' });
  });
});
