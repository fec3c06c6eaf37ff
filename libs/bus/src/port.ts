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
  /**
   * No group is to want it: it goes to who watches at that moment and is kept for nobody. It is never unroutable, whoever watches
   * or not, and no group gets it, not even one that asked for its type.
   */
  readonly forWatchers?: true;
}

/** What the handler decided; the bus does the rest. A throw counts as `retry` with the error's message as the reason. */
export type Verdict =
  { readonly kind: 'done' } | { readonly kind: 'retry'; readonly reason: string } | { readonly kind: 'reject'; readonly reason: string };

export const done: Verdict = { kind: 'done' };

export interface Delivery extends BusMessage {
  /** 1 for the first time a handler was asked to finish it. Counts finished attempts; started ones that never finished count apart. */
  readonly attempt: number;
  /** Aborted when the bus stops and will not wait any longer for this handler. */
  readonly signal: AbortSignal;
}

export type Handler = (delivery: Delivery) => Promise<Verdict>;

export interface Subscription {
  /** The consumer group: each message reaches one member. Name it after the service and purpose: `voucher`, `payment`. */
  readonly group: string;
  /** Routing names, all versions: an unknown version must reach the handler to be refused aloud, not vanish. */
  readonly types: readonly string[];
  /**
   * Types an earlier release of the group asked for and this one does not want any more. What a group once asked for stays
   * asked for until it is named here, so that an old member restarting during a roll-out cannot take a type from a new one.
   */
  readonly formerTypes?: readonly string[];
  /** Messages handled at once by this member, over different keys. */
  readonly concurrency: number;
  /** Delays between attempts; after the last one the message is parked. Default 5 s, 30 s, 5 min, 30 min. */
  readonly retryDelaysMs?: readonly number[];
}

/** What a watcher is given: returns at once and is not asked again. What it throws is logged and harms nobody else. */
export type Watch = (message: BusMessage) => void;

export interface WatchOptions {
  /** Something may have been missed: the broker was away, or this process was silent for too long. */
  readonly onGap?: () => void;
}

/** A message that no handler could finish, kept for an operator. */
export interface ParkedMessage {
  readonly id: string;
  readonly group: string;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  readonly reason: string;
  /** Attempts a handler finished without success; starts that killed the consumer are not among them. */
  readonly attempts: number;
  readonly parkedAt: string;
  /** The body as published; of an unparsable message, its text as it came. */
  readonly body: unknown;
}

export interface Parking {
  /** Oldest first. Without a group: of all groups this bus knows (subscribed here, or named when it was made). Changes nothing. */
  list(options: { group?: string; limit: number }): Promise<ParkedMessage[]>;
  /** Hands the message to its group once more, attempts at zero, behind what its key has waiting. @returns false if it is not there. */
  replay(group: string, id: string): Promise<boolean>;
  /** @returns false if it is not there. */
  discard(group: string, id: string): Promise<boolean>;
}

export interface MessageBus {
  /** Declares what it needs and connects; rejects if that cannot be done within the adapter's limit. A second start changes nothing. */
  start(): Promise<void>;
  /** Stops intake, lets handlers finish, closes. */
  stop(): Promise<void>;
  /**
   * Resolves when every message is durable at the broker; rejects otherwise (then the caller publishes again: twice is once for consumers).
   * During an outage it waits up to the adapter's limit. Order holds for one key within one call and between calls that waited for each other.
   * @throws BusError `bus.message-too-large`, `bus.bad-message`, `bus.not-started`, `bus.unavailable`
   */
  publish(messages: readonly BusMessage[]): Promise<void>;
  /** Resolves when the group is registered: what is published from then on reaches it, also while no member is up. */
  subscribe(subscription: Subscription, handler: Handler): Promise<{ stop(): Promise<void> }>;
  /**
   * For hints: every message of these types, all versions, that is published from the moment it resolves, whatever groups get it too, at
   * most once each, while this watcher is connected. Nothing is retried, parked, or kept for it while it is away; after an interruption it
   * is told that there may be a gap. Order holds for one key published by one instance.
   *
   * A watcher wants nothing: a message that no group wants is unroutable however many watch it (unless it is `forWatchers`). Publishing
   * never waits for a watcher, and pays nothing for it where nobody watches. Readiness does not depend on it.
   * @throws BusError `bus.bad-subscription`, `bus.not-started`, `bus.unavailable`
   */
  watch(types: readonly string[], onMessage: Watch, options?: WatchOptions): Promise<{ stop(): Promise<void> }>;
  readonly parking: Parking;
  /** Messages that no group wanted, the oldest first but for looks at the same time; an operator must see them. */
  unroutable(limit: number): Promise<BusMessage[]>;
  /** Undefined when ready, else what is missing. */
  notReady(): string | undefined;
}
