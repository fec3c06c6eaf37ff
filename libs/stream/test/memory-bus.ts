import type { BusMessage, Delivery, MessageBus, Subscription, Verdict } from '@kezek/bus';

type Handler = (delivery: Delivery) => Promise<Verdict>;

/** Remembers what was published; delivers only when a test says so, as often and in whatever order it says. */
export class MemoryBus implements Pick<MessageBus, 'publish' | 'subscribe'> {
  readonly published: BusMessage[] = [];
  readonly #handlers: Handler[] = [];
  /** Thrown by the next publications, in order. */
  readonly failures: Error[] = [];

  async publish(messages: readonly BusMessage[]): Promise<void> {
    await Promise.resolve();
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    this.published.push(...messages);
  }

  async subscribe(_: Subscription, handler: Handler): Promise<{ stop(): Promise<void> }> {
    this.#handlers.push(handler);
    return Promise.resolve({ stop: () => Promise.resolve() });
  }

  async deliver(message: BusMessage, attempt = 1): Promise<Verdict[]> {
    return Promise.all(this.#handlers.map((handler) => handler({ ...message, attempt, signal: new AbortController().signal })));
  }
}
