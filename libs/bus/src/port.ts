/** One event as the bus carries it: addressing plus an opaque JSON body (a CloudEvents envelope). */
export interface BusMessage {
  /** Unique for ever; the same id published twice is the same message. */
  readonly id: string;
  /** Routing name without version and partition, e.g. `queue.turn-given`. */
  readonly type: string;
  /** Major version, part of the routing key. */
  readonly version: number;
  /** Messages of one key are delivered in the order they were published. */
  readonly key: string;
  readonly body: unknown;
}

/** What the handler decided; the bus does the rest. A throw counts as `retry` with the error's message as the reason. */
export type Verdict =
  { readonly kind: 'done' } | { readonly kind: 'retry'; readonly reason: string } | { readonly kind: 'reject'; readonly reason: string };

export const done: Verdict = { kind: 'done' };

export interface Delivery extends BusMessage {
  /** 1 for the first time a handler was asked to finish it. Counts finished attempts; started ones that never finished count apart. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

export interface Subscription {
  /** The consumer group: each message reaches one member. Name it after the service and purpose: `voucher`, `payment`. */
  readonly group: string;
  /** Routing names, all versions: an unknown version must reach the handler to be refused aloud, not vanish. */
  readonly types: readonly string[];
  /** Messages handled at once by this member, over different keys. */
  readonly concurrency: number;
  /** Delays between attempts; after the last one the message is parked. Default 5 s, 30 s, 5 min, 30 min. */
  readonly retryDelaysMs?: readonly number[];
}

/** A message that no handler could finish, kept for an operator. */
export interface ParkedMessage {
  readonly id: string;
  readonly group: string;
  readonly type: string;
  readonly key: string;
  readonly reason: string;
  readonly attempts: number;
  readonly parkedAt: string;
  readonly body: unknown;
}

export interface Parking {
  list(options: { group?: string; limit: number }): Promise<ParkedMessage[]>;
  /** Hands the message to its group once more, attempts at zero. @returns false if it is not there. */
  replay(group: string, id: string): Promise<boolean>;
  discard(group: string, id: string): Promise<boolean>;
}

export interface MessageBus {
  /** Declares what it needs and connects; rejects if that cannot be done within the adapter's limit. */
  start(): Promise<void>;
  /** Stops intake, lets handlers finish, closes. */
  stop(): Promise<void>;
  /** Resolves when every message is durable at the broker; rejects otherwise (then the caller publishes again: twice is once for consumers). */
  publish(messages: readonly BusMessage[]): Promise<void>;
  subscribe(subscription: Subscription, handler: (delivery: Delivery) => Promise<Verdict>): Promise<{ stop(): Promise<void> }>;
  readonly parking: Parking;
  /** Messages that no queue wanted since the adapter was set up; an operator must see them. */
  unroutable(limit: number): Promise<BusMessage[]>;
  /** Undefined when ready, else what is missing. */
  notReady(): string | undefined;
}
