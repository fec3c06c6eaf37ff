import { keepingV1 } from '@kezek/contracts';
import { type Instant, addMonths, endOfDay, instantPlusMs } from '@kezek/domain';
import { type Client, RpcServer, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { type RunningService } from '@kezek/service';
import { start } from '../service.js';

type Peer = 'enrolment' | 'identity' | 'queue' | 'payment' | 'notification';

const MINUTE_MS = 60_000;
const placement = {
  ...{ districtId: 'taldykorgan', settlementId: 'taldykorgan', birthDate: '2023-05-04', ageGroup: 3 },
  ...{ languages: ['kk'], kinds: ['state' as const] },
};

/** The term of keeping as the service runs: on its bus, its database and its clock. */
describe('a child who left the queue', () => {
  let parts: ServiceParts<Peer>;
  let nobody: RpcServer;
  let service: RunningService & { readonly address: string };
  let keepings: Client<typeof keepingV1.KeepingServiceService>;

  const open = async (): Promise<void> => {
    service = await start({ ...parts.deps, config: { VOUCHER_SIGNING_KEY: Buffer.alloc(32, 5).toString('base64') } });
    keepings = createClient(keepingV1.KeepingServiceClient, service.address, { name: 'voucher', log: parts.deps.log, deadlineMs: 30_000 });
  };
  const close = async (): Promise<void> => {
    keepings.disconnect();
    await service.stop();
  };
  beforeAll(async () => {
    parts = await serviceParts<Peer>();
    nobody = new RpcServer(parts.deps);
    const there = await nobody.listen(parts.address());
    Object.assign(parts.deps, { call: { enrolment: there, identity: there, queue: there, payment: there, notification: there } });
    await open();
  });
  afterAll(async () => {
    await close();
    await nobody.stop();
    await parts.stop();
  });

  const keeping = async (childId: string) => (await keepings.getKeeping({ childId })).keeping!;
  const reaches = (childId: string, phase: string): Promise<boolean> =>
    until(async () => (await keeping(childId)).phase === phase, { what: `the record of ${childId} to be ${phase}` });
  const orders = async (childId: string): Promise<unknown[]> =>
    (await parts.deps.database.collection('keeping_history').find({ type: 'voucher.erasure-ordered' }).toArray()).filter(
      ({ data }) => (data as { childId: string }).childId === childId,
    );
  const applies = (childId: string, seq: number) =>
    parts.tell({
      ...{ stream: `queue.application/${childId}`, seq, type: 'queue.application-submitted' },
      data: {
        ...{ applicationId: `app_${childId}.${seq}`, childId, guardianId: 'gdn_1', category: 3, placement },
        submittedAt: parts.deps.clock.now(),
        channel: 'web',
      },
    });
  const withdraws = (childId: string, seq: number) =>
    parts.tell({
      ...{ stream: `queue.application/${childId}`, seq, type: 'queue.application-withdrawn' },
      data: { applicationId: `app_${childId}.${seq - 1}`, childId, reason: 'guardian' },
    });
  const left = async (childId: string): Promise<Instant> => {
    await applies(childId, 1);
    await withdraws(childId, 2);
    await reaches(childId, 'left');
    return (await keeping(childId)).keepUntil as Instant;
  };

  it('is kept to the end of its term, over a restart, and ordered to be erased then, once', async () => {
    const { clock, policy } = parts.deps;
    const [kept, back] = ['chd_kept', 'chd_back'];
    const keepUntil = await left(kept);
    const day = policy.localDateOf((await keeping(kept)).leftAt as Instant);
    expect(keepUntil).toBe(endOfDay(addMonths(day, policy.on(day).retentionMonths), policy.zone));
    await left(back);
    await close();
    clock.set(instantPlusMs(keepUntil, -MINUTE_MS));
    await open();
    await parts.deps.timers.run('keeping-deadlines');
    expect((await keeping(kept)).phase).toBe('left');
    // Whoever applies again meanwhile is kept.
    await applies(back, 3);
    await reaches(back, 'open');
    clock.advance({ minutes: 2 });
    await reaches(kept, 'ordered');
    await parts.deps.timers.run('keeping-deadlines');
    await until(async () => (await orders(kept)).length > 0, { what: 'the order to be handed on' });
    expect([(await orders(kept)).length, (await orders(back)).length]).toEqual([1, 0]);
    expect((await keeping(back)).phase).toBe('open');
    const { erasureId } = await keeping(kept);
    await parts.tell({
      ...{ stream: `identity.child/${kept}`, seq: 9, type: 'identity.child-erased' },
      data: { childId: kept, erasureId, documents: 0 },
    });
    await reaches(kept, 'erased');
  });
});
