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

  describe('a watcher', () => {
    const glimpses = (): Promise<number> => database.connection.collection('bus_glimpses').countDocuments({});
    const watchers = (): Promise<number> => database.connection.collection('bus_groups').countDocuments({ watches: { $exists: true } });
    /** As a process leaves it that was killed. */
    const die = async (): Promise<void> => {
      const dead = { _id: 'watcher_dead' as never, types: [], watches: [TYPE], untilMs: Date.parse(clock.now()) + 10_000 };
      await database.connection.collection('bus_groups').insertOne(dead);
    };

    it('that died is written for until its lease is over, and then leaves nothing', async () => {
      await die();
      await bus.publish([message('m1')]);
      expect(await glimpses()).toBe(1);
      clock.advance({ seconds: 11 });
      await bus.publish([message('m2')]);
      await until(async () => (await glimpses()) + (await watchers()) === 0, { what: 'nothing to be left' });
    });

    it('that died leaves nothing to the next one that starts, although nobody publishes', async () => {
      await die();
      await bus.publish([message('m1')]);
      clock.advance({ seconds: 11 });
      const next = await start();
      expect((await glimpses()) + (await watchers())).toBe(0);
      await next.stop();
    });

    it('that was silent for longer than its lease is told of the gap, and sees what comes after', async () => {
      const glimpsed: string[] = [];
      let gaps = 0;
      const watching = await bus.watch([TYPE], ({ id }) => glimpsed.push(id), { onGap: () => (gaps += 1) });
      clock.advance({ days: 365 });
      await until(() => gaps === 1, { what: 'the gap' });
      await bus.publish([message('m1')]);
      await until(() => glimpsed.includes('m1'), { what: 'a sight of the message' });
      await watching.stop();
      expect((await glimpses()) + (await watchers())).toBe(0);
    });

    it('is told of a gap when the connections to the database broke, although its reads went on', async () => {
      let gaps = 0;
      const watching = await bus.watch([TYPE], () => undefined, { onGap: () => (gaps += 1) });
      database.connection.getClient().emit('connectionPoolCleared', {} as never);
      await until(() => gaps === 1, { what: 'the gap' });
      await watching.stop();
    });

    it('lives on while it renews, without a gap', async () => {
      let gaps = 0;
      await bus.watch([TYPE], () => undefined, { onGap: () => (gaps += 1) });
      const untilMs = async (): Promise<number> =>
        Number((await database.connection.collection('bus_groups').findOne({ watches: { $exists: true } }))?.['untilMs']);
      for (let turn = 0; turn < 4; turn += 1) {
        const before = await untilMs();
        // Late enough to renew; two turns are less than a lease, since the next may begin before the watcher knows that it renewed.
        clock.advance({ seconds: 4 });
        await until(async () => (await untilMs()) > before, { what: 'the lease renewed' });
      }
      expect(gaps).toBe(0);
    });

    it('costs a publisher no writes where there is none, for a message that is for watchers alone', async () => {
      const collections = async (): Promise<string[]> => (await database.connection.listCollections()).map(({ name }) => name).sort();
      await bus.publish([{ ...message('m1'), forWatchers: true }]);
      expect(await collections()).not.toContain('bus_counters');
      expect(await glimpses()).toBe(0);
    });
  });
});
