import type { ConfirmChannel, Message } from 'amqplib';
import type { Logger } from 'pino';
import { BusError, reasonOf } from '../errors.js';
import { Backoff, Bell, settledWithin } from '../wait.js';
import type { Link } from './link.js';
import { declareShared } from './topology.js';
import type { Outgoing } from './wire.js';

/** Messages on the way without a confirm: 20 times faster than one by one, and little to repeat after an outage. */
const WINDOW = 256;
const CLOSE_LIMIT_MS = 5_000;
const NOT_CONNECTED = 'not connected to the broker for publishing';

interface Call {
  left: number;
  settled: boolean;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

interface Entry {
  readonly outgoing: Outgoing;
  readonly call: Call;
}

/**
 * Publishes with confirms. What was not confirmed when the connection was lost is sent again, in order, when it is back;
 * a call that takes longer than its limit is rejected, whatever became of its messages.
 */
export class ConfirmPublisher {
  private lastProblem: string | undefined = NOT_CONNECTED;
  private waiting: Entry[] = [];
  private readonly sent = new Set<Entry>();
  private readonly returned = new Set<string>();
  private readonly bell = new Bell();
  private channel: ConfirmChannel | undefined;
  private drainedWaiters: (() => void)[] = [];
  private firstReady: (() => void) | undefined;
  private stopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly link: Link,
    private readonly log: Logger,
    private readonly waitLimitMs: number,
  ) {}

  /** Undefined when connected. */
  get problem(): string | undefined {
    return this.lastProblem ?? this.link.blocked;
  }

  async start(): Promise<void> {
    const ready = new Promise<void>((resolve) => (this.firstReady = resolve));
    this.loop = this.run();
    if (await settledWithin(ready, this.waitLimitMs)) return;
    const problem = this.problem;
    await this.stop();
    throw new BusError('bus.unavailable', `no broker within ${this.waitLimitMs} ms: ${problem}`);
  }

  /** Gives what is on its way until `drainMs` to be confirmed. */
  async stop(drainMs = 0): Promise<void> {
    const calls = new Set([...this.sent, ...this.waiting].map(({ call }) => call));
    if (calls.size > 0) await settledWithin(this.drained(), drainMs);
    this.stopping = true;
    for (const call of calls) this.fail(call, 'the bus stopped');
    this.bell.ring();
    if (this.channel) await settledWithin(this.channel.close(), CLOSE_LIMIT_MS);
    if (this.loop) await settledWithin(this.loop, CLOSE_LIMIT_MS);
  }

  /** @throws BusError `bus.unavailable` */
  send(messages: readonly Outgoing[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.stopping) return reject(new BusError('bus.stopped', 'the bus is stopped'));
      const timer = setTimeout(() => this.giveUp(call), this.waitLimitMs);
      const call: Call = {
        left: messages.length,
        settled: false,
        resolve: () => (clearTimeout(timer), resolve()),
        reject: (error) => (clearTimeout(timer), reject(error)),
      };
      for (const outgoing of messages) this.waiting.push({ outgoing, call });
      this.pump();
    });
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => this.drainedWaiters.push(resolve));
  }

  private async run(): Promise<void> {
    const backoff = new Backoff(50, 5_000);
    while (!this.stopping) {
      try {
        const { lost } = await this.connect();
        backoff.reset();
        this.firstReady?.();
        this.pump();
        await lost;
      } catch (error) {
        this.lastProblem = `${NOT_CONNECTED}: ${reasonOf(error)}`;
      }
      if (!this.stopping) await this.bell.wait(backoff.next());
    }
  }

  private async connect(): Promise<{ lost: Promise<void> }> {
    const model = await this.link.open();
    const channel = await model.createConfirmChannel();
    const lost = new Promise<void>((resolve) => channel.once('close', () => resolve()));
    channel.on('error', (error) => this.log.warn({ reason: error.message }, 'publishing channel failed'));
    channel.on('return', (message) => this.returned.add(returnKey(message)));
    // Before amqplib's own listener, which calls back for every unconfirmed message.
    channel.prependOnceListener('close', () => this.lostChannel());
    await declareShared(channel);
    this.channel = channel;
    this.lastProblem = undefined;
    return { lost };
  }

  private lostChannel(): void {
    this.channel = undefined;
    this.lastProblem = NOT_CONNECTED;
    this.returned.clear();
    this.waiting.unshift(...this.sent);
    this.sent.clear();
  }

  private pump(): void {
    while (this.channel && this.sent.size < WINDOW) {
      const entry = this.waiting.shift();
      if (!entry) break;
      if (entry.call.settled) continue;
      this.sent.add(entry);
      this.write(this.channel, entry);
    }
    if (this.sent.size > 0 || this.waiting.length > 0) return;
    const waiters = this.drainedWaiters;
    this.drainedWaiters = [];
    for (const resolve of waiters) resolve();
  }

  private write(channel: ConfirmChannel, entry: Entry): void {
    const { exchange, routingKey, content, properties } = entry.outgoing;
    try {
      channel.publish(exchange, routingKey, content, { mandatory: true, ...properties }, (error: unknown) => {
        // After the channel is lost its entries wait to be sent again.
        if (channel === this.channel) this.confirmed(entry, error);
      });
    } catch (error) {
      // The channel is closing: its entries are sent again when its end is told.
      this.log.debug({ reason: reasonOf(error) }, 'not written to the publishing channel');
    }
  }

  private confirmed(entry: Entry, error: unknown): void {
    this.sent.delete(entry);
    const { call, outgoing } = entry;
    if (error) this.fail(call, 'the broker refused the message');
    else if (this.returned.delete(`${outgoing.exchange} ${outgoing.routingKey} ${outgoing.properties.messageId}`)) {
      this.fail(call, `no queue took ${outgoing.exchange} ${outgoing.routingKey}`);
    } else if ((call.left -= 1) === 0 && !call.settled) {
      call.settled = true;
      call.resolve();
    }
    this.pump();
  }

  /** Its messages leave the window, so that one queue that does not answer cannot hold up the others. */
  private giveUp(call: Call): void {
    this.fail(call, `not confirmed within ${this.waitLimitMs} ms`);
    for (const entry of this.sent) if (entry.call === call) this.sent.delete(entry);
    this.pump();
  }

  private fail(call: Call, why: string): void {
    if (call.settled) return;
    call.settled = true;
    call.reject(new BusError('bus.unavailable', `not published: ${why}${this.problem === undefined ? '' : ` (${this.problem})`}`));
  }
}

function returnKey({ fields, properties }: Message): string {
  return `${fields.exchange} ${fields.routingKey} ${String(properties.messageId)}`;
}
