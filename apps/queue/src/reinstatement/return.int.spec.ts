import { positionV1, queueV1, reinstatementV1 } from '@kezek/contracts';
import { type Actor, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from '../service.js';

const [specialist, approver]: readonly Actor[] = [
  { kind: 'staff', id: 'stf_1' },
  { kind: 'staff', id: 'stf_2' },
] as const;
const guardian: Actor = { kind: 'guardian', id: 'gdn_chd_1' };
const nothing = { noteId: '', documentId: '' };

describe('an application that ended by a mistake, between its family and two people of the department', () => {
  let parts: ServiceParts<'enrolment' | 'identity'>;
  let service: Awaited<ReturnType<typeof start>>;
  let queue: Client<typeof queueV1.QueueServiceService>;
  let returns: Client<typeof reinstatementV1.ReinstatementServiceService>;
  let positions: Client<typeof positionV1.PositionServiceService>;

  const open = async (): Promise<void> => {
    const nowhere = { enrolment: 'unix:/nowhere/nobody', identity: 'unix:/nowhere/nobody' };
    service = await start({ ...parts.deps, config: { QUEUE_LOG_KEY: Buffer.alloc(32, 7).toString('base64') }, call: nowhere });
    const options = { name: 'queue', log: parts.deps.log, deadlineMs: 30_000 };
    queue = createClient(queueV1.QueueServiceClient, service.address, options);
    returns = createClient(reinstatementV1.ReinstatementServiceClient, service.address, options);
    positions = createClient(positionV1.PositionServiceClient, service.address, options);
  };
  const close = async (): Promise<void> => {
    for (const client of [queue, returns, positions]) client.disconnect();
    await service.stop();
  };

  beforeAll(async () => {
    parts = await serviceParts<'enrolment' | 'identity'>({ call: { enrolment: '', identity: '' } });
    parts.deps.clock.set('2026-09-01T04:00:00.000000Z');
    await open();
    for (const childId of ['chd_1', 'chd_2', 'chd_3']) await apply(childId);
  });
  afterAll(async () => {
    await close();
    await parts.stop();
  });

  async function apply(childId: string, districtId = 'taldykorgan'): Promise<queueV1.Application> {
    const { application } = await queue.submitApplication({
      ...{ childId, guardianId: `gdn_${childId}`, birthDate: '2023-05-04', districtId, settlementId: districtId },
      ...{ languages: ['kk'], kinds: ['state'], channel: 'web', submittedAt: '', statusClass: '', wishes: undefined },
    });
    return application!;
  }
  const look = async (childId: string): Promise<queueV1.Application> => (await queue.getApplication({ childId })).application!;
  const places = async () => Promise.all(['chd_1', 'chd_2', 'chd_3'].map(async (one) => (await look(one)).positionInCategory));
  const last = async (childId: string) =>
    (await positions.getPositionHistory({ applicationId: (await look(childId)).applicationId })).steps.at(-1);
  const ofChild = () => returns.getReinstatements({ childId: 'chd_1' });
  const worklist = async (districtId = 'taldykorgan') =>
    (await returns.listReinstatements({ districtId, limit: 10, after: '' })).reinstatements;
  const ask = (applicationId: string, key: string) =>
    returns.askReinstatement(
      { childId: 'chd_1', applicationId, cause: 'false-withdrawal', ...nothing },
      { actor: guardian, idempotencyKey: key },
    );
  const about = (reinstatementId: string) => ({ childId: 'chd_1', reinstatementId });
  const propose = (reinstatementId: string) =>
    returns.proposeReinstatement({ ...about(reinstatementId), outcome: 'granted', reason: '', noteId: '' }, { actor: specialist! });
  const decide = (reinstatementId: string, actor: Actor = approver!) =>
    returns.decideReinstatement({ ...about(reinstatementId), agrees: true, noteId: '' }, { actor });
  const holds = async () => (await queue.checkInvariants({})).invariants.flatMap(({ broken }) => broken);

  it('is asked back, waits in the list of the district, and is told late once', async () => {
    const { applicationId, submittedAt } = await look('chd_1');
    await queue.withdrawApplication({ childId: 'chd_1', reason: 'guardian' });
    expect(await places()).toEqual([0, 1, 2]);
    expect((await ofChild()).ended).toMatchObject([{ applicationId, submittedAt, phase: 'withdrawn', reason: 'guardian', asked: '' }]);
    const { reinstatement } = await ask(applicationId, 'ask-1');
    expect((await ask(applicationId, 'ask-1')).reinstatement).toEqual(reinstatement);
    await expect(ask(applicationId, 'ask-2')).rejects.toMatchObject({ code: 'queue.reinstatement-open' });
    expect(await worklist()).toMatchObject([{ applicationId, phase: 'asked', overdue: false, decideBy: '2026-09-29T18:59:59.999999Z' }]);
    expect(await queue.getNextDeadline({})).toEqual({ at: '2026-09-29T18:59:59.999999Z' });
    await close();
    parts.deps.clock.set('2026-09-30T04:00:00.000000Z');
    await open();
    await until(async () => (await worklist())[0]?.overdue === true, { what: 'the decision to be late' });
  });

  it('comes back to its old place by the second person: others one place on, for a cause they are shown', async () => {
    const [request] = await worklist();
    const { reinstatementId } = request!;
    await propose(reinstatementId);
    await expect(decide(reinstatementId, specialist!)).rejects.toMatchObject({ code: 'queue.reinstatement-same-person' });
    expect((await decide(reinstatementId)).reinstatement).toMatchObject({ phase: 'granted', supersedes: '' });
    expect(await places()).toEqual([1, 2, 3]);
    expect([await worklist(), (await ofChild()).ended]).toEqual([[], []]);
    expect(await last('chd_2')).toMatchObject({ cause: 'reinstated', own: false, change: 1, place: 2 });
    expect(await last('chd_1')).toMatchObject({
      cause: 'reinstated',
      own: true,
      place: 1,
    });
    expect(await holds()).toEqual([]);
  });

  it('stands there also for an instance that only reads the log', async () => {
    await close();
    await open();
    expect(await places()).toEqual([1, 2, 3]);
    expect(await last('chd_1')).toMatchObject({ cause: 'reinstated', place: 1 });
  });

  it('takes in what the family applied for meanwhile in another district, and is decided there', async () => {
    const { applicationId, submittedAt } = await look('chd_1');
    await queue.withdrawApplication({ childId: 'chd_1', reason: 'guardian' });
    const anew = await apply('chd_1', 'tekeli');
    const { reinstatement } = await ask(applicationId, 'ask-3');
    expect([(await worklist()).length, (await worklist('tekeli')).length]).toEqual([0, 1]);
    await propose(reinstatement!.reinstatementId);
    expect((await decide(reinstatement!.reinstatementId)).reinstatement).toMatchObject({ supersedes: anew.applicationId });
    expect(await look('chd_1')).toMatchObject({ applicationId, submittedAt, placement: { districtId: 'tekeli' }, positionInCategory: 1 });
    expect(await places()).toEqual([1, 1, 2]);
    expect(await holds()).toEqual([]);
  });

  it('has nothing to ask back where nothing ended, and is refused who is nobody', async () => {
    expect(await returns.getReinstatements({ childId: 'chd_404' })).toEqual({ ended: [], reinstatements: [] });
    await expect(returns.listReinstatements({ districtId: 'atlantis', limit: 1, after: '' })).rejects.toMatchObject({
      code: 'domain.unknown-district',
    });
    await expect(
      returns.askReinstatement({ childId: 'chd_1', applicationId: 'app_9', cause: 'system-fault', ...nothing }),
    ).rejects.toMatchObject({ code: 'queue.unauthenticated' });
  });
});
