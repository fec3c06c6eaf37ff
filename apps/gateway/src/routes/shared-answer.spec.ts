import { TestClock } from '@kezek/testkit';
import { sharedAnswer } from './shared-answer.js';

const counted = () => {
  const clock = new TestClock();
  let reads = 0;
  let fails = false;
  const read = async () => {
    reads += 1;
    if (fails) throw new Error('away');
    return reads;
  };
  return { clock, ask: sharedAnswer(read, { clock, maxAgeMs: 1_000 }), fail: (on: boolean) => void (fails = on) };
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
});
