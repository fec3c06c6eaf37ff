import type { Channel, ConsumeMessage } from 'amqplib';
import type { Logger } from 'pino';
import type { CheckedSubscription } from '../check.js';
import { BusError, reasonOf } from '../errors.js';
import { Lanes } from '../lanes.js';
import type { Handler } from '../port.js';
import { PARTITIONS } from '../partition.js';
import { Backoff, Bell, settledWithin } from '../wait.js';
import { Claims } from './claims.js';
import { MessageDesk, type DeskDeps } from './desk.js';
import type { Link } from './link.js';
import { partitionQueue } from './names.js';
import { Session } from './session.js';
import { declareGroup } from './topology.js';
import { readMessage, type Incoming } from './wire.js';

export interface ConsumerDeps extends Omit<DeskDeps, 'signal' | 'claims'> {
  readonly link: Link;
  readonly log: Logger;
  readonly setupWaitMs: number;
  readonly drainMs: number;
}

const SETUP_END_LIMIT_MS = 5_000;

/** Enough to keep the handlers busy, and little to redeliver when this member dies. */
const prefetchFor = (concurrency: number): number => Math.min(Math.max(2 * concurrency, 8), 128);

/** One member of one group: set up, consume, drain, and set up again whenever the channel, the queue or the connection is lost. */
export class GroupConsumer {
  /** Undefined when consuming. */
  problem: string | undefined;
  private readonly lanes: Lanes;
  private readonly desk: MessageDesk;
  private readonly claims: Claims;
  private readonly bell = new Bell();
  private readonly abort = new AbortController();
  private session: Session | undefined;
  private firstReady: (() => void) | undefined;
  private stopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly deps: ConsumerDeps,
    private readonly subscription: CheckedSubscription,
    handler: Handler,
  ) {
    this.lanes = new Lanes(subscription.concurrency);
    this.claims = new Claims(deps.link, deps.publisher, subscription.group);
    this.desk = new MessageDesk({ ...deps, claims: this.claims, signal: this.abort.signal }, subscription, handler);
    this.problem = this.describe('not set up');
  }

  async start(): Promise<void> {
    const ready = new Promise<void>((resolve) => (this.firstReady = resolve));
    this.loop = this.run();
    if (await settledWithin(ready, this.deps.setupWaitMs)) return;
    const problem = this.problem;
    await this.stop();
    throw new BusError('bus.unavailable', `not subscribed within ${this.deps.setupWaitMs} ms: ${problem}`);
  }

  /**
   * Handlers under way finish and are acknowledged; what waits behind them goes back. The consumers are not cancelled first: the
   * broker would make another member active while this one still handles a message, and a key would be in two hands.
   */
  async stop(): Promise<void> {
    this.stopping = true;
    this.desk.closed = true;
    if (!(await settledWithin(this.lanes.idle(), this.deps.drainMs))) this.abort.abort();
    this.bell.ring();
    await Promise.all([this.session?.close(), this.claims.close()]);
    // A set-up under way may wait for a queue that does not answer; it ends with the connection.
    if (this.loop) await settledWithin(this.loop, SETUP_END_LIMIT_MS);
  }

  private async run(): Promise<void> {
    const backoff = new Backoff(50, 5_000);
    while (!this.stopping) {
      try {
        const session = await this.open();
        this.session = session;
        this.problem = undefined;
        this.firstReady?.();
        backoff.reset();
        this.problem = this.describe(await session.ended);
      } catch (error) {
        this.problem = this.describe(reasonOf(error));
      }
      if (this.stopping) break;
      this.deps.log.warn({ reason: this.problem }, 'consuming is interrupted');
      await this.bell.wait(backoff.next());
    }
  }

  private async open(): Promise<Session> {
    const model = await this.deps.link.open();
    const channel = await model.createChannel();
    const session = new Session(channel);
    try {
      await declareGroup(channel, this.subscription);
      await channel.prefetch(prefetchFor(this.subscription.concurrency));
      for (let partition = 0; partition < PARTITIONS; partition += 1) await this.consume(channel, session, partition);
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  private async consume(channel: Channel, session: Session, partition: number): Promise<void> {
    const queue = partitionQueue(this.subscription.group, partition);
    await channel.consume(queue, (raw) => {
      if (raw === null) session.end(`queue ${queue} was deleted`);
      else this.take(session, raw, partition);
    });
  }

  private take(session: Session, raw: ConsumeMessage, partition: number): void {
    let incoming: Incoming;
    try {
      incoming = readMessage(raw);
    } catch (error) {
      this.lanes.add(`unreadable in p${partition}`, () => this.desk.park(session, raw, { attempts: 0, reason: reasonOf(error) }));
      return;
    }
    this.lanes.add(incoming.message.key, () => this.desk.handle(session, raw, incoming, partition));
  }

  private describe(reason: string): string {
    return `group ${this.subscription.group}: ${reason}`;
  }
}
