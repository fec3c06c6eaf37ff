import { type Instant, instantPlusMs, msBetween } from '@kezek/domain';

/** At most `max` within any `windowMs`. */
export interface Limit {
  readonly max: number;
  readonly windowMs: number;
}

export type Admission =
  | { readonly admitted: true; readonly recent: readonly Instant[]; readonly keepUntil: Instant }
  | { readonly admitted: false; readonly retryAfterMs: number };

/** Whether one more now stays within every limit. */
export function admit(before: readonly Instant[], now: Instant, limits: readonly Limit[]): Admission {
  const longestMs = Math.max(...limits.map(({ windowMs }) => windowMs));
  const recent = before.filter((at) => msBetween(at, now) < longestMs).sort();
  const retryAfterMs = Math.max(...limits.map((limit) => waitMs(recent, now, limit)));
  if (retryAfterMs > 0) return { admitted: false, retryAfterMs };
  return { admitted: true, recent: [...recent, now], keepUntil: instantPlusMs(now, longestMs) };
}

function waitMs(recent: readonly Instant[], now: Instant, { max, windowMs }: Limit): number {
  const inWindow = recent.filter((at) => msBetween(at, now) < windowMs);
  const leaves = inWindow.at(-max);
  return leaves === undefined ? 0 : windowMs - msBetween(leaves, now);
}
