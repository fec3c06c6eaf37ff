import { Lanes, Serial } from './lanes.js';

/** Tasks that wait until the test lets them go. */
function holding(): { task: (name: string) => () => Promise<void>; started: string[]; finish: (name: string) => Promise<void> } {
  const started: string[] = [];
  const finishers = new Map<string, () => void>();
  const task = (name: string) => () =>
    new Promise<void>((resolve) => {
      started.push(name);
      finishers.set(name, resolve);
    });
  const finish = async (name: string): Promise<void> => {
    finishers.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { task, started, finish };
}

describe('lanes', () => {
  it('run one task of a key after the other', async () => {
    const { task, started, finish } = holding();
    const lanes = new Lanes(4);
    for (const name of ['a1', 'a2', 'a3']) lanes.add('a', task(name));
    expect(started).toEqual(['a1']);
    await finish('a1');
    expect(started).toEqual(['a1', 'a2']);
  });

  it('run different keys at once, up to their number, the one that waited longest first', async () => {
    const { task, started, finish } = holding();
    const lanes = new Lanes(2);
    for (const key of ['a', 'b', 'c']) for (const n of [1, 2]) lanes.add(key, task(`${key}${n}`));
    expect(started).toEqual(['a1', 'b1']);
    await finish('b1');
    expect(started).toEqual(['a1', 'b1', 'c1']);
    await finish('a1');
    expect(started).toEqual(['a1', 'b1', 'c1', 'b2']);
  });

  it('know which keys are busy, until the last task of a key ended', async () => {
    const { task, finish } = holding();
    const lanes = new Lanes(1);
    lanes.add('a', task('a1'));
    lanes.add('b', task('b1'));
    expect(lanes.keys()).toEqual(['a', 'b']);
    await finish('a1');
    expect(lanes.has('a')).toBe(false);
    expect(lanes.has('b')).toBe(true);
  });

  it('tell when they are idle', async () => {
    const { task, finish } = holding();
    const lanes = new Lanes(1);
    await lanes.idle();
    lanes.add('a', task('a1'));
    let idle = false;
    const waiting = lanes.idle().then(() => (idle = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(idle).toBe(false);
    await finish('a1');
    await waiting;
  });
});

describe('serial work', () => {
  it('goes on after a failure, in order', async () => {
    const serial = new Serial();
    const log: number[] = [];
    const first = serial.run(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      log.push(1);
      throw new Error('no');
    });
    const second = serial.run(async () => log.push(2));
    await expect(first).rejects.toThrow('no');
    await second;
    expect(log).toEqual([1, 2]);
  });
});
