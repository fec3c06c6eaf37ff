import type { Logger } from 'pino';
import type { EncodedMessage } from '../check.js';
import { BusError, reasonOf } from '../errors.js';
import { partitionOf } from '../partition.js';
import { Backoff } from '../wait.js';
import { ring } from './doorbells.js';
import {
  FAST,
  isWatcher,
  type DeliveryDoc,
  type GlimpseDoc,
  type GroupDoc,
  type Store,
  type UnroutableDoc,
  type WatcherDoc,
} from './store.js';

interface Waiting {
  readonly messages: readonly EncodedMessage[];
  readonly untilMs: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Documents in one insert. */
const BATCH_DOCS = 1_000;
/** Messages of several publish calls that go into one write, so that many small calls cost as much as one. */
const GATHERED_MESSAGES = 1_000;

export class EmbeddedPublisher {
  private waiting: Waiting[] = [];
  private working: Promise<void> | undefined;
  private stopped = false;
  private sweeping: Promise<unknown> | undefined;

  constructor(
    private readonly store: Store,
    private readonly waitLimitMs: number,
    private readonly nowMs: () => number,
    private readonly log: Logger,
  ) {}

  publish(messages: readonly EncodedMessage[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ messages, untilMs: performance.now() + this.waitLimitMs, resolve, reject });
      this.working ??= this.work().finally(() => (this.working = undefined));
    });
  }

  /** What was accepted before is written, or rejected after its limit. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.working;
    await this.sweeping;
  }

  private async work(): Promise<void> {
    const backoff = new Backoff(20, 1_000);
    while (this.waiting.length > 0) {
      const calls = this.gather();
      try {
        await this.write(calls.flatMap((call) => call.messages));
        for (const call of calls) call.resolve();
        backoff.reset();
      } catch (error) {
        this.waiting.unshift(...this.giveUpLate(calls, error));
        if (this.waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, backoff.next()));
      }
    }
  }

  private gather(): Waiting[] {
    let count = 0;
    let size = 0;
    for (const call of this.waiting) {
      if (count > 0 && size + call.messages.length > GATHERED_MESSAGES) break;
      count += 1;
      size += call.messages.length;
    }
    return this.waiting.splice(0, count);
  }

  private giveUpLate(calls: Waiting[], error: unknown): Waiting[] {
    const nowMs = performance.now();
    return calls.filter((call) => {
      if (!this.stopped && nowMs < call.untilMs) return true;
      call.reject(new BusError('bus.unavailable', `not published: ${reasonOf(error)}`, { cause: error }));
      return false;
    });
  }

  private async write(messages: readonly EncodedMessage[]): Promise<void> {
    // As it was before the read: a lease that counts as over had run out by then.
    const nowMs = this.nowMs();
    const numbered = messages.every(({ message }) => message.forWatchers) ? undefined : this.store.takeSeqs(messages.length);
    const [taken, groups] = await Promise.all([numbered, this.store.groups.find().toArray()]);
    const watchers = groups.filter(isWatcher);
    const living = watchers.filter(({ untilMs }) => untilMs > nowMs);
    if (living.length < watchers.length) this.sweep(nowMs);
    if (taken === undefined && living.length === 0) return;
    const firstSeq = taken ?? (await this.store.takeSeqs(messages.length));
    const { deliveries, unroutable } = fanOut(messages, groups, firstSeq);
    await Promise.all([this.deliver(deliveries, unroutable), this.show(glimpsesOf(messages, living, firstSeq))]);
    ring(this.store.name);
  }

  private async deliver(deliveries: readonly DeliveryDoc[], unroutable: readonly UnroutableDoc[]): Promise<void> {
    for (let at = 0; at < deliveries.length; at += BATCH_DOCS) {
      await this.store.insertInOrder(this.store.deliveries, deliveries.slice(at, at + BATCH_DOCS));
    }
    if (unroutable.length > 0) await this.store.insertInOrder(this.store.unroutable, unroutable);
  }

  /** Beside the deliveries and without waiting for the disk, so that it takes no time of its own. */
  private async show(glimpses: readonly GlimpseDoc[]): Promise<void> {
    if (glimpses.length > 0) await this.store.insertInOrder(this.store.glimpses, glimpses, FAST);
  }

  private sweep(nowMs: number): void {
    this.sweeping ??= this.store
      .sweepWatchers(nowMs)
      .catch((error: unknown) => this.log.warn({ reason: reasonOf(error) }, 'what a dead watcher left is not swept yet'))
      .finally(() => (this.sweeping = undefined));
  }
}

export function fanOut(
  messages: readonly EncodedMessage[],
  groups: readonly GroupDoc[],
  firstSeq: number,
): { deliveries: DeliveryDoc[]; unroutable: UnroutableDoc[] } {
  const deliveries: DeliveryDoc[] = [];
  const unroutable: UnroutableDoc[] = [];
  for (const [index, { message, json }] of messages.entries()) {
    if (message.forWatchers) continue;
    const { id, type, version, key } = message;
    const seq = firstSeq + index;
    const wanting = groups.filter((group) => group.types.includes(type));
    if (wanting.length === 0) unroutable.push({ _id: id, seq, type, version, key, json });
    for (const group of wanting) {
      deliveries.push({
        _id: deliveryId(group._id, id),
        group: group._id,
        partition: partitionOf(key),
        seq,
        id,
        type,
        version,
        key,
        json,
        attempts: 0,
        started: 0,
        dueAtMs: 0,
      });
    }
  }
  return { deliveries, unroutable };
}

/** What watchers are to see, numbered like the deliveries of the same messages. */
export function glimpsesOf(messages: readonly EncodedMessage[], watchers: readonly WatcherDoc[], firstSeq: number): GlimpseDoc[] {
  return messages.flatMap(({ message: { id, type, version, key }, json }, index) =>
    watchers
      .filter(({ watches }) => watches.includes(type))
      .map(({ _id: watcher }) => ({ _id: `${watcher}/${id}`, watcher, seq: firstSeq + index, id, type, version, key, json })),
  );
}

export function deliveryId(group: string, id: string): string {
  return `${group}/${id}`;
}
