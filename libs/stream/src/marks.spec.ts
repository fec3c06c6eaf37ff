import fc from 'fast-check';
import { handled, markKey, markOf, seen, unmarked, type Mark } from './marks.js';

const windowSeqs = 64;

/** Delivers in the given order and answers which numbers were taken for new. */
function deliver(seqs: readonly number[]): { taken: number[]; mark: Mark } {
  let mark = unmarked;
  const taken: number[] = [];
  for (const seq of seqs) {
    if (seen(mark, seq) !== 'new') continue;
    taken.push(seq);
    mark = handled(mark, seq, windowSeqs);
  }
  return { taken, mark };
}

const ascending = (a: number, b: number): number => a - b;

describe('marks of a source stream', () => {
  it('handle each message exactly once in whatever order and however often it comes, while gaps are within the window', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: windowSeqs });
    const deliveries = numbers.chain((seqs) =>
      fc.tuple(fc.constant(seqs), fc.shuffledSubarray([...seqs, ...seqs, ...seqs], { minLength: seqs.length * 3 })),
    );
    fc.assert(
      fc.property(deliveries, ([seqs, order]) => {
        expect(deliver(order).taken.sort(ascending)).toEqual([...seqs].sort(ascending));
      }),
    );
  });

  it('handle each message exactly once when all types are consumed, however many there are, if none is overtaken by more than the window', () => {
    const jittered = fc.array(fc.nat(windowSeqs - 1), { minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(jittered, (jitter) => {
        const all = jitter.map((_, at) => at + 1);
        const order = [...all, ...all]
          .map((seq) => ({ seq, at: seq + (jitter[seq - 1] ?? 0) }))
          .sort((a, b) => a.at - b.at || a.seq - b.seq);
        const { taken, mark } = deliver(order.map(({ seq }) => seq));
        expect(taken.sort(ascending)).toEqual(all);
        expect(mark).toEqual({ below: all.length + 1, seqs: [] });
      }),
    );
  });

  it('never handle a message twice, and say so instead of guessing when one comes from beyond the window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 800 }), (order) => {
        const { taken, mark } = deliver(order);
        expect(new Set(taken).size).toBe(taken.length);
        expect(mark.seqs.length).toBeLessThanOrEqual(windowSeqs);
        for (const seq of order) expect(seen(mark, seq)).not.toBe('new');
      }),
    );
  });

  it('take a message that was overtaken by more than the window for unknown, not for handled', () => {
    const sparse = Array.from({ length: windowSeqs + 1 }, (_, at) => 10 + at * 2);
    const { mark } = deliver(sparse);
    expect(seen(mark, 9)).toBe('forgotten');
    expect(seen(mark, 10)).toBe('forgotten');
    expect(seen(mark, 11)).toBe('new');
    expect(seen(mark, 12)).toBe('handled');
  });

  it('survive field names that the database reads as paths, and names every object has', () => {
    expect(markKey('queue.application/a.b$c%')).toBe('queue%2eapplication/a%2eb%24c%25');
    expect(markOf({}, 'constructor')).toBe(unmarked);
  });
});
