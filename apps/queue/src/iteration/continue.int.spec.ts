import { enrolmentV1, queueV1 } from '@kezek/contracts';
import { RegionPolicy } from '@kezek/domain';
import { type Actor, type Client, type Implementation, RpcServer, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from '../service.js';

const maker: Actor = { kind: 'staff', id: 'stf_maker' };
const approver: Actor = { kind: 'staff', id: 'stf_approver' };
const place = { districtId: 'taldykorgan', settlementId: 'taldykorgan' };

/** Refused turns go to the next in the same iteration. */
const giving = (policy: RegionPolicy): RegionPolicy => {
  const refusedTurn = [{ from: '2025-01-01' as never, act: 'test', value: 'same-iteration' as const }];
  return new RegionPolicy({ ...policy.document, queue: { ...policy.document.queue, refusedTurn } }, policy.canonicalJson);
};

describe('a refused voucher, where its turn goes to the next in the same iteration (domain J79)', () => {
  let parts: ServiceParts<'enrolment' | 'identity'>;
  let service: Awaited<ReturnType<typeof start>>;
  let enrolment: RpcServer;
  let queue: Client<typeof queueV1.QueueServiceService>;
  let free = 2;
  let told = 0;

  beforeAll(async () => {
    parts = await serviceParts<'enrolment' | 'identity'>({ call: { enrolment: '', identity: '' } });
    const cell = () => ({ ...place, ageGroup: 3, language: 'kk', kind: 'private', free });
    const methods = { countFreeSeats: () => Promise.resolve({ cells: [cell()] }) };
    const missing = (name: PropertyKey) => () => Promise.reject(new Error(`${String(name)} is not expected`));
    const standIn = new Proxy(methods, { get: (target, name) => Reflect.get(target, name) ?? missing(name) });
    enrolment = new RpcServer(parts.deps).add(
      enrolmentV1.EnrolmentServiceService,
      standIn as unknown as Implementation<typeof enrolmentV1.EnrolmentServiceService>,
    );
    service = await start({
      ...parts.deps,
      policy: giving(parts.deps.policy),
      config: { QUEUE_LOG_KEY: Buffer.alloc(32, 7).toString('base64') },
      call: { enrolment: await enrolment.listen(parts.address()), identity: parts.address() },
    });
    queue = createClient(queueV1.QueueServiceClient, service.address, { name: 'queue', log: parts.deps.log, deadlineMs: 30_000 });
  });
  afterAll(async () => {
    queue.disconnect();
    await service.stop();
    await enrolment.stop();
    await parts.stop();
  });

  const phaseOf = async (childId: string): Promise<string> => (await queue.getApplication({ childId })).application!.phase;
  const reaches = (childId: string, phase: string) =>
    until(async () => (await phaseOf(childId)) === phase, { what: `${childId} to be ${phase}` });
  const iteration = async (iterationId: string) => (await queue.getIteration({ iterationId })).iteration!;
  const inPhase = (iterationId: string, phase: string) =>
    until(async () => (await iteration(iterationId).catch(() => undefined))?.phase === phase, {
      what: `${iterationId} to be ${phase}`,
    });
  const reserve = (iterationId: string, turnCount: number) =>
    parts.tell({
      stream: 'payment.budget/taldykorgan:2026',
      seq: (told += 1),
      type: 'payment.budget-reserved',
      data: { budgetId: 'taldykorgan:2026', districtId: 'taldykorgan', iterationId, turnCount, perTurnTiyn: '100', amountTiyn: '1000' },
    });
  const refuse = async (childId: string, iterationId: string): Promise<void> => {
    const { applicationId, guardianId } = (await queue.getApplication({ childId })).application!;
    await parts.tell({
      stream: `voucher/${childId}`,
      seq: 2,
      type: 'voucher.refused',
      data: { voucherId: `vch_${childId}`, childId, guardianId, applicationId, iterationId, districtId: 'taldykorgan' },
    });
  };

  it('is carried on under the same signatures, for the first who waits now', async () => {
    for (const childId of ['chd_1', 'chd_2', 'chd_3', 'chd_4']) {
      const asked = { ...place, childId, guardianId: `gdn_${childId}`, birthDate: '2023-05-04', languages: ['kk'], kinds: ['private'] };
      await queue.submitApplication(
        { ...asked, channel: 'web', submittedAt: '', statusClass: '', wishes: undefined },
        { idempotencyKey: `apply-${childId}` },
      );
    }
    const previewed = await queue.previewIteration({ districtId: 'taldykorgan', turnsMax: 0 }, { actor: maker });
    const { iterationId } = previewed.iteration!;
    await queue.approveIteration({ iterationId }, { actor: approver });
    await reserve(iterationId, 2);
    await inPhase(iterationId, 'completed');
    expect(await Promise.all(['chd_1', 'chd_2', 'chd_3', 'chd_4'].map(phaseOf))).toEqual([
      'turn-given',
      'turn-given',
      'waiting',
      'waiting',
    ]);

    await refuse('chd_1', iterationId);
    await reaches('chd_1', 'annulled');
    const next = 'itr_taldykorgan.2';
    await inPhase(next, 'approved');
    expect(await iteration(next)).toMatchObject({ turnCount: 1, previewedBy: 'system', approvedBy: approver.id });
    await reserve(next, 1);
    await reaches('chd_3', 'turn-given');
    expect(await phaseOf('chd_4')).toBe('waiting');
    await inPhase(next, 'completed');
    const { applicationId } = (await queue.getApplication({ childId: 'chd_1' })).application!;
    await until(async () => (await iteration(iterationId)).continuations.length > 0, { what: 'the turn to be given on' });
    expect(await iteration(iterationId)).toMatchObject({
      ...{ continues: '', returned: [] },
      continuations: [{ iterationId: next, applicationIds: [applicationId] }],
    });
    expect(await iteration(next)).toMatchObject({ continues: iterationId, returned: [], continuations: [] });
  });

  it('leaves what came back where there is nobody to give it to', async () => {
    free = 0;
    await refuse('chd_2', 'itr_taldykorgan.1');
    await reaches('chd_2', 'annulled');
    await inPhase('itr_taldykorgan.3', 'previewed');
    expect(await iteration('itr_taldykorgan.3')).toMatchObject({ turnCount: 0, previewedBy: 'system' });
    expect(await phaseOf('chd_4')).toBe('waiting');
    const broken = async () => (await queue.checkInvariants({})).invariants.filter(({ holds }) => !holds);
    await until(async () => (await broken()).length === 0, { what: 'every invariant to hold' });
  });
});
