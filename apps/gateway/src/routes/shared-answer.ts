import { type Instant, msBetween } from '@kezek/domain';
import type { Clock } from '@kezek/service';

/**
 * However many ask, it is read by one at a time, and not again within `maxAgeMs`. Nobody is given what was read from before that age: with
 * 0, who asks while it is being read waits for the next reading, which sees what they did before asking. What failed is read again.
 */
export function sharedAnswer<T>(read: () => Promise<T>, { clock, maxAgeMs }: { clock: Clock; maxAgeMs: number }): () => Promise<T> {
  let last: { readonly at: Instant; readonly answer: Promise<T> } | undefined;
  let reading: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;

  const start = (): Promise<T> => {
    const mine = { at: clock.now(), answer: read() };
    last = mine;
    const ended = mine.answer
      .catch(() => {
        if (last === mine) last = undefined;
      })
      .then(() => {
        if (reading === ended) reading = undefined;
      });
    reading = ended;
    return mine.answer;
  };
  return () => {
    const now = clock.now();
    if (last !== undefined && now >= last.at && msBetween(last.at, now) < maxAgeMs) return last.answer;
    if (reading === undefined) return start();
    next ??= reading.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}
