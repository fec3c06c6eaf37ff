import type { MessageBus, Subscription } from '../port.js';

export interface BusOptions {
  /** How long publishing, starting and subscribing wait for the broker. */
  readonly waitMs?: number;
  readonly drainMs?: number;
  /** How soon another takes over from one that is gone, where that is a matter of time. */
  readonly leaseMs?: number;
  readonly killLimit?: number;
}

/** A real broker that a contract may treat badly, and how to make instances of the adapter on it. */
export interface Broker {
  /** An instance such as another process would have, not started. */
  bus(options?: BusOptions): MessageBus;
  /** What `victim.ts` opens the same broker with. */
  readonly victimUrl: string;
  /** kill -9; `restart` brings it back with what was durable. */
  kill(): Promise<void>;
  /** Stops it in order if it runs, and starts it. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** What watchers have at the broker now: themselves, and what waits for them. */
  watching(): Promise<string[]>;
  /** Removes what a test's groups left, so that the broker does not grow from test to test. */
  forget(subscriptions: readonly Subscription[]): Promise<void>;
}
