import type { Channel, ConsumeMessage } from 'amqplib';
import type { Logger } from 'pino';
import { BusError, reasonOf } from '../errors.js';
import type { Eyes } from '../eyes.js';
import type { BusMessage } from '../port.js';
import { Backoff, Bell, settledWithin } from '../wait.js';
import type { Link } from './link.js';
import { watchQueue } from './names.js';
import { Session } from './session.js';
import { declareWatch } from './topology.js';
import { readMessage } from './wire.js';

export interface WatcherDeps {
  readonly link: Link;
  readonly log: Logger;
  /** A name no watcher has had: the broker may not know yet that the last one is gone. */
  readonly newName: () => string;
  readonly setupWaitMs: number;
}

const SETUP_END_LIMIT_MS = 5_000;

/** A queue of its own, not acknowledged, declared anew whenever the channel, the queue or the connection is lost. */
export class Watcher {
  private readonly bell = new Bell();
  private session: Session | undefined;
  private problem = 'not set up';
  private firstReady: (() => void) | undefined;
  private stopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly deps: WatcherDeps,
    private readonly types: readonly string[],
    private readonly eyes: Eyes,
  ) {}

  async start(): Promise<void> {
    const ready = new Promise<void>((resolve) => (this.firstReady = resolve));
    this.loop = this.run();
    if (await settledWithin(ready, this.deps.setupWaitMs)) return;
    await this.stop();
    throw new BusError('bus.unavailable', `not watching within ${this.deps.setupWaitMs} ms: ${this.problem}`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.session?.close();
    // A set-up under way may wait for a broker that does not answer; it ends with the connection.
    if (this.loop) await settledWithin(this.loop, SETUP_END_LIMIT_MS);
  }

  private async run(): Promise<void> {
    const backoff = new Backoff(50, 5_000);
    let interrupted = false;
    while (!this.stopping) {
      try {
        this.session = await this.open();
        // Told to stop meanwhile, it had no session to close.
        if (this.stopping) return await this.session.close();
        if (interrupted) this.eyes.gap();
        this.firstReady?.();
        backoff.reset();
        interrupted = true;
        this.problem = await this.session.ended;
      } catch (error) {
        this.problem = reasonOf(error);
      }
      if (this.stopping) return;
      this.deps.log.warn({ reason: this.problem }, 'watching is interrupted');
      await this.bell.wait(backoff.next());
    }
  }

  private async open(): Promise<Session> {
    const model = await this.deps.link.open();
    const channel = await model.createChannel();
    const session = new Session(channel);
    try {
      await this.consume(channel, session);
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  private async consume(channel: Channel, session: Session): Promise<void> {
    const queue = watchQueue(this.deps.newName());
    await declareWatch(channel, { queue, types: this.types });
    const take = (raw: ConsumeMessage | null): void => {
      if (raw === null) session.end(`queue ${queue} was deleted`);
      else if (!this.stopping) this.see(raw);
    };
    await channel.consume(queue, take, { noAck: true, exclusive: true });
  }

  private see(raw: ConsumeMessage): void {
    let message: BusMessage;
    try {
      ({ message } = readMessage(raw));
    } catch (error) {
      // A group parks it, for an operator; a hint it is not.
      this.deps.log.warn({ reason: reasonOf(error) }, 'a watcher passes over a message');
      return;
    }
    this.eyes.see(message);
  }
}
