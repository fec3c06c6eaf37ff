import type { Clock, Ids } from '@kezek/service';
import type { ConsumeMessage } from 'amqplib';
import type { Logger } from 'pino';
import { attempt, type Outcome } from '../attempt.js';
import type { CheckedSubscription } from '../check.js';
import { reasonOf } from '../errors.js';
import { KILLED_REASON } from '../limits.js';
import { Serial } from '../lanes.js';
import type { Handler } from '../port.js';
import { uniqueName } from '../unique.js';
import type { Claims } from './claims.js';
import { Memory } from './memory.js';
import { DELAY, delayKey, parkingQueue } from './names.js';
import type { ConfirmPublisher } from './publisher.js';
import type { Session } from './session.js';
import { copyOf, earlierDeliveries, HEADER, type Incoming } from './wire.js';

export interface DeskDeps {
  readonly publisher: ConfirmPublisher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly claims: Claims;
  readonly killLimit: number;
  readonly signal: AbortSignal;
}

/** Handed out so often without an answer, a message may be what kills its consumers. Once happens at every restart. */
const SUSPECT_AFTER = 2;
const REMEMBERED = 10_000;

/** What becomes of one message of one group. Copies are confirmed by the broker before the original is acknowledged. */
export class MessageDesk {
  /** Set when the consumer stops: what has not started does not start. */
  closed = false;
  private readonly suspects = new Serial();
  /** Handled here; the broker may give them again because the acknowledgement was lost with the connection. */
  private readonly handled = new Memory(REMEMBERED);

  constructor(
    private readonly deps: DeskDeps,
    private readonly subscription: CheckedSubscription,
    private readonly handler: Handler,
  ) {}

  /** Never rejects: a message that cannot be settled ends the session, and comes again with those behind it. */
  async handle(session: Session, raw: ConsumeMessage, incoming: Incoming, partition: number): Promise<void> {
    if (this.closed || !session.isAlive) return;
    try {
      await this.dispatch(session, raw, incoming, partition);
    } catch (error) {
      session.end(`message ${incoming.message.id} could not be settled: ${reasonOf(error)}`);
    }
  }

  /** Never rejects, as `handle`. */
  async park(session: Session, raw: ConsumeMessage, what: { attempts: number; reason: string }): Promise<void> {
    if (!session.isAlive) return;
    try {
      await this.sendToParking(raw, what);
      session.ack(raw);
    } catch (error) {
      session.end(`a message could not be parked: ${reasonOf(error)}`);
    }
  }

  private async dispatch(session: Session, raw: ConsumeMessage, incoming: Incoming, partition: number): Promise<void> {
    const { message, token } = incoming;
    if (raw.fields.redelivered && this.handled.has(message.id)) return session.ack(raw);
    const place = session.lines.arrive(message.key, token);
    if (place.kind === 'behind') return this.putBehind(session, raw, incoming, { partition, delayMs: place.delayMs });
    if (earlierDeliveries(raw) >= SUSPECT_AFTER) {
      return this.suspects.run(() => this.handleSuspect(session, raw, incoming, partition));
    }
    const outcome = await this.attempt(incoming);
    await this.settle(session, raw, { incoming, partition, outcome });
    session.ack(raw);
  }

  private async putBehind(
    session: Session,
    raw: ConsumeMessage,
    incoming: Incoming,
    { partition, delayMs }: { partition: number; delayMs: number },
  ): Promise<void> {
    const token = await this.putOff(raw, { partition, delayMs, attempts: incoming.attempts });
    session.lines.putBehind(incoming.message.key, incoming.token, { token, delayMs });
    session.ack(raw);
  }

  /** Handed out before without an answer. One at a time, and counted before it starts. */
  private async handleSuspect(session: Session, raw: ConsumeMessage, incoming: Incoming, partition: number): Promise<void> {
    if (this.closed || !session.isAlive) return;
    const claim = await this.deps.claims.start(incoming.message.id, this.deps.killLimit - SUSPECT_AFTER);
    if (!claim) {
      await this.sendToParking(raw, { attempts: incoming.attempts, reason: KILLED_REASON });
      return session.ack(raw);
    }
    const outcome = await this.attempt(incoming);
    await this.settle(session, raw, { incoming, partition, outcome });
    session.ack(raw);
    claim.end();
  }

  private attempt({ message, attempts }: Incoming): Promise<Outcome> {
    return attempt(this.handler, { ...message, attempt: attempts + 1, signal: this.deps.signal }, this.subscription.retryDelaysMs);
  }

  private async settle(
    session: Session,
    raw: ConsumeMessage,
    { incoming, partition, outcome }: { incoming: Incoming; partition: number; outcome: Outcome },
  ): Promise<void> {
    const { group } = this.subscription;
    const { id, type, key } = incoming.message;
    if (outcome.kind === 'done') return this.handled.add(id);
    const { attempts, reason } = outcome;
    if (outcome.kind === 'park') {
      this.deps.log.warn({ group, id, type, attempts, reason }, 'message parked');
      return this.sendToParking(raw, { attempts, reason });
    }
    const { delayMs } = outcome;
    this.deps.log.info({ group, id, type, attempts, delayMs, reason }, 'message put off');
    const token = await this.putOff(raw, { partition, delayMs, attempts });
    session.lines.putOffFirst(key, { token, delayMs });
  }

  private async putOff(
    raw: ConsumeMessage,
    { partition, delayMs, attempts }: { partition: number; delayMs: number; attempts: number },
  ): Promise<string> {
    const token = uniqueName(this.deps.ids, 'putoff');
    const headers = { [HEADER.token]: token, [HEADER.attempts]: attempts };
    const routingKey = delayKey(this.subscription.group, delayMs, partition);
    await this.deps.publisher.send([{ exchange: DELAY, routingKey, ...copyOf(raw, headers) }]);
    return token;
  }

  private async sendToParking(raw: ConsumeMessage, { attempts, reason }: { attempts: number; reason: string }): Promise<void> {
    const headers = { [HEADER.reason]: reason, [HEADER.attempts]: attempts, [HEADER.parkedAt]: this.deps.clock.now() };
    const copy = copyOf(raw, headers);
    // An operator names it by its id, so it needs one.
    const messageId = copy.properties.messageId ?? uniqueName(this.deps.ids, 'unreadable');
    const properties = { ...copy.properties, messageId };
    await this.deps.publisher.send([
      { exchange: '', routingKey: parkingQueue(this.subscription.group), content: copy.content, properties },
    ]);
  }
}
