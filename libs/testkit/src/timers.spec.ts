import { TestTimers } from './timers.js';
import { until } from './until.js';

describe('timers that a test runs', () => {
  it('run by name, all of that name, in order, and only when told', async () => {
    const timers = new TestTimers();
    const ran: string[] = [];
    timers.every('relay', 10, async () => void ran.push('first relay'));
    timers.every('deadlines', 10, async () => void ran.push('deadlines'));
    timers.every('relay', 10, async () => void ran.push('second relay'));
    await timers.run('relay');
    expect(ran).toEqual(['first relay', 'second relay']);
    await timers.runAll();
    expect(ran.slice(2)).toEqual(['first relay', 'deadlines', 'second relay']);
    await expect(timers.run('nobody')).rejects.toThrow('there are: relay, deadlines');
  });

  it('never overlap themselves, and stop only when the run in hand is over', async () => {
    const timers = new TestTimers();
    const events: string[] = [];
    let finish = (): void => undefined;
    const stop = timers.every('slow', 10, async () => {
      events.push('start');
      await new Promise<void>((resolve) => (finish = resolve));
      events.push('end');
    });
    const first = timers.run('slow');
    const second = timers.run('slow');
    await until(() => events.length === 1, { what: 'the first run' });
    finish();
    await first;
    await until(() => events.length === 3, { what: 'the second run' });
    const stopped = stop().then(() => events.push('stopped'));
    finish();
    await Promise.all([second, stopped]);
    expect(events).toEqual(['start', 'end', 'start', 'end', 'stopped']);
    await expect(timers.run('slow')).rejects.toThrow('No timer');
  });

  it('let a failure reach whoever ran them, and run again', async () => {
    const timers = new TestTimers();
    let runs = 0;
    timers.every('flaky', 10, async () => {
      runs += 1;
      if (runs === 1) throw new Error('not yet');
    });
    await expect(timers.run('flaky')).rejects.toThrow('not yet');
    await timers.run('flaky');
    expect(runs).toBe(2);
  });

  it('run by themselves in the background, and keep what failed', async () => {
    const timers = new TestTimers({ backgroundEveryMs: 1 });
    let runs = 0;
    const stop = timers.every('often', 60_000, async () => {
      runs += 1;
      throw new Error(`run ${runs}`);
    });
    await until(() => runs > 2, { what: 'a few runs' });
    await stop();
    const before = runs;
    expect(timers.failures[0]).toEqual({ name: 'often', error: new Error('run 1') });
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toBe(before);
  });

  it('rest in the background while a test wants to be alone, once what was in hand is over', async () => {
    const timers = new TestTimers({ backgroundEveryMs: 1 });
    let runs = 0;
    let inHand = false;
    timers.every('often', 60_000, async () => {
      inHand = true;
      await new Promise((resolve) => setImmediate(resolve));
      inHand = false;
      runs += 1;
    });
    timers.every('looked at', 60_000, async () => undefined);
    await until(() => runs > 2, { what: 'a few runs' });
    const [before, after] = await timers.restWhile(async () => {
      expect(inHand).toBe(false);
      const [seen, fromMs] = [runs, performance.now()];
      await timers.run('looked at');
      await until(() => performance.now() > fromMs + 20, { what: 'time enough for many runs', everyMs: 1 });
      return [seen, runs];
    });
    expect(after).toBe(before);
    await until(() => runs > after!, { what: 'it to go on' });
    await timers.stop();
  });

  it('do not pile up in the background behind a slow run', async () => {
    const timers = new TestTimers({ backgroundEveryMs: 1 });
    let ticks = 0;
    let runs = 0;
    let finish = (): void => undefined;
    timers.every('quick', 1, async () => void (ticks += 1));
    timers.every('slow', 1, () => {
      runs += 1;
      return runs === 1 ? new Promise<void>((resolve) => (finish = resolve)) : Promise.resolve();
    });
    await until(() => ticks > 20, { what: 'many ticks', everyMs: 1 });
    const before = ticks;
    finish();
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs - 1).toBeLessThanOrEqual(ticks - before + 1);
    await timers.stop();
  });
});
