import * as fc from 'fast-check';
import { KeyLines } from './key-lines.js';

const first = { kind: 'first' };
const behind = (delayMs: number): unknown => ({ kind: 'behind', delayMs });

describe('the line of a key', () => {
  it('is empty at first: whoever comes is first', () => {
    const lines = new KeyLines();
    expect(lines.arrive('k', undefined)).toEqual(first);
    expect(lines.arrive('k', 'token of a former consumer')).toEqual(first);
  });

  it('puts a new message behind the last one', () => {
    const lines = new KeyLines();
    lines.putOffFirst('k', { token: 'a', delayMs: 5 });
    expect(lines.arrive('k', undefined)).toEqual(behind(5));
    expect(lines.arrive('other', undefined)).toEqual(first);
  });

  it('lets the first go when it comes back, and then the next', () => {
    const lines = new KeyLines();
    lines.putOffFirst('k', { token: 'a', delayMs: 5 });
    lines.putBehind('k', undefined, { token: 'b', delayMs: 5 });
    expect(lines.arrive('k', 'a')).toEqual(first);
    expect(lines.arrive('k', 'b')).toEqual(first);
    expect(lines.arrive('k', undefined)).toEqual(first);
  });

  it('puts one that came before its predecessor behind it, where the predecessor is', () => {
    const lines = new KeyLines();
    lines.putOffFirst('k', { token: 'a', delayMs: 5 });
    lines.putBehind('k', undefined, { token: 'b', delayMs: 5 });
    lines.arrive('k', 'a');
    lines.putOffFirst('k', { token: 'a2', delayMs: 30 });
    expect(lines.arrive('k', undefined)).toEqual(behind(5));
    lines.putBehind('k', undefined, { token: 'c', delayMs: 5 });
    expect(lines.arrive('k', 'b')).toEqual(behind(30));
    lines.putBehind('k', 'b', { token: 'b2', delayMs: 30 });
    expect(lines.arrive('k', 'c')).toEqual(behind(30));
  });

  it('keeps order whatever fails how often, with queues that keep theirs', () => {
    const delays = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    const failures = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 });
    const gaps = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(delays, failures, gaps, (delaysMs, failuresOf, gapsMs) => {
        expect(simulate(delaysMs, failuresOf, gapsMs)).toEqual(failuresOf.map((_, n) => n));
      }),
    );
  });
});

interface Travelling {
  readonly message: number;
  readonly attempts: number;
  readonly token: string | undefined;
  readonly atMs: number;
  /** Order of entry into the queues, for what arrives in the same millisecond. */
  readonly entry: number;
}

/** @returns the messages of one key in the order they were done or parked */
function simulate(delaysMs: number[], failuresOf: number[], gapsMs: number[]): number[] {
  const lines = new KeyLines();
  let entries = 0;
  let atMs = 0;
  const onTheWay: Travelling[] = failuresOf.map((_, message) => {
    atMs += gapsMs[message] ?? 0;
    return { message, attempts: 0, token: undefined, atMs, entry: (entries += 1) };
  });
  const ended: number[] = [];
  for (;;) {
    onTheWay.sort((a, b) => a.atMs - b.atMs || a.entry - b.entry);
    const next = onTheWay.shift();
    if (!next) return ended;
    const send = (delayMs: number, attempts: number): { token: string; delayMs: number } => {
      const token = `t${(entries += 1)}`;
      onTheWay.push({ ...next, attempts, token, atMs: next.atMs + delayMs, entry: entries });
      return { token, delayMs };
    };
    const place = lines.arrive('k', next.token);
    if (place.kind === 'behind') {
      lines.putBehind('k', next.token, send(place.delayMs, next.attempts));
      continue;
    }
    const delayMs = delaysMs[next.attempts];
    if (next.attempts < (failuresOf[next.message] ?? 0) && delayMs !== undefined) lines.putOffFirst('k', send(delayMs, next.attempts + 1));
    else ended.push(next.message);
  }
}
