import { type Instant, instantPlusMs } from '@kezek/domain';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import { randomUUID } from 'node:crypto';
import { createLog } from './log.js';
import { RandomIds } from './ids.js';
import { DemoClock, refuseMovedClock } from './shared-clock.js';
import { IntervalTimers } from './timers.js';

const HOUR_MS = 3_600_000;

describe('the clock of a demonstration', () => {
  let database: TestDatabase;
  let databaseName: string;
  let timers: IntervalTimers;
  let clocks: DemoClock[];

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  beforeEach(() => {
    databaseName = `demo_${randomUUID().slice(0, 8)}`;
    clocks = [];
    timers = new IntervalTimers({
      log: createLog({ service: 'x', level: 'silent' }),
      ids: new RandomIds({ now: () => '2026-01-01T00:00:00.000000Z' as Instant }),
    });
  });
  afterEach(async () => {
    await Promise.all(clocks.map((clock) => clock.stop()));
    await timers.stop();
    await database.connection.getClient().db(databaseName).dropDatabase();
  });

  async function start(
    instance: string,
    options: { liveLimitMs?: number; advanceLimitMs?: number; own?: IntervalTimers } = {},
  ): Promise<DemoClock> {
    const { own, ...limits } = options;
    const clock = new DemoClock({ instance, databaseName, ...limits });
    await clock.start(database.connection, own ?? timers);
    clocks.push(clock);
    return clock;
  }

  /** Timers that never run: the loop of a process that hangs or was killed. */
  const still = { every: () => async () => undefined } as unknown as IntervalTimers;

  it('moves every instance before it says that it has moved', async () => {
    const [gateway, queue, voucher] = [await start('gateway'), await start('queue'), await start('voucher')];
    const target = instantPlusMs(gateway.now(), 30 * 24 * HOUR_MS);
    await gateway.advanceTo(target);
    expect([gateway, queue, voucher].every((clock) => clock.now() >= target)).toBe(true);
    expect(queue.now() < instantPlusMs(target, HOUR_MS)).toBe(true);
  });

  it('is taken over by an instance that starts later, before its first reading', async () => {
    const gateway = await start('gateway');
    const target = instantPlusMs(gateway.now(), HOUR_MS);
    await gateway.advanceTo(target);
    expect((await start('late')).now() >= target).toBe(true);
  });

  it('never goes back: a past instant is refused, and of two moves at once the farther holds', async () => {
    const [one, two] = [await start('one'), await start('two')];
    const before = one.now();
    await expect(one.advanceTo(instantPlusMs(before, -1))).rejects.toMatchObject({ name: 'Rejection', code: 'service.clock-backwards' });
    const [near, far] = [instantPlusMs(before, HOUR_MS), instantPlusMs(before, 2 * HOUR_MS)];
    await Promise.all([one.advanceTo(far), two.advanceTo(near)]);
    expect(one.now() >= far && two.now() >= far).toBe(true);
  });

  it('waits for an instance that lives and does not follow, and names it', async () => {
    const gateway = await start('gateway', { advanceLimitMs: 300, liveLimitMs: 60_000 });
    await start('hanging', { own: still });
    await expect(gateway.advanceTo(instantPlusMs(gateway.now(), HOUR_MS))).rejects.toThrow('did not follow: hanging');
  });

  it('does not wait for one that is gone, whether it said so or not', async () => {
    const gateway = await start('gateway', { liveLimitMs: 300 });
    const leaving = await start('leaving', { own: still });
    await leaving.stop();
    await start('killed', { own: still });
    await gateway.advanceTo(instantPlusMs(gateway.now(), HOUR_MS));
  });

  it('marks its database, so that real time is not let near it', async () => {
    const gateway = await start('gateway');
    await refuseMovedClock(database.connection, databaseName);
    await gateway.advanceTo(instantPlusMs(gateway.now(), HOUR_MS));
    await expect(refuseMovedClock(database.connection, databaseName)).rejects.toThrow('demonstration');
  });
});
