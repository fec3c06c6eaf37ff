import { applicationEndingV1, queueV1 } from '@kezek/contracts';
import { type Actor, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from '../service.js';

const [specialist, approver]: readonly Actor[] = [
  { kind: 'staff', id: 'stf_1' },
  { kind: 'staff', id: 'stf_2' },
] as const;
const CHILDREN = ['chd_1', 'chd_2', 'chd_3', 'chd_4'];
const DECIDE_BY = '2026-09-15T18:59:59.999999Z';

describe('an application that the department, or its age, ends', () => {
  let parts: ServiceParts<'enrolment' | 'identity'>;
  let service: Awaited<ReturnType<typeof start>>;
  let queue: Client<typeof queueV1.QueueServiceService>;
  let endings: Client<typeof applicationEndingV1.EndingServiceService>;

  const open = async (): Promise<void> => {
    const nowhere = { enrolment: 'unix:/nowhere/nobody', identity: 'unix:/nowhere/nobody' };
    service = await start({ ...parts.deps, config: { QUEUE_LOG_KEY: Buffer.alloc(32, 7).toString('base64') }, call: nowhere });
    const options = { name: 'queue', log: parts.deps.log };
    queue = createClient(queueV1.QueueServiceClient, service.address, options);
    endings = createClient(applicationEndingV1.EndingServiceClient, service.address, options);
  };
  const close = async (): Promise<void> => {
    queue.disconnect();
    endings.disconnect();
    await service.stop();
  };

  beforeAll(async () => {
    parts = await serviceParts<'enrolment' | 'identity'>({ call: { enrolment: '', identity: '' } });
    parts.deps.clock.set('2026-09-01T04:00:00.000000Z');
    await open();
    for (const childId of CHILDREN) await apply(childId);
  });
  afterAll(async () => {
    await close();
    await parts.stop();
  });

  async function apply(childId: string, birthDate = '2023-05-04'): Promise<void> {
    await queue.submitApplication({
      ...{ childId, guardianId: `gdn_${childId}`, birthDate, districtId: 'taldykorgan', settlementId: 'taldykorgan' },
      ...{ languages: ['kk'], kinds: ['state'], channel: 'web', submittedAt: '', statusClass: '', wishes: undefined },
    });
  }
  const look = async (childId: string): Promise<queueV1.Application> => (await queue.getApplication({ childId })).application!;
  const places = () => Promise.all(CHILDREN.map(async (one) => (await look(one)).positionInCategory));
  const worklist = async (districtId = 'taldykorgan') => {
    const { applications } = await queue.listApplications({ districtId, phase: '', ending: 'false-data', limit: 10, after: '' });
    return applications;
  };
  const end = (childId: string, reason: string, { by = specialist!, key = `${childId}-${reason}` } = {}) =>
    endings.endApplication({ childId, reason }, { actor: by, idempotencyKey: key });
  const decide = (childId: string, agrees: boolean, by = approver!) => endings.decideEnding({ childId, agrees }, { actor: by });
  const facts = async (childId: string) => {
    const found = await parts.deps.database
      .collection('application_history')
      .find({ stream: `queue.application/${childId}` })
      .toArray();
    return found.sort((a, b) => (a['seq'] as number) - (b['seq'] as number)).map((fact) => fact['type'] as string);
  };
  const holds = async () => (await queue.checkInvariants({})).invariants.flatMap(({ broken }) => broken);

  it('is over at once for what papers show, once whatever is sent twice, and those behind move up', async () => {
    expect(await places()).toEqual([1, 2, 3, 4]);
    expect((await end('chd_1', 'death')).application).toMatchObject({ phase: 'withdrawn', endReason: 'death' });
    expect((await end('chd_1', 'death')).application).toMatchObject({ phase: 'withdrawn', endReason: 'death' });
    expect(await places()).toEqual([0, 1, 2, 3]);
    await until(async () => (await facts('chd_1')).length >= 2, { what: 'the facts to be handed on' });
    expect(await facts('chd_1')).toEqual(['queue.application-submitted', 'queue.application-withdrawn']);
  });

  it('is refused for a reason that is none, for an age it has not, and from nobody', async () => {
    await expect(end('chd_2', 'weather')).rejects.toMatchObject({ code: 'queue.ending-reason-invalid' });
    await expect(end('chd_2', 'age')).rejects.toMatchObject({ code: 'queue.not-over-age', params: { until: '2029-05-03' } });
    await expect(endings.endApplication({ childId: 'chd_2', reason: 'school' })).rejects.toMatchObject({ code: 'queue.unauthenticated' });
    await expect(end('chd_404', 'school')).rejects.toMatchObject({ code: 'queue.application-not-found' });
  });

  it('keeps its place while false data are only proposed, and is late once, over a restart', async () => {
    expect((await end('chd_2', 'false-data')).application).toMatchObject({
      phase: 'waiting',
      positionInCategory: 1,
      ending: { reason: 'false-data', by: 'stf_1', decideBy: DECIDE_BY, overdue: false },
    });
    await end('chd_3', 'false-data');
    await expect(end('chd_2', 'false-data', { by: approver!, key: 'again' })).rejects.toMatchObject({ code: 'queue.ending-proposed' });
    await expect(decide('chd_2', true, specialist)).rejects.toMatchObject({ code: 'queue.ending-same-person' });
    await expect(decide('chd_4', true)).rejects.toMatchObject({ code: 'queue.ending-not-proposed' });
    expect(await places()).toEqual([0, 1, 2, 3]);
    expect((await worklist()).map(({ childId }) => childId)).toEqual(['chd_2', 'chd_3']);
    expect(await worklist('tekeli')).toEqual([]);
    expect(await queue.getNextDeadline({})).toEqual({ at: DECIDE_BY });
    await close();
    parts.deps.clock.set('2026-09-16T04:00:00.000000Z');
    await open();
    await until(async () => (await worklist()).every(({ ending }) => ending?.overdue === true), { what: 'the decisions to be late' });
    expect(await queue.getNextDeadline({})).not.toEqual({ at: DECIDE_BY });
  });

  it('is decided by the second person: one stays where it was, another is over', async () => {
    expect((await decide('chd_2', false)).application).toMatchObject({ phase: 'waiting', positionInCategory: 1, ending: undefined });
    expect((await decide('chd_3', true)).application).toMatchObject({ phase: 'withdrawn', endReason: 'false-data' });
    expect(await places()).toEqual([0, 1, 0, 2]);
    expect(await worklist()).toEqual([]);
    await until(async () => (await facts('chd_2')).includes('queue.ending-returned'), { what: 'the facts to be handed on' });
    expect(await facts('chd_2')).toEqual([
      ...['queue.application-submitted', 'queue.ending-proposed', 'queue.ending-overdue', 'queue.ending-returned'],
    ]);
    expect(await holds()).toEqual([]);
  });

  it('leaves by itself on the day its child is over age, also when nobody was there on that day', async () => {
    await apply('chd_elder', '2020-09-20');
    expect((await look('chd_elder')).phase).toBe('waiting');
    await close();
    // Of an earlier release, which did not look for the day of birth.
    await parts.deps.database.collection<{ _id: string }>('application').updateOne({ _id: 'chd_elder' }, { $unset: { 'ix.bornOn': '' } });
    parts.deps.clock.set('2026-09-21T04:00:00.000000Z');
    await open();
    await until(async () => (await look('chd_elder')).phase === 'withdrawn', { what: 'the application to leave by age' });
    expect(await look('chd_elder')).toMatchObject({ endReason: 'age' });
    expect(await places()).toEqual([0, 1, 0, 2]);
    expect(await holds()).toEqual([]);
  });
});
