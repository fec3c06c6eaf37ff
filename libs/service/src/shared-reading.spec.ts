import fc from 'fast-check';
import { SharedReading } from './shared-reading.js';

/** Readings that end when the test says so; each sees how much had been written when it began. */
function desk() {
  const shared = new SharedReading<number>();
  const open: { question: string; end: (fails?: boolean) => void }[] = [];
  let written = 0;
  const ask = (question = 'free seats'): Promise<number> =>
    shared.ask(question, () => {
      const seen = written;
      return new Promise((resolve, reject) =>
        open.push({ question, end: (fails = false) => (fails ? reject(new Error('away')) : resolve(seen)) }),
      );
    });
  const end = async (fails?: boolean): Promise<void> => {
    open.shift()?.end(fails);
    for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
  };
  return { ask, end, open, write: () => (written += 1), written: () => written };
}

describe('a reading that many share', () => {
  it('is one for all who ask while another is going on', async () => {
    const { ask, end, open, write } = desk();
    const first = ask();
    write();
    const others = [ask(), ask(), ask()];
    expect(open).toHaveLength(1);
    await end();
    expect(await first).toBe(0);
    expect(open).toHaveLength(1);
    await end();
    expect(await Promise.all(others)).toEqual([1, 1, 1]);
    expect(open).toHaveLength(0);
  });

  it('begins at once when none is going on', async () => {
    const { ask, end, write } = desk();
    for (const seen of [0, 1, 2]) {
      const answer = ask();
      await end();
      expect(await answer).toBe(seen);
      write();
    }
  });

  it('is another one for another question', () => {
    const { ask, open } = desk();
    void ask('tekeli');
    void ask('baizak');
    expect(open.map(({ question }) => question)).toEqual(['tekeli', 'baizak']);
  });

  it('that failed before it could wait is forgotten like any other', async () => {
    const shared = new SharedReading<number>();
    const first = shared.ask('free seats', () => Promise.resolve(1));
    const thrown = (): never => {
      throw new Error('away');
    };
    const second = shared.ask('free seats', thrown);
    expect(await first).toBe(1);
    await expect(second).rejects.toThrow('away');
    expect(await shared.ask('free seats', () => Promise.resolve(2))).toBe(2);
  });

  it('that failed is told to those who asked for it, and read again for the next', async () => {
    const { ask, end } = desk();
    const first = ask();
    const second = ask();
    await Promise.all([expect(first).rejects.toThrow('away'), end(true)]);
    await end();
    expect(await second).toBe(0);
  });

  it('never answers with what was there before it was asked, and at most two are in hand', async () => {
    const steps = fc.array(fc.constantFrom('ask', 'write', 'end'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        const { ask, end, open, write, written } = desk();
        const answers: { least: number; answer: Promise<number> }[] = [];
        for (const step of some) {
          if (step === 'ask') answers.push({ least: written(), answer: ask() });
          else if (step === 'write') write();
          else await end();
          expect(open.length).toBeLessThanOrEqual(1);
        }
        while (open.length > 0) await end();
        for (const { least, answer } of answers) expect(await answer).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});
