import { isDeepStrictEqual } from 'node:util';
import { applicationV1, benefitV1, type commonV1, enrolmentV1, queueV1 } from '@kezek/contracts';
import { addDays } from '@kezek/domain';
import { type Actor, type Client, type Implementation, RpcServer, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { digestOf } from './iteration/content.js';
import { start } from './service.js';

const maker: Actor = { kind: 'staff', id: 'stf_maker' };
const approver: Actor = { kind: 'staff', id: 'stf_approver' };

/** Only how many seats are free matters to the queue. */
function enrolmentStandIn(free: enrolmentV1.FreeSeats[]) {
  const methods = { countFreeSeats: async () => ({ cells: free }) };
  const missing = (name: PropertyKey) => async () => Promise.reject(new Error(`${String(name)} is not expected`));
  return new Proxy(methods, { get: (target, name) => Reflect.get(target, name) ?? missing(name) }) as unknown as Implementation<
    typeof enrolmentV1.EnrolmentServiceService
  >;
}

const seats = (free: number, ageGroup = 3, language = 'kk', kind = 'private'): enrolmentV1.FreeSeats => ({
  districtId: 'taldykorgan',
  settlementId: 'taldykorgan',
  ageGroup,
  language,
  kind,
  free,
});

describe('the queue service, between a bus and its callers', () => {
  let parts: ServiceParts<'enrolment' | 'identity'>;
  let service: Awaited<ReturnType<typeof start>>;
  let enrolment: RpcServer;
  let queue: Client<typeof queueV1.QueueServiceService>;
  let benefits: Client<typeof benefitV1.BenefitServiceService>;
  let waiting: Client<typeof applicationV1.ApplicationServiceService>;
  const free: enrolmentV1.FreeSeats[] = [];

  beforeAll(async () => {
    parts = await serviceParts<'enrolment' | 'identity'>({ call: { enrolment: '', identity: '' } });
    enrolment = new RpcServer(parts.deps).add(enrolmentV1.EnrolmentServiceService, enrolmentStandIn(free));
    const address = await enrolment.listen(parts.address());
    service = await start({
      ...parts.deps,
      config: { QUEUE_LOG_KEY: Buffer.alloc(32, 7).toString('base64') },
      call: { enrolment: address, identity: parts.address() },
    });
    const options = { name: 'queue', log: parts.deps.log, deadlineMs: 30_000 };
    queue = createClient(queueV1.QueueServiceClient, service.address, options);
    benefits = createClient(benefitV1.BenefitServiceClient, service.address, options);
    waiting = createClient(applicationV1.ApplicationServiceClient, service.address, options);
  });
  afterAll(async () => {
    queue.disconnect();
    benefits.disconnect();
    waiting.disconnect();
    await service.stop();
    await enrolment.stop();
    await parts.stop();
  });

  const request = (childId: string, over: Partial<queueV1.SubmitApplicationRequest> = {}): queueV1.SubmitApplicationRequest => ({
    childId,
    guardianId: `gdn_${childId}`,
    birthDate: '2023-05-04',
    districtId: 'taldykorgan',
    settlementId: 'taldykorgan',
    languages: ['kk'],
    kinds: ['private'],
    channel: 'web',
    submittedAt: '',
    statusClass: '',
    wishes: undefined,
    ...over,
  });
  const apply = async (childId: string, over: Partial<queueV1.SubmitApplicationRequest> = {}): Promise<queueV1.Application> => {
    const { application } = await queue.submitApplication(request(childId, over), { idempotencyKey: `apply ${childId}`.replace(' ', '-') });
    return application!;
  };
  const look = async (childId: string): Promise<queueV1.Application> => (await queue.getApplication({ childId })).application!;
  const reaches = (childId: string, phase: string) =>
    until(async () => (await look(childId)).phase === phase, { what: `the application of ${childId} to be ${phase}` });
  const preview = async (key?: string): Promise<queueV1.Iteration> => {
    const options = { actor: maker, ...(key === undefined ? {} : { idempotencyKey: key }) };
    return (await queue.previewIteration({ districtId: 'taldykorgan', turnsMax: 0 }, options)).iteration!;
  };
  const reserved = (iterationId: string, turnCount: number, seq: number) =>
    parts.tell({
      stream: 'payment.budget/taldykorgan:2026',
      seq,
      type: 'payment.budget-reserved',
      data: { budgetId: 'taldykorgan:2026', districtId: 'taldykorgan', iterationId, turnCount, perTurnTiyn: '100', amountTiyn: '1000' },
    });
  const completed = (iterationId: string) =>
    until(async () => (await queue.getIteration({ iterationId })).iteration?.phase === 'completed', {
      what: `${iterationId} to be completed`,
    });
  const invariants = async (): Promise<commonV1.Invariant[]> => (await queue.checkInvariants({})).invariants;

  it('queues children by stamp, once each', async () => {
    const first = await apply('chd_1');
    expect(await apply('chd_1')).toEqual(first);
    await expect(queue.submitApplication(request('chd_1'), { idempotencyKey: 'another-click' })).rejects.toMatchObject({
      code: 'queue.second-application',
      params: { applicationId: first.applicationId, districtId: 'taldykorgan', settlementId: 'taldykorgan' },
    });
    await expect(queue.submitApplication(request('chd_1', { kinds: ['state'] }), { idempotencyKey: 'apply-chd_1' })).rejects.toMatchObject({
      code: 'stream.key-reused',
    });
    await apply('chd_2');
    await apply('chd_3', { languages: ['kk', 'ru'] });
    await apply('chd_4');
    expect(await look('chd_4')).toMatchObject({ positionInCategory: 4, positionInDistrict: 4, phase: 'waiting' });
  });

  it('lists them in order, page by page, with their places', async () => {
    const page = { districtId: 'taldykorgan', phase: 'waiting', ending: '', limit: 3 };
    const one = await queue.listApplications({ ...page, after: '' });
    const two = await queue.listApplications({ ...page, after: one.next });
    expect([...one.applications, ...two.applications].map((each) => [each.childId, each.positionInCategory])).toEqual([
      ['chd_1', 1],
      ['chd_2', 2],
      ['chd_3', 3],
      ['chd_4', 4],
    ]);
    expect(two.next).toBe('');
  });

  it('tells how many waited at the end of each day, and nothing of days to come', async () => {
    const { clock, policy } = parts.deps;
    const today = policy.localDateOf(clock.now());
    const asked = { districtId: 'taldykorgan', fromDate: addDays(today, -1), toDate: addDays(today, 7) };
    // History has what was handed on; a day is counted when the relay has carried the last application there.
    await until(async () => (await queue.getQueueHistory(asked)).days.at(-1)?.waiting[0]?.count === 4, { what: 'four who wait' });
    expect((await queue.getQueueHistory(asked)).days).toEqual([
      { date: addDays(today, -1), waiting: [] },
      { date: today, waiting: [{ ageGroup: 3, count: 4 }] },
    ]);
    await expect(queue.getQueueHistory({ ...asked, fromDate: '2020-01-01' })).rejects.toMatchObject({ code: 'queue.history-span' });
    await expect(queue.getQueueHistory({ ...asked, districtId: 'atlantis' })).rejects.toMatchObject({ code: 'domain.unknown-district' });
  });

  it('puts a proved benefit ahead and takes it back by the old stamp', async () => {
    const asked = { childId: 'chd_4', code: 'orphan', documentId: '', issuedOn: '', validUntilDate: '' };
    const {
      benefits: [recorded],
    } = await benefits.recordBenefit(asked, { actor: maker, idempotencyKey: 'benefit-1' });
    expect(recorded).toMatchObject({ phase: 'verified', statusClass: 'priority' });
    expect(await look('chd_4')).toMatchObject({ statusClass: 'priority', positionInCategory: 1, positionInDistrict: 1 });
    expect(await look('chd_2')).toMatchObject({ positionInCategory: 2, positionInDistrict: 3 });
    const { applications } = await queue.listApplications({ districtId: 'taldykorgan', phase: 'waiting', limit: 4, ending: '', after: '' });
    expect(applications.map((one) => [one.childId, one.positionInCategory, one.positionInDistrict])).toEqual([
      ['chd_4', 1, 1],
      ['chd_1', 1, 2],
      ['chd_2', 2, 3],
      ['chd_3', 3, 4],
    ]);
    const wanting = { childId: 'chd_4', claimId: recorded!.claimId, reason: 'not-confirmed' };
    await benefits.refuseBenefit(wanting, { actor: maker, idempotencyKey: 'benefit-2' });
    expect(await look('chd_4')).toMatchObject({ positionInCategory: 4 });
    await expect(benefits.recordBenefit({ ...asked, documentId: 'IIN 990101' }, { actor: maker })).rejects.toMatchObject({
      code: 'queue.document-invalid',
    });
    await expect(benefits.refuseBenefit({ ...wanting, reason: 'a friend said so' }, { actor: maker })).rejects.toMatchObject({
      code: 'queue.benefit-reason-invalid',
    });
  });

  it('previews without giving, and a newer preview takes the place of one nobody approved', async () => {
    free.push(seats(1), seats(1, 3, 'ru'));
    const first = await preview('look-1');
    expect(first).toMatchObject({
      iterationId: 'itr_taldykorgan.1',
      phase: 'previewed',
      turnCount: 2,
      waiting: 4,
      previewedBy: 'stf_maker',
    });
    expect(await preview('look-1')).toEqual(first);
    const second = await preview('look-2');
    expect(second.iterationId).toBe('itr_taldykorgan.2');
    expect((await queue.countIteration({ iterationId: second.iterationId })).categories).toEqual([
      { category: (await look('chd_1')).category, waiting: 4, turns: 2 },
    ]);
    expect(second.turnCount).toBe(first.turnCount);
    expect((await queue.getIteration({ iterationId: first.iterationId })).iteration).toMatchObject({
      phase: 'refused',
      refusedReason: 'superseded',
    });
    expect(await look('chd_1')).toMatchObject({ phase: 'waiting' });
  });

  it('gives what two people approved, once the budget is there; who changed meanwhile is listed and not served', async () => {
    const iterationId = 'itr_taldykorgan.2';
    await expect(queue.approveIteration({ iterationId }, { actor: maker })).rejects.toMatchObject({ code: 'queue.same-person' });
    await queue.approveIteration({ iterationId }, { actor: approver, idempotencyKey: 'approve-2' });
    await expect(preview()).rejects.toMatchObject({ code: 'queue.iteration-running', params: { iterationId } });
    await queue.changeWishes({ childId: 'chd_3', languages: ['ru'], kinds: ['private'], wishes: undefined }, { idempotencyKey: 'wish-1' });
    await reserved(iterationId, 2, 1);
    await reserved(iterationId, 2, 1);
    await completed(iterationId);
    expect(await look('chd_1')).toMatchObject({ phase: 'turn-given', iterationId });
    expect(await look('chd_2')).toMatchObject({ phase: 'waiting', positionInCategory: 1 });
    expect(await look('chd_3')).toMatchObject({ phase: 'waiting' });
    const protocol = await queue.getProtocol({ iterationId });
    const third = await look('chd_3');
    expect(protocol.turns.map((turn) => turn.applicationId)).toEqual([(await look('chd_1')).applicationId]);
    expect(protocol.notGiven).toEqual([{ applicationId: third.applicationId, reason: 'changed' }]);
    expect(protocol.passedOver.map((one) => one.reason)).toEqual(['no-seat', 'no-seat']);
    expect(protocol.text).not.toContain('chd_');
    expect(digestOf(protocol.text)).toBe(protocol.protocolHash);
    expect(await queue.getStatistics({})).toMatchObject({ turnsGiven: 1 });
  });

  it('leaves a free seat to the open turn until the child has one', async () => {
    free.splice(0, free.length, seats(1));
    expect(await preview()).toMatchObject({ turnCount: 0 });
    const held = {
      groupId: 'kdg_1.1',
      kindergartenId: 'kdg_1',
      childId: 'chd_1',
      contractId: 'con_1',
      from: '2026-09-10',
      until: '2026-09-20T18:59:59.999999Z',
    };
    await parts.tell({ stream: 'enrolment.group/kdg_1.1', seq: 5, type: 'enrolment.seat-held', data: held });
    await until(async () => (await preview()).turnCount === 1, { what: 'the held seat to be told from the free one' });
  });

  it('makes a silent one inactive, restores it to its old place, and annuls it when the window has passed', async () => {
    const { applicationId, iterationId, submittedAt } = await look('chd_1');
    const lapsed = {
      voucherId: 'vch_1',
      childId: 'chd_1',
      guardianId: 'gdn_chd_1',
      applicationId,
      iterationId,
      districtId: 'taldykorgan',
      term: 'confirm' as const,
    };
    await parts.tell({ stream: 'voucher/chd_1', seq: 4, type: 'voucher.lapsed', data: lapsed });
    await reaches('chd_1', 'inactive');
    const { application } = await queue.restoreApplication({ childId: 'chd_1' }, { idempotencyKey: 'restore-1' });
    expect(application).toMatchObject({ phase: 'waiting', submittedAt, positionInCategory: 1 });
    await expect(queue.restoreApplication({ childId: 'chd_1' }, { idempotencyKey: 'restore-2' })).rejects.toMatchObject({
      code: 'queue.not-inactive',
      params: { phase: 'waiting' },
    });

    free.splice(0, free.length, seats(2));
    const { iterationId: third } = await preview();
    await queue.approveIteration({ iterationId: third }, { actor: approver });
    await reserved(third, 2, 2);
    await completed(third);
    await parts.tell({
      stream: 'voucher/chd_1',
      seq: 8,
      type: 'voucher.lapsed',
      data: { ...lapsed, voucherId: 'vch_2', iterationId: third },
    });
    await reaches('chd_1', 'annulled');
    await expect(queue.restoreApplication({ childId: 'chd_1' })).rejects.toMatchObject({ code: 'queue.not-inactive' });

    const second = {
      ...lapsed,
      voucherId: 'vch_3',
      childId: 'chd_2',
      applicationId: (await look('chd_2')).applicationId,
      iterationId: third,
    };
    await parts.tell({ stream: 'voucher/chd_2', seq: 4, type: 'voucher.lapsed', data: second });
    await reaches('chd_2', 'inactive');
    expect(await queue.getNextDeadline({})).toEqual({ at: (await look('chd_2')).restorableUntil });
    parts.deps.clock.advance({ days: 29 });
    await reaches('chd_2', 'annulled');
    await queue.submitApplication(request('chd_2'), { idempotencyKey: 'apply-again' });
    expect(await look('chd_2')).toMatchObject({ phase: 'waiting' });
  });

  it('gives no turn without budget', async () => {
    const { iterationId } = await preview();
    await queue.approveIteration({ iterationId }, { actor: approver });
    const data = { budgetId: 'taldykorgan:2026', districtId: 'taldykorgan', iterationId, neededTiyn: '100', availableTiyn: '0' };
    await parts.tell({ stream: 'payment.budget/taldykorgan:2026', seq: 3, type: 'payment.budget-refused', data });
    await until(async () => (await queue.getIteration({ iterationId })).iteration?.refusedReason === 'budget', { what: 'the refusal' });
    expect((await queue.listIterations({ districtId: 'taldykorgan', limit: 1 })).iterations[0]).toMatchObject({
      iterationId,
      phase: 'refused',
    });
    await expect(queue.getProtocol({ iterationId })).rejects.toMatchObject({ code: 'queue.protocol-not-ready' });
  });

  it('moves those who wait to the category of their age when a school year begins', async () => {
    const before = await look('chd_3');
    parts.deps.clock.set('2027-09-01T00:00:00.000000Z');
    await until(async () => (await look('chd_3')).category === before.category - 1, { what: 'the queue to be updated' });
    expect(await look('chd_3')).toMatchObject({ phase: 'waiting', submittedAt: before.submittedAt });
  });

  it.each([
    ['an unknown district', { districtId: 'atlantis' }, 'domain.unknown-district'],
    ["a stamp of one's own", { submittedAt: '2020-01-01T00:00:00.000000Z' }, 'queue.stamp-not-allowed'],
    ['an unknown channel', { channel: 'pigeon' }, 'queue.channel-invalid'],
  ])('refuses %s', async (_what, wrong, code) => {
    await expect(queue.submitApplication(request('chd_9', wrong))).rejects.toMatchObject({ code });
  });

  it('finds its invariants kept, and sees them broken', async () => {
    await until(async () => (await invariants()).every((one) => one.holds && one.checked > 0), { what: 'every invariant to hold' });
    const history = parts.deps.database.collection('application_history');
    const fact = await history.findOne({ type: 'queue.turn-given' });
    await history.deleteOne({ _id: fact!._id });
    const broken = async () => (await invariants()).filter((one) => !one.holds).map((one) => one.id);
    // The queue's update may still be on its way into the log.
    await until(async () => isDeepStrictEqual(await broken(), ['Q3', 'STATE']), { what: 'the turn to be missed, and nothing else' });
    await history.insertOne(fact!);
    await parts.deps.database.collection('iteration_content').updateMany({}, { $set: { text: '{}' } });
    expect((await invariants()).filter((one) => !one.holds).map((one) => one.id)).toEqual(expect.arrayContaining(['Q1', 'Q2']));
  });
});
