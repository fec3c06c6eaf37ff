import { until } from '@kezek/testkit';
import { done, type BusMessage, type Delivery, type Handler, type MessageBus, type Subscription, type Verdict } from '../index.js';
import type { Broker, BusOptions } from './broker.js';

let numbered = 0;

/** Short, so that a contract is quick; long enough to tell one from the next on a busy machine. */
export const DELAYS_MS = [40, 90];

/** One test's corner of a broker that all tests share: names of its own, and the instances it made. */
export class World {
  readonly group: string;
  readonly type: string;
  private readonly buses: MessageBus[] = [];
  private readonly subscriptions: Subscription[] = [];

  constructor(readonly broker: Broker) {
    numbered += 1;
    this.group = `g${process.pid}-${numbered}`;
    this.type = `test.happened-${process.pid}-${numbered}`;
  }

  /** A started instance, stopped at the end of the test. */
  async bus(options?: BusOptions): Promise<MessageBus> {
    const bus = this.broker.bus(options);
    this.buses.push(bus);
    await bus.start();
    return bus;
  }

  message(key: string, more: Partial<BusMessage> = {}): BusMessage {
    numbered += 1;
    return { id: `m-${process.pid}-${numbered}`, type: this.type, version: 1, key, body: { n: numbered }, ...more };
  }

  messages(key: string, count: number): BusMessage[] {
    return Array.from({ length: count }, () => this.message(key));
  }

  subscription(more: Partial<Subscription> = {}): Subscription {
    const subscription = { group: this.group, types: [this.type], concurrency: 8, retryDelaysMs: DELAYS_MS, ...more };
    this.subscriptions.push(subscription);
    return subscription;
  }

  async end(): Promise<void> {
    await Promise.all(this.buses.map((bus) => bus.stop()));
    await this.broker.forget(this.subscriptions);
  }
}

/** Writes down what a handler is given. */
export class Recorder {
  readonly seen: Delivery[] = [];

  constructor(private readonly answer: (delivery: Delivery) => Verdict | Promise<Verdict> = () => done) {}

  readonly handler: Handler = async (delivery) => {
    this.seen.push(delivery);
    return this.answer(delivery);
  };

  ids(): string[] {
    return this.seen.map(({ id }) => id);
  }

  /** `id/attempt` of everything seen, in order. */
  log(): string[] {
    return this.seen.map(({ id, attempt }) => `${id}/${attempt}`);
  }

  async has(count: number): Promise<void> {
    await until(() => this.seen.length >= count, { what: `${count} deliveries, ${this.seen.length} so far` });
  }

  async hasSeen(...ids: string[]): Promise<void> {
    await until(() => ids.every((id) => this.ids().includes(id)), { what: `deliveries of ${ids.join(', ')}` });
  }
}

/** A door that handlers wait at. */
export class Gate {
  private release: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.release = resolve));
  waiting = 0;

  open(): void {
    this.release();
  }

  async pass(): Promise<void> {
    this.waiting += 1;
    await this.opened;
  }

  async hasWaiting(count: number): Promise<void> {
    await until(() => this.waiting >= count, { what: `${count} handlers at the gate` });
  }
}

export const ids = (messages: readonly BusMessage[]): string[] => messages.map(({ id }) => id);

export const retry = (reason = 'not yet'): Verdict => ({ kind: 'retry', reason });
export const reject = (reason = 'never'): Verdict => ({ kind: 'reject', reason });

/** Resolves when a message sent last has been handled: what was not delivered before it will not be. */
export async function settled(bus: MessageBus, recorder: Recorder, last: BusMessage): Promise<void> {
  await bus.publish([last]);
  await recorder.hasSeen(last.id);
}
