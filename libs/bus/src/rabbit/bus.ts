import type { Clock, Ids } from '@kezek/service';
import type { Message } from 'amqplib';
import type { Logger } from 'pino';
import { checkSubscription, checkWatch, encodeMessage, type EncodedMessage } from '../check.js';
import { BusError } from '../errors.js';
import { Eyes } from '../eyes.js';
import { DEFAULT_DRAIN_MS, DEFAULT_KILL_LIMIT, DEFAULT_PUBLISH_WAIT_MS } from '../limits.js';
import { partitionOf } from '../partition.js';
import type { BusMessage, Handler, MessageBus, Subscription, Watch, WatchOptions } from '../port.js';
import { uniqueName } from '../unique.js';
import { GroupConsumer } from './consumer.js';
import { Link } from './link.js';
import { eventKey, PUBLISHED, UNROUTABLE, WATCHED } from './names.js';
import { RabbitParking } from './parking.js';
import { ConfirmPublisher } from './publisher.js';
import { Shelf } from './shelf.js';
import { Watcher } from './watcher.js';
import { propertiesOf, readMessage, type Outgoing } from './wire.js';

export interface RabbitBusDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

export interface RabbitBusOptions {
  /** Seen in the broker's list of connections. */
  readonly name?: string;
  /** Groups whose parking is listed when no group is named, besides those subscribed here. */
  readonly groups?: readonly string[];
  /** How long publishing, starting and subscribing wait for the broker. Default 30 000. */
  readonly waitMs?: number;
  readonly drainMs?: number;
  readonly killLimit?: number;
}

/** The bus on RabbitMQ 3.10 to 4.x. Publishing and consuming have a connection each, so that neither holds up the other. */
export class RabbitBus implements MessageBus {
  readonly parking: RabbitParking;
  private state: 'new' | 'started' | 'stopped' = 'new';
  private starting: Promise<void> | undefined;
  private readonly publishing: Link;
  private readonly consuming: Link;
  private readonly publisher: ConfirmPublisher;
  private readonly shelf: Shelf;
  private readonly consumers = new Set<GroupConsumer>();
  private readonly watchers = new Set<Watcher>();
  private readonly groups: Set<string>;
  private readonly waitMs: number;

  constructor(
    url: string,
    private readonly deps: RabbitBusDeps,
    private readonly options: RabbitBusOptions = {},
  ) {
    const { name = 'kezek', waitMs = DEFAULT_PUBLISH_WAIT_MS, groups = [] } = options;
    this.waitMs = waitMs;
    this.groups = new Set(groups);
    this.publishing = new Link(url, `${name} publishing`, deps.log);
    this.consuming = new Link(url, `${name} consuming`, deps.log);
    this.publisher = new ConfirmPublisher(this.publishing, deps.log, waitMs);
    this.shelf = new Shelf(this.consuming);
    const started = <T>(what: T): T => {
      this.assertStarted();
      return what;
    };
    this.parking = new RabbitParking(
      () => started(this.shelf),
      () => started(this.publisher),
      () => this.groups,
    );
  }

  start(): Promise<void> {
    this.starting ??= this.publisher.start().then(() => void (this.state = 'started'));
    return this.starting;
  }

  async stop(): Promise<void> {
    const { drainMs = DEFAULT_DRAIN_MS } = this.options;
    await Promise.all([...this.consumers].map((consumer) => consumer.stop()));
    this.consumers.clear();
    await Promise.all([...this.watchers].map((watcher) => watcher.stop()));
    this.watchers.clear();
    this.state = 'stopped';
    await this.publisher.stop(drainMs);
    await Promise.all([this.consuming.close(), this.publishing.close()]);
  }

  async publish(messages: readonly BusMessage[]): Promise<void> {
    const encoded = messages.map(encodeMessage);
    this.assertStarted();
    if (encoded.length > 0) await this.publisher.send(encoded.map(toEvent));
  }

  async subscribe(subscription: Subscription, handler: Handler): Promise<{ stop(): Promise<void> }> {
    const checked = checkSubscription(subscription);
    this.assertStarted();
    const { drainMs = DEFAULT_DRAIN_MS, killLimit = DEFAULT_KILL_LIMIT } = this.options;
    const { publisher, consuming: link, waitMs: setupWaitMs } = this;
    const consumer = new GroupConsumer({ ...this.deps, publisher, link, setupWaitMs, drainMs, killLimit }, checked, handler);
    await consumer.start();
    this.groups.add(checked.group);
    this.consumers.add(consumer);
    return {
      stop: async () => {
        await consumer.stop();
        this.consumers.delete(consumer);
      },
    };
  }

  async watch(types: readonly string[], onMessage: Watch, options: WatchOptions = {}): Promise<{ stop(): Promise<void> }> {
    const checked = checkWatch(types);
    this.assertStarted();
    const { log, ids } = this.deps;
    const deps = { link: this.consuming, log, newName: () => uniqueName(ids, 'watcher'), setupWaitMs: this.waitMs };
    const watcher = new Watcher(deps, checked, new Eyes(onMessage, options, log));
    await watcher.start();
    this.watchers.add(watcher);
    return {
      stop: async () => {
        await watcher.stop();
        this.watchers.delete(watcher);
      },
    };
  }

  async unroutable(limit: number): Promise<BusMessage[]> {
    this.assertStarted();
    return (await this.shelf.first(UNROUTABLE, limit)).map(toUnroutable);
  }

  notReady(): string | undefined {
    if (this.state !== 'started') return this.state === 'new' ? 'the bus is not started' : 'the bus is stopped';
    if (this.publisher.problem !== undefined) return this.publisher.problem;
    for (const consumer of this.consumers) if (consumer.problem !== undefined) return consumer.problem;
    return undefined;
  }

  private assertStarted(): void {
    if (this.state === 'stopped') throw new BusError('bus.stopped', 'the bus is stopped');
    if (this.state === 'new') throw new BusError('bus.not-started', 'the bus is not started');
  }
}

function toEvent(encoded: EncodedMessage): Outgoing {
  const { message, json } = encoded;
  const routingKey = eventKey(message, partitionOf(message.key));
  return { exchange: message.forWatchers ? WATCHED : PUBLISHED, routingKey, content: Buffer.from(json), properties: propertiesOf(encoded) };
}

/** What somebody else published and we cannot read is shown with what is known of it: it is for an operator's eyes. */
function toUnroutable(raw: Message): BusMessage {
  try {
    return readMessage(raw).message;
  } catch {
    const { messageId, type } = raw.properties;
    const id = String(messageId ?? '');
    return { id, type: String(type ?? raw.fields.routingKey), version: 0, key: '', body: raw.content.toString('utf8') };
  }
}
