import type { Instant } from '@kezek/domain';
import type { Clock } from '@kezek/service';

const MICROS_PER_MS = 1_000;
const MICROS_PER = { ms: MICROS_PER_MS, seconds: 1_000_000, minutes: 60_000_000, hours: 3_600_000_000, days: 86_400_000_000 } as const;

export type Span = Partial<Record<keyof typeof MICROS_PER, number>>;

/** A clock that a test sets. It stands still but for one microsecond a reading, so that instants still order. */
export class TestClock implements Clock {
  #micros: number;

  constructor(start = '2026-09-01T03:00:00.000000Z') {
    this.#micros = toMicros(start);
  }

  now(): Instant {
    this.#micros += 1;
    return toInstant(this.#micros);
  }

  /** @throws Error if that would turn time back */
  set(instant: string): void {
    const micros = toMicros(instant);
    if (micros < this.#micros) throw new Error(`The clock is at ${toInstant(this.#micros)} and cannot go back to ${instant}`);
    this.#micros = micros;
  }

  advance(span: Span): void {
    const units = Object.keys(MICROS_PER) as (keyof typeof MICROS_PER)[];
    const micros = units.reduce((sum, unit) => sum + (span[unit] ?? 0) * MICROS_PER[unit], 0);
    if (!(micros >= 0)) throw new Error('A clock only goes forward');
    this.#micros += Math.round(micros);
  }
}

/**
 * A test's clock for what has to go on though the test moves it rarely: time passes by itself as well. A message that is put off comes
 * again some day.
 */
export class PassingClock implements Clock {
  readonly #startedMs = performance.now();

  constructor(private readonly moved: Clock) {}

  now(): Instant {
    const passedMicros = Math.round((performance.now() - this.#startedMs) * MICROS_PER_MS);
    return toInstant(toMicros(this.moved.now()) + passedMicros);
  }
}

/** @param instant ISO UTC with up to 6 fraction digits, or a date */
function toMicros(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new Error(`Not an instant: ${instant}`);
  const fraction = /\.(\d{1,6})/.exec(instant)?.[1] ?? '';
  return ms * MICROS_PER_MS + Number(fraction.padEnd(6, '0').slice(3));
}

function toInstant(micros: number): Instant {
  const ms = Math.floor(micros / MICROS_PER_MS);
  const rest = String(micros - ms * MICROS_PER_MS).padStart(3, '0');
  return new Date(ms).toISOString().replace('Z', `${rest}Z`) as Instant;
}
