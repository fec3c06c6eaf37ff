import { instantFromEpochMicros, type Instant } from '@kezek/domain';
import type { Clock } from './ports.js';

const MICROS_PER_MS = 1_000;

/** Machine time in microseconds: milliseconds from the wall clock, refined by the monotonic one within each millisecond. */
export function machineMicros(): () => number {
  let wallMs = 0;
  let anchor = 0n;
  return () => {
    const nowMs = Date.now();
    const ticks = process.hrtime.bigint();
    if (nowMs !== wallMs) {
      wallMs = nowMs;
      anchor = ticks;
    }
    return nowMs * MICROS_PER_MS + Math.min(999, Number((ticks - anchor) / 1_000n));
  };
}

/** The machine's clock, made strictly increasing: two readings never tie, and a wall clock set back makes time creep, not return. */
export class SystemClock implements Clock {
  private last = 0;

  constructor(private readonly readMicros: () => number = machineMicros()) {}

  now(): Instant {
    return instantFromEpochMicros(BigInt(this.nowMicros()));
  }

  /** Microseconds since 1970; a safe integer until the year 2255. */
  nowMicros(): number {
    this.last = Math.max(this.last + 1, this.readMicros());
    return this.last;
  }
}
