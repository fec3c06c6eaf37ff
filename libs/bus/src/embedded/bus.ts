import type { Clock, Ids } from '@kezek/service';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { checkSubscription, checkWatch, encodeMessage } from '../check.js';
import { BusError } from '../errors.js';
import { Eyes } from '../eyes.js';
import { DEFAULT_DRAIN_MS, DEFAULT_KILL_LIMIT, DEFAULT_PUBLISH_WAIT_MS } from '../limits.js';
import type { BusMessage, Handler, MessageBus, Subscription, Watch, WatchOptions } from '../port.js';
import { uniqueName } from '../unique.js';
import { Leases } from './leases.js';
import { Member } from './member.js';
import { EmbeddedParking } from './parking.js';
import { EmbeddedPublisher } from './publisher.js';
import { Store } from './store.js';
import { Watcher } from './watcher.js';

export interface EmbeddedBusDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Open; stays open after the bus stopped. All services that talk with each other give the same database. */
  readonly database: Connection;
}

export interface EmbeddedBusOptions {
  /** How soon a member sees what another process published. Default 250. */
  readonly pollMs?: number;
  /** How long a dead member's partitions wait for another one, and a dead watcher is written for. Default 10 000. */
  readonly leaseMs?: number;
  readonly publishWaitMs?: number;
  readonly drainMs?: number;
  readonly killLimit?: number;
}

const DEFAULT_POLL_MS = 250;
const DEFAULT_LEASE_MS = 10_000;

/** The bus of an installation without a broker: deliveries are documents, with the promises of the RabbitMQ adapter. */
export class EmbeddedBus implements MessageBus {
  readonly parking: EmbeddedParking;
  private state: 'new' | 'started' | 'stopped' = 'new';
  private starting: Promise<void> | undefined;
  private store: Store | undefined;
  private publisher: EmbeddedPublisher | undefined;
  private readonly members = new Set<Member>();
  private readonly watchers = new Set<Watcher>();

  constructor(
    private readonly deps: EmbeddedBusDeps,
    private readonly options: EmbeddedBusOptions = {},
  ) {
    this.parking = new EmbeddedParking(() => this.started(), deps.clock);
  }

  start(): Promise<void> {
    this.starting ??= this.prepare();
    return this.starting;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.members].map((member) => member.stop()));
    this.members.clear();
    await Promise.all([...this.watchers].map((watcher) => watcher.stop()));
    this.watchers.clear();
    this.state = 'stopped';
    await this.publisher?.stop();
  }

  async publish(messages: readonly BusMessage[]): Promise<void> {
    const encoded = messages.map(encodeMessage);
    this.started();
    if (encoded.length > 0) await this.publisher?.publish(encoded);
  }

  async subscribe(subscription: Subscription, handler: Handler): Promise<{ stop(): Promise<void> }> {
    const checked = checkSubscription(subscription);
    const store = this.started();
    const { nowMs } = this;
    const {
      pollMs = DEFAULT_POLL_MS,
      leaseMs = DEFAULT_LEASE_MS,
      drainMs = DEFAULT_DRAIN_MS,
      killLimit = DEFAULT_KILL_LIMIT,
    } = this.options;
    const leases = new Leases(store, checked.group, uniqueName(this.deps.ids, 'member'), leaseMs, nowMs);
    const member = new Member(
      { store, leases, parking: this.parking, log: this.deps.log, nowMs, pollMs, drainMs, killLimit },
      checked,
      handler,
    );
    await member.start();
    this.members.add(member);
    return {
      stop: async () => {
        await member.stop();
        this.members.delete(member);
      },
    };
  }

  async watch(types: readonly string[], onMessage: Watch, options: WatchOptions = {}): Promise<{ stop(): Promise<void> }> {
    const checked = checkWatch(types);
    const store = this.started();
    const { log, ids } = this.deps;
    const { pollMs = DEFAULT_POLL_MS, leaseMs = DEFAULT_LEASE_MS } = this.options;
    const newName = (): string => uniqueName(ids, 'watcher');
    const watcher = new Watcher({ store, log, nowMs: this.nowMs, newName, pollMs, leaseMs }, checked, new Eyes(onMessage, options, log));
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
    const docs = await this.started().unroutable.find().sort({ seq: 1 }).limit(limit).toArray();
    return docs.map(({ _id, type, version, key, json }) => ({ id: _id, type, version, key, body: JSON.parse(json) as unknown }));
  }

  notReady(): string | undefined {
    if (this.state !== 'started') return this.state === 'new' ? 'the bus is not started' : 'the bus is stopped';
    for (const member of this.members) if (member.problem !== undefined) return member.problem;
    return undefined;
  }

  /** Members look at once for what is due; for a test that moved the clock. */
  nudge(): void {
    for (const member of this.members) member.nudge();
  }

  private readonly nowMs = (): number => Date.parse(this.deps.clock.now());

  private async prepare(): Promise<void> {
    const store = new Store(this.deps.database);
    await store.prepare();
    await store.sweepWatchers(this.nowMs());
    this.store = store;
    this.publisher = new EmbeddedPublisher(store, this.options.publishWaitMs ?? DEFAULT_PUBLISH_WAIT_MS, this.nowMs, this.deps.log);
    this.state = 'started';
  }

  private started(): Store {
    if (this.state === 'stopped') throw new BusError('bus.stopped', 'the bus is stopped');
    if (!this.store) throw new BusError('bus.not-started', 'the bus is not started');
    return this.store;
  }
}
