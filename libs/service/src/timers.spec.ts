import { correlation } from './correlation.js';
import { createLog } from './log.js';
import { IntervalTimers } from './timers.js';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

function timers() {
  const lines: string[] = [];
  const log = createLog({ service: 'x', destination: { write: (line) => void lines.push(line) } });
  let next = 0;
  return { lines, timers: new IntervalTimers({ log, ids: { next: (prefix) => `${prefix}_${(next += 1)}` } }) };
}

describe('interval timers', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('run at their interval, each run under a correlation id of its own', async () => {
    const seen: (string | undefined)[] = [];
    const { timers: all } = timers();
    all.every('sweep', 100, async () => void seen.push(correlation.current()));
    for (let turn = 0; turn < 3; turn += 1) {
      jest.advanceTimersByTime(100);
      await settle();
    }
    expect(seen).toEqual(['tmr_1', 'tmr_2', 'tmr_3']);
    await all.stop();
  });

  it('never overlap themselves', async () => {
    let running = 0;
    let most = 0;
    let finish = (): void => undefined;
    const { timers: all } = timers();
    all.every('slow', 10, async () => {
      most = Math.max(most, (running += 1));
      await new Promise<void>((resolve) => (finish = resolve));
      running -= 1;
    });
    jest.advanceTimersByTime(100);
    await settle();
    expect(most).toBe(1);
    finish();
    await settle();
    jest.advanceTimersByTime(10);
    await settle();
    expect([most, running]).toEqual([1, 1]);
    finish();
    await all.stop();
  });

  it('log a failed run and try again at the next turn', async () => {
    let runs = 0;
    const { timers: all, lines } = timers();
    all.every('sweep', 10, async () => {
      runs += 1;
      if (runs === 1) throw new Error('database away');
    });
    for (let turn = 0; turn < 2; turn += 1) {
      jest.advanceTimersByTime(10);
      await settle();
    }
    expect(runs).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"timer":"sweep"');
    await all.stop();
  });

  it('stop only when the run in hand is over, and never run again', async () => {
    let finish = (): void => undefined;
    let runs = 0;
    let stopped = false;
    const { timers: all } = timers();
    const stop = all.every('slow', 10, async () => {
      runs += 1;
      await new Promise<void>((resolve) => (finish = resolve));
    });
    jest.advanceTimersByTime(10);
    const stopping = stop().then(() => (stopped = true));
    await settle();
    expect(stopped).toBe(false);
    finish();
    await stopping;
    jest.advanceTimersByTime(1_000);
    await settle();
    expect(runs).toBe(1);
  });
});
