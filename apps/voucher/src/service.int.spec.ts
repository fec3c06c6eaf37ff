import { createPublicKey, pbkdf2Sync, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import {
  certificateV1,
  checkV1,
  endingV1,
  type enrolmentV1 as EnrolmentV1,
  enrolmentV1,
  reserveV1,
  suspensionV1,
  voucherV1,
} from '@kezek/contracts';
import { CHILD_CHECK_BYTES, CHILD_CHECK_ROUNDS, addDays, childCheckSalt, isTakenBack, readStatement, readStatusList } from '@kezek/domain';
import { type Client, type Implementation, RpcServer, createClient } from '@kezek/rpc';
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

type Peer = 'enrolment' | 'identity' | 'queue' | 'payment' | 'notification';

const IIN = '221101500037';
const checkOf = (salt: string): string => pbkdf2Sync(IIN, salt, CHILD_CHECK_ROUNDS, CHILD_CHECK_BYTES, 'sha256').toString('hex');
const plain = (text: string): string => Buffer.from(text, 'base64url').toString();

describe('the voucher service, between a bus and its callers', () => {
  let parts: ServiceParts<Peer>;
  let enrolment: RpcServer;
  let deps: Parameters<typeof start>[0];
  /** What the enrolment service answers, by child; without an entry, that there is none. */
  const contracts = new Map<string, Pick<EnrolmentV1.Contract, 'voucherId' | 'phase'>[]>();
  let service: Awaited<ReturnType<typeof start>>;
  let client: Client<typeof voucherV1.VoucherServiceService>;
  const phase = async (): Promise<string | undefined> => (await client.getVoucher({ childId: 'chd_1' })).voucher?.phase;
  const reaches = (wanted: string): Promise<boolean> =>
    until(async () => (await phase()) === wanted, { what: `the voucher to be ${wanted}` });

  beforeAll(async () => {
    parts = await serviceParts<Peer>();
    enrolment = new RpcServer(parts.deps)
      .add(enrolmentV1.EnrolmentServiceService, answering(contracts))
      .add(reserveV1.ReserveServiceService, { getReserves: async () => ({ reserves: [] }) })
      .add(checkV1.CheckServiceService, { getChildCheck: async ({ salt }) => ({ check: checkOf(salt) }) });
    const there = await enrolment.listen(parts.address());
    const call = { enrolment: there, identity: there, queue: there, payment: there, notification: there };
    deps = { ...parts.deps, call, config: { VOUCHER_SIGNING_KEY: Buffer.alloc(32, 5).toString('base64') } };
    service = await start({ ...deps, listen: parts.address() });
    client = createClient(voucherV1.VoucherServiceClient, service.address, { name: 'voucher', log: parts.deps.log, deadlineMs: 30_000 });
  });
  afterAll(async () => {
    client.disconnect();
    await service.stop();
    await enrolment.stop();
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

    const facts = async () =>
      (await parts.deps.database.collection('voucher_history').find({}).sort({ seq: 1 }).toArray()).map((fact) => fact['type']);
    await until(async () => (await facts()).length >= 4, { what: 'the facts to be handed on' });
    expect(await facts()).toEqual(['voucher.offered', 'voucher.term-started', 'voucher.confirmed', 'voucher.taken-up']);
    const statistics = await client.getStatistics({});
    expect(statistics).toMatchObject({ issued: 1, vouchers: [{ districtId: 'taldykorgan', phase: 'in-use', count: 1 }] });
    expect((await client.checkInvariants({})).invariants).toMatchObject([
      { id: 'V1', holds: true, checked: 1, broken: [] },
      { id: 'V1-M', holds: true, checked: 1 },
    ]);
    const told = async () => (await client.getPortrait({ childId: 'chd_1' })).entries.map(({ type }) => type);
    const milestones = ['queue.turn-given', 'voucher.offered', 'enrolment.enrolled'];
    const isWhole = async () => {
      const types = await told();
      return milestones.every((type) => types.includes(type));
    };
    await until(isWhole, { what: 'the portrait to show every milestone' });
  });

  it('finds a state that does not follow from its facts', async () => {
    await parts.deps.database.collection<{ _id: string }>('voucher').updateOne({ _id: 'chd_1' }, { $set: { 'state.issued': 7 } });
    const [v1] = (await client.checkInvariants({})).invariants;
    expect(v1).toMatchObject({ id: 'V1', holds: false, broken: expect.arrayContaining([expect.stringContaining('chd_1')]) });
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
    expect(await client.getNextDeadline({})).toEqual({ at: (await read())!.confirmBy });
    parts.deps.clock.advance({ days: 5 });
    await until(async () => (await read())?.phase === 'lapsed', { what: 'the offer to lapse' });
    expect(await client.getNextDeadline({})).toEqual({ at: '' });
    await expect(client.confirmVoucher({ childId: 'chd_2' })).rejects.toMatchObject({ code: 'voucher.term-over' });
  });

  /** A confirmed voucher of its own child. @returns its id */
  async function confirmed(childId: string): Promise<string> {
    const data = { ...turn, childId, applicationId: `app_${childId}`, guardianId: `gdn_${childId}` };
    await parts.tell({ stream: `application/${childId}`, seq: 2, type: 'queue.turn-given', data });
    await until(async () => (await client.getVoucher({ childId })).voucher?.phase === 'offered', { what: 'the offer' });
    return (await client.confirmVoucher({ childId })).voucher!.voucherId;
  }
  const contractOf = (childId: string, voucherId: string) => ({
    ...{ contractId: `con_${childId}`, childId, guardianId: `gdn_${childId}`, voucherId, kindergartenId: 'kdg_1', groupId: 'kdg_1.1' },
  });
  const phaseOf = async (childId: string) => (await client.getVoucher({ childId })).voucher?.phase;

  it('does not lapse while a contract signed in time is still to be heard of, and does without one', async () => {
    const voucherId = await confirmed('chd_late');
    await confirmed('chd_idle');
    contracts.set('chd_late', [{ voucherId, phase: 'signed' }]);
    contracts.set('chd_idle', [{ voucherId: 'vch_other', phase: 'left' }]);
    parts.deps.clock.advance({ days: 30 });
    await until(async () => (await phaseOf('chd_idle')) === 'lapsed', { what: 'the voucher without a contract to lapse' });
    expect(await phaseOf('chd_late')).toBe('confirmed');
    const data = { ...contractOf('chd_late', voucherId), districtId: 'taldykorgan', from: '2026-09-07' };
    await parts.tell({ stream: 'enrolment/chd_late', seq: 4, type: 'enrolment.enrolled', data });
    await until(async () => (await phaseOf('chd_late')) === 'in-use', { what: 'the voucher to be taken up' });
  });

  it('certifies a confirmed voucher so that anybody can check it, and takes the certificate back with it', async () => {
    const certificates = createClient(certificateV1.CertificateServiceClient, service.address, {
      name: 'voucher',
      log: parts.deps.log,
      deadlineMs: 30_000,
    });
    try {
      await confirmed('chd_paper');
      const { certificate } = await certificates.getCertificate({ childId: 'chd_paper' });
      expect((await certificates.getCertificate({ childId: 'chd_paper' })).certificate).toEqual(certificate);
      const { issuer, publicKey } = await certificates.getIssuer({});
      const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
      const isSigned = (signed: { signedText: string; signature: string }) =>
        verify(null, Buffer.from(signed.signedText), key, Buffer.from(signed.signature, 'base64url'));
      const statement = readStatement(certificate!.statement, plain)!;
      expect(isSigned(statement)).toBe(true);
      expect(isSigned({ ...statement, signedText: statement.signedText.replace(/.$/, 'x') })).toBe(false);
      const { number } = certificate!;
      expect(number).toMatch(/^TLD-/);
      expect(statement.content).toMatchObject({ issuer, number, check: checkOf(childCheckSalt(number)) });
      expect(plain(certificate!.statement.split('.')[1]!)).not.toContain(IIN);

      const takenBack = async (): Promise<boolean> => {
        // Lists are made once a minute.
        parts.deps.clock.advance({ seconds: 61 });
        const list = readStatusList((await certificates.getStatusList({})).text, plain)!;
        expect(isSigned(list)).toBe(true);
        return isTakenBack(inflateRawSync(Buffer.from(list.content.bits, 'base64url')), statement.content.slot);
      };
      expect(await takenBack()).toBe(false);
      await client.refuseVoucher({ childId: 'chd_paper', certain: true });
      expect(await takenBack()).toBe(true);
      await expect(certificates.getCertificate({ childId: 'chd_paper' })).rejects.toMatchObject({ code: 'voucher.not-certifiable' });
    } finally {
      certificates.disconnect();
    }
  });

  it('sets aside the end of a use it has not heard of, for a person to replay', async () => {
    const { clock, bus } = parts.deps;
    const voucherId = await confirmed('chd_over');
    const contract = contractOf('chd_over', voucherId);
    const left = { ...contract, lastDay: '2026-10-30', reason: 'guardian' as const };
    await parts.tell({ stream: 'enrolment/chd_over', seq: 5, type: 'enrolment.left', data: left });
    const isParked = async () => {
      // Between two attempts the bus lets time pass by this clock.
      clock.advance({ seconds: 30 });
      return (await bus.parking.list({ group: 'voucher', limit: 10 })).some(({ id }) => id === 'enrolment/chd_over:5');
    };
    await until(isParked, { what: 'the message to be set aside' });
    const enrolled = { ...contract, districtId: 'taldykorgan', from: '2026-09-07' };
    await parts.tell({ stream: 'enrolment/chd_over', seq: 4, type: 'enrolment.enrolled', data: enrolled });
    await until(async () => (await phaseOf('chd_over')) === 'in-use', { what: 'the voucher to be taken up' });
    await bus.parking.replay('voucher', 'enrolment/chd_over:5');
    await until(async () => (await phaseOf('chd_over')) === 'ended', { what: 'the voucher to end' });
  });

  it('goes on with what was proposed of the application, and says once that it is late, also while a contract is on its way', async () => {
    const endings = createClient(endingV1.EndingServiceClient, service.address, { name: 'voucher', log: parts.deps.log });
    try {
      const childId = 'chd_doubt';
      const { policy, clock, database } = parts.deps;
      const decideBy = policy.deadlineAfterCalendarDays(clock.now(), 10);
      const ending = { by: 'stf_1', proposedAt: clock.now(), decideBy };
      const data = { ...turn, childId, applicationId: 'app_doubt', guardianId: 'gdn_doubt', ending };
      await parts.tell({ stream: `application/${childId}`, seq: 2, type: 'queue.turn-given', data });
      await parts.tell({ stream: `application/${childId}`, seq: 2, type: 'queue.turn-given', data });
      const look = async () => (await client.getVoucher({ childId })).voucher;
      await until(async () => (await look())?.phase === 'offered', { what: 'the offer' });
      expect((await look())?.ending).toEqual({ ...ending, reason: 'false-data', overdue: false });
      const { voucherId } = (await client.confirmVoucher({ childId })).voucher!;
      contracts.set(childId, [{ voucherId, phase: 'signed' }]);
      clock.advance({ days: 30 });
      await until(async () => (await look())?.ending?.overdue === true, { what: 'the decision to be late' });
      const decide = (by: string) => endings.decideEnding({ childId, agrees: false }, { actor: { kind: 'staff', id: by } });
      await expect(decide('stf_1')).rejects.toMatchObject({ code: 'voucher.ending-same-person' });
      expect((await decide('stf_2')).voucher).toMatchObject({ phase: 'confirmed', ending: undefined });
      const types = async () =>
        (
          await database
            .collection('voucher_history')
            .find({ stream: `voucher/${childId}` })
            .sort({ seq: 1 })
            .toArray()
        ).map((fact) => fact['type']);
      await until(async () => (await types()).at(-1) === 'voucher.ending-returned', { what: 'all to be handed on' });
      expect(await types()).toEqual([
        ...['voucher.offered', 'voucher.ending-proposed', 'voucher.confirmed', 'voucher.ending-overdue', 'voucher.ending-returned'],
      ]);
    } finally {
      endings.disconnect();
    }
  });

  it('ends a suspension and the age to leave at once each, over two instances and a restart', async () => {
    const suspensions = createClient(suspensionV1.SuspensionServiceClient, service.address, {
      name: 'voucher',
      log: parts.deps.log,
      deadlineMs: 30_000,
    });
    const second = await start({ ...deps, listen: parts.address() });
    try {
      const voucherId = await confirmed('chd_rest');
      const day = (ahead: number) => addDays(parts.deps.policy.localDateOf(parts.deps.clock.now()), ahead);
      const data = { ...contractOf('chd_rest', voucherId), districtId: 'taldykorgan', from: day(0) };
      await parts.tell({ stream: 'enrolment/chd_rest', seq: 4, type: 'enrolment.enrolled', data });
      await until(async () => (await phaseOf('chd_rest')) === 'in-use', { what: 'the voucher to be taken up' });
      const asked = { childId: 'chd_rest', reason: 'leave', from: day(1), until: day(10), documentId: 'doc_1' };
      await suspensions.suspendVoucher(asked, { idempotencyKey: 'rest-1' });
      await suspensions.suspendVoucher(asked, { idempotencyKey: 'rest-1' });
      parts.deps.clock.advance({ days: 5 });
      expect((await client.getVoucher({ childId: 'chd_rest' })).voucher).toMatchObject({ stage: 'suspended', next: { what: 'resumes' } });
      await service.stop();
      parts.deps.clock.advance({ days: 10 });
      service = await start({ ...deps, listen: parts.address() });
      client.disconnect();
      client = createClient(voucherV1.VoucherServiceClient, service.address, { name: 'voucher', log: parts.deps.log, deadlineMs: 30_000 });
      await until(async () => (await client.getVoucher({ childId: 'chd_rest' })).voucher?.stage === 'in-use', {
        what: 'the suspension to end',
      });
      parts.deps.clock.advance({ days: 1_500 });
      await until(async () => (await phaseOf('chd_rest')) === 'ended', { what: 'the voucher to end by age' });
      const history = () =>
        parts.deps.database.collection('voucher_history').find({ stream: 'voucher/chd_rest' }).sort({ seq: 1 }).toArray();
      await until(async () => (await history()).some((fact) => fact['type'] === 'voucher.ended'), { what: 'the end to be handed on' });
      const late = (await history()).map((fact) => fact['type']).slice(3);
      expect(late).toEqual(['voucher.suspended', 'voucher.resumed', 'voucher.ended']);
    } finally {
      suspensions.disconnect();
      await second.stop();
    }
  });
});

function answering(
  contracts: ReadonlyMap<string, readonly Pick<EnrolmentV1.Contract, 'voucherId' | 'phase'>[]>,
): Implementation<typeof enrolmentV1.EnrolmentServiceService> {
  const blank = { contractId: 'con_1', guardianId: '', kindergartenId: '', groupId: '', from: '', signBy: '', lastDay: '' };
  const rest = {
    number: '',
    parties: [],
    guardianSigned: true,
    kindergartenSigned: true,
    transferFromContractId: '',
    groupsWere: [],
    cause: '',
    districtId: '',
    fromDistrictId: '',
  };
  const getEnrolment = async ({ childId }: EnrolmentV1.GetEnrolmentRequest): Promise<EnrolmentV1.GetEnrolmentResponse> => ({
    contracts: (contracts.get(childId) ?? []).map((one) => ({ ...blank, ...rest, childId, ...one })),
  });
  const others = Object.keys(enrolmentV1.EnrolmentServiceService).filter((name) => name !== 'getEnrolment');
  const unasked = (name: string) => async () => {
    throw new Error(`The voucher service does not call ${name}`);
  };
  return { ...Object.fromEntries(others.map((name) => [name, unasked(name)])), getEnrolment } as never;
}
