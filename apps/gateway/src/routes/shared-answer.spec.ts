import { TestClock } from '@kezek/testkit';
import { sharedAnswer } from './shared-answer.js';

const counted = (maxAgeMs = 1_000) => {
  const clock = new TestClock();
  let reads = 0;
  let fails = false;
  const read = async () => {
    reads += 1;
    const mine = reads;
    if (fails) throw new Error('away');
    await Promise.resolve();
    return mine;
  };
  return { clock, ask: sharedAnswer(read, { clock, maxAgeMs }), fail: (on: boolean) => void (fails = on) };
};

describe('an answer for all', () => {
  it('is read once for all who ask at once or within its age', async () => {
    const { ask, clock } = counted();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    clock.advance({ ms: 999 });
    expect(await ask()).toBe(1);
    clock.advance({ ms: 1 });
    expect(await ask()).toBe(2);
  });

  it('that failed is told to those who waited, and read again for the next', async () => {
    const { ask, fail } = counted();
    fail(true);
    await expect(Promise.all([ask(), ask()])).rejects.toThrow('away');
    fail(false);
    expect(await ask()).toBe(2);
  });

  it('without an age is read one at a time, and always from after it was asked', async () => {
    const { ask } = counted(0);
    expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([1, 2, 2, 2]);
    expect(await ask()).toBe(3);
  });

  it('without an age is read for those who waited behind one that failed', async () => {
    const { ask, fail } = counted(0);
    fail(true);
    const first = ask();
    const second = ask();
    fail(false);
    await expect(first).rejects.toThrow('away');
    expect(await second).toBe(2);
  });
});
