import type { Instant } from '@kezek/domain';

/** Where time comes from. Nothing in Kezek asks the machine for it directly. */
export interface Clock {
  /** UTC, microseconds, strictly increasing within one process so that it can order. */
  now(): Instant;
}

/** Where opaque identifiers come from. */
export interface Ids {
  /** A new identifier such as `itr_01j9...`, sortable by creation. */
  next(prefix: string): string;
}

/** Work repeated while the service lives. Services start no timers of their own, so that a simulation can decide when each runs. */
export interface Timers {
  /** @returns a stop that waits for a run in hand. A run never overlaps itself; a failed run is logged and tried again at the next turn. */
  every(name: string, intervalMs: number, run: () => Promise<void>): () => Promise<void>;
}
