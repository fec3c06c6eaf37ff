import { type Instant, msBetween } from '@kezek/domain';
import type { Clock } from '@kezek/service';

/** However many ask at once or within `maxAgeMs`, it is read once. What failed is read again by the next. */
export function sharedAnswer<T>(read: () => Promise<T>, { clock, maxAgeMs }: { clock: Clock; maxAgeMs: number }): () => Promise<T> {
  let last: { readonly at: Instant; readonly answer: Promise<T> } | undefined;
  return () => {
    const now = clock.now();
    if (last !== undefined && now >= last.at && msBetween(last.at, now) < maxAgeMs) return last.answer;
    const mine = { at: now, answer: read() };
    last = mine;
    mine.answer.catch(() => {
      if (last === mine) last = undefined;
    });
    return mine.answer;
  };
}
