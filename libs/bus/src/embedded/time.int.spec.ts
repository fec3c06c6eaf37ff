import { TestClock, testDatabase, TestIds, until, type TestDatabase } from '@kezek/testkit';
import { pino } from 'pino';
import { done, type Delivery, type Handler } from '../index.js';
import { EmbeddedBus } from './bus.js';

const TYPE = 'test.happened';
const subscription = { group: 'g', types: [TYPE], concurrency: 4 };
const message = (id: string, key = 'k') => ({ id, type: TYPE, version: 1, key, body: {} });

describe('the embedded bus on a clock that a test moves', () => {
  let database: TestDatabase;
  let clock: TestClock;
  let bus: EmbeddedBus;
  const seen: Delivery[] = [];
  const log = (): string[] => seen.map(({ id, attempt }) => `${id}/${attempt}`);

  const listen = (answer: Handler = async () => done): Promise<unknown> =>
    bus.subscribe(subscription, async (delivery) => {
      seen.push(delivery);
      return answer(delivery);
    });

  const start = async (): Promise<EmbeddedBus> => {
    const deps = { clock, ids: new TestIds(), log: pino({ level: 'silent' }), database: database.connection };
    const started = new EmbeddedBus(deps, { pollMs: 20 });
    await started.start();
    return started;
  };

  beforeEach(async () => {
    database = await testDatabase();
    clock = new TestClock();
    seen.length = 0;
    bus = await start();
  });

  afterEach(async () => {
    await bus.stop();
    await database.drop();
  });

  /** Resolves when another group has handled a message published now: whatever was due before has had its turn too. */
  const passing = async (n: number): Promise<void> => {
    const passed: string[] = [];
    const other = await bus.subscribe({ ...subscription, group: `other${n}`, types: ['test.other'] }, async ({ id }) => {
      passed.push(id);
      return done;
    });
    await bus.publish([{ ...message(`other${n}`), type: 'test.other' }]);
    await until(() => passed.length === 1, { what: 'a message of another group' });
    await other.stop();
  };

  it('goes through the default delays: 5 s, 30 s, 5 min, 30 min, then parking', async () => {
    await listen(async () => ({ kind: 'retry', reason: 'no' }));
    await bus.publish([message('m1')]);
    for (const [finished, ms] of [5_000, 30_000, 300_000, 1_800_000].entries()) {
      await until(() => seen.length === finished + 1, { what: `attempt ${finished + 1}` });
      const isPutOff = (): Promise<number> => database.connection.collection('bus_deliveries').countDocuments({ attempts: finished + 1 });
      await until(isPutOff, { what: 'the message put off' });
      clock.advance({ ms: ms - 100 });
      bus.nudge();
      await passing(finished);
      expect(seen).toHaveLength(finished + 1);
      clock.advance({ ms: 200 });
      bus.nudge();
    }
    await until(() => seen.length === 5, { what: 'the last attempt' });
    await until(async () => (await bus.parking.list({ group: 'g', limit: 1 })).length === 1, { what: 'parking' });
  });

  it('keeps order behind a message put off by a member that is gone', async () => {
    const first = (await listen(async () => ({ kind: 'retry', reason: 'no' }))) as { stop(): Promise<void> };
    await bus.publish([message('m1')]);
    await until(() => database.connection.collection('bus_deliveries').countDocuments({ attempts: 1 }), { what: 'the message put off' });
    await first.stop();
    await bus.publish([message('m2'), message('m3'), message('n1', 'other')]);
    await listen();
    await until(() => log().includes('n1/1'), { what: 'the message of another key' });
    expect(log()).toEqual(['m1/1', 'n1/1']);
    clock.advance({ seconds: 6 });
    bus.nudge();
    await until(() => seen.length === 5, { what: 'all messages' });
    expect(log()).toEqual(['m1/1', 'n1/1', 'm1/2', 'm2/1', 'm3/1']);
  });

  it('delivers what is published twice while it waits once', async () => {
    const first = (await listen()) as { stop(): Promise<void> };
    await first.stop();
    await bus.publish([message('m1'), message('m1'), message('m2')]);
    await bus.publish([message('m2'), message('m1'), message('m3')]);
    await listen();
    await until(() => seen.length >= 3, { what: 'three messages' });
    expect(log()).toEqual(['m1/1', 'm2/1', 'm3/1']);
  });

  it('keeps its partitions and goes on when a year passes at once', async () => {
    await listen();
    await bus.publish([message('m1')]);
    await until(() => seen.length === 1, { what: 'the first message' });
    clock.advance({ days: 365 });
    await bus.publish([message('m2')]);
    await until(() => seen.length === 2, { what: 'the second message' });
    expect(bus.notReady()).toBeUndefined();
  });

  it('hands the partitions of a member that is silent to another one, and handles nothing twice that was done', async () => {
    let hang = true;
    await listen(() => (hang ? new Promise(() => undefined) : Promise.resolve(done)));
    const other = await start();
    await bus.publish([message('m1')]);
    await until(() => seen.length === 1, { what: 'the first message' });
    hang = false;
    // Frozen: its loop does not renew the leases any more.
    bus.nudge = () => undefined;
    await database.connection.collection('bus_leases').updateMany({}, { $set: { untilMs: 1, owner: 'a member that died' } });
    const taken: string[] = [];
    await other.subscribe(subscription, async ({ id }) => {
      taken.push(id);
      return done;
    });
    await until(() => taken.length === 1, { what: 'the message at the other member' });
    expect(taken).toEqual(['m1']);
    await other.stop();
  });
});
