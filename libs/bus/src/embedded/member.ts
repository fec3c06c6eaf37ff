import type { Logger } from 'pino';
import { attempt, type Outcome } from '../attempt.js';
import type { CheckedSubscription } from '../check.js';
import { reasonOf } from '../errors.js';
import { KILLED_REASON } from '../limits.js';
import { Lanes, Serial } from '../lanes.js';
import type { Delivery, Handler } from '../port.js';
import { Bell, settledWithin } from '../wait.js';
import { Acks } from './acks.js';
import { hang, ring } from './doorbells.js';
import type { Leases } from './leases.js';
import type { EmbeddedParking } from './parking.js';
import { DURABLE, type DeliveryDoc, type Store } from './store.js';

export interface MemberDeps {
  readonly store: Store;
  readonly leases: Leases;
  readonly parking: EmbeddedParking;
  readonly log: Logger;
  readonly nowMs: () => number;
  readonly pollMs: number;
  readonly drainMs: number;
  readonly killLimit: number;
}

/** Deliveries read at once. */
const FETCH_LIMIT = 256;
/** Reads again only when fewer than this wait or are handled. */
const LOW_WATER = FETCH_LIMIT / 2;
/** Between two reads that found little, so that the end of a burst is not read message by message. */
const PAUSE_MS = 4;

/** One consumer of one group: takes partitions, reads what is due in order, hands it out by key. */
export class Member {
  /** Undefined when consuming. */
  problem: string | undefined = 'not started';
  private readonly bell = new Bell();
  private readonly lanes: Lanes;
  private readonly suspects = new Serial();
  private readonly acks: Acks;
  /** Deliveries read and not yet removed, put off or dropped. */
  private readonly inHand = new Set<string>();
  /** Keys whose first message is put off, and until when. */
  private readonly putOff = new Map<string, number>();
  private readonly abort = new AbortController();
  private readonly unhang: () => void;
  private stopping = false;
  private maybeMore = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly deps: MemberDeps,
    private readonly subscription: CheckedSubscription,
    private readonly handler: Handler,
  ) {
    this.lanes = new Lanes(subscription.concurrency);
    this.acks = new Acks(
      deps.store,
      (ids) => this.letGo(ids),
      (error) => this.report('a handled message could not be removed; tried again', error),
    );
    this.unhang = hang(deps.store.name, this.bell);
  }

  async start(): Promise<void> {
    const { group, types, formerTypes } = this.subscription;
    await this.deps.store.register(group, types, formerTypes);
    await this.deps.leases.refresh();
    this.problem = undefined;
    this.loop = this.run();
  }

  nudge(): void {
    this.bell.ring();
  }

  /** Handlers under way finish, what waits behind them does not start; then the partitions go to other members. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    this.bell.ring();
    await this.loop;
    if (!(await settledWithin(this.lanes.idle(), this.deps.drainMs))) this.abort.abort();
    this.unhang();
    await this.acks.flush();
    // After handlers that would not end, the leases run out by themselves: what is in hand is then treated as suspect.
    if (!this.abort.signal.aborted) await this.deps.leases.release().catch((error: unknown) => this.report('leases not given back', error));
    ring(this.deps.store.name);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      let found: number;
      try {
        await this.deps.leases.refresh();
        await this.acks.flush();
        found = this.inHand.size < LOW_WATER ? await this.fetch() : 0;
        this.problem = undefined;
      } catch (error) {
        this.problem = `group ${this.subscription.group}: ${reasonOf(error)}`;
        this.report('consuming is interrupted', error);
        await this.bell.wait(this.deps.pollMs);
        continue;
      }
      if (found === FETCH_LIMIT && this.inHand.size < LOW_WATER) continue;
      if (found < LOW_WATER) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      await this.bell.wait(this.untilNextMs());
    }
  }

  private untilNextMs(): number {
    const nowMs = this.deps.nowMs();
    let waitMs = this.deps.pollMs;
    for (const dueAtMs of this.putOff.values()) waitMs = Math.min(waitMs, Math.max(1, dueAtMs - nowMs));
    return waitMs;
  }

  /** @returns how many deliveries were read */
  private async fetch(): Promise<number> {
    const partitions = this.deps.leases.partitions();
    if (partitions.length === 0) return 0;
    const nowMs = this.deps.nowMs();
    for (const [key, dueAtMs] of this.putOff) if (dueAtMs <= nowMs && !this.lanes.has(key)) this.putOff.delete(key);
    // As it was before the query: what is removed while the query runs may still be in its answer.
    const inHand = new Set(this.inHand);
    const busy = [...new Set([...this.lanes.keys(), ...this.putOff.keys()])];
    this.maybeMore = busy.length > 0 || inHand.size > 0;
    const filter = { group: this.subscription.group, partition: { $in: partitions }, key: { $nin: busy } };
    const docs = await this.deps.store.deliveries.find(filter).sort({ seq: 1 }).limit(FETCH_LIMIT).toArray();
    const fresh = docs.filter((doc) => !inHand.has(doc._id) && this.isDue(doc, nowMs));
    if (docs.length === FETCH_LIMIT) this.maybeMore = true;
    if (fresh.length > 0) await this.deps.leases.handOut(fresh.at(-1)?.seq ?? 0);
    for (const doc of fresh) {
      this.inHand.add(doc._id);
      this.lanes.add(doc.key, () => this.handle(doc));
    }
    return docs.length;
  }

  private isDue(doc: DeliveryDoc, nowMs: number): boolean {
    if (this.putOff.has(doc.key)) return false;
    if (doc.dueAtMs <= nowMs) return true;
    this.putOff.set(doc.key, doc.dueAtMs);
    return false;
  }

  private async handle(doc: DeliveryDoc): Promise<void> {
    try {
      const mayStart = !this.stopping && !this.putOff.has(doc.key) && (await this.deps.leases.holds(doc.partition));
      if (!mayStart) return this.letGo([doc._id]);
      if (doc.started > 0 || this.deps.leases.isSuspect(doc.partition, doc.seq)) await this.suspects.run(() => this.handleSuspect(doc));
      else await this.settle(doc, await this.attempt(doc));
    } catch (error) {
      this.report('a message could not be settled; it comes again', error);
      // Later messages of the key must not pass it.
      this.putOff.set(doc.key, this.deps.nowMs());
      this.letGo([doc._id]);
    }
  }

  /** One at a time and counted before it starts, so that of all messages in hand at a death only the guilty one is blamed. */
  private async handleSuspect(doc: DeliveryDoc): Promise<void> {
    if (this.stopping) return this.letGo([doc._id]);
    const started = Math.max(doc.started, 1);
    if (started >= this.deps.killLimit) return this.settle(doc, { kind: 'park', attempts: doc.attempts, reason: KILLED_REASON });
    await this.deps.store.deliveries.updateOne({ _id: doc._id }, { $set: { started: started + 1 } }, DURABLE);
    await this.settle(doc, await this.attempt(doc));
  }

  private attempt(doc: DeliveryDoc): Promise<Outcome> {
    const { id, type, version, key, json, attempts } = doc;
    const delivery: Delivery = {
      id,
      type,
      version,
      key,
      body: JSON.parse(json) as unknown,
      attempt: attempts + 1,
      signal: this.abort.signal,
    };
    return attempt(this.handler, delivery, this.subscription.retryDelaysMs);
  }

  private async settle(doc: DeliveryDoc, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'done') return this.acks.add(doc._id);
    const { group } = this.subscription;
    const { id, type } = doc;
    if (outcome.kind === 'park') {
      this.deps.log.warn({ group, id, type, attempts: outcome.attempts, reason: outcome.reason }, 'message parked');
      await this.deps.parking.park(doc, outcome.attempts, outcome.reason);
    } else {
      const { attempts, delayMs, reason } = outcome;
      this.deps.log.info({ group, id, type, attempts, delayMs, reason }, 'message put off');
      const dueAtMs = this.deps.nowMs() + delayMs;
      await this.deps.store.deliveries.updateOne({ _id: doc._id }, { $set: { attempts, dueAtMs, started: 0 } }, DURABLE);
      this.putOff.set(doc.key, dueAtMs);
    }
    this.letGo([doc._id]);
  }

  private letGo(ids: readonly string[]): void {
    for (const id of ids) this.inHand.delete(id);
    if (this.inHand.size === 0 || (this.maybeMore && this.inHand.size < LOW_WATER) || this.putOff.size > 0) this.bell.ring();
  }

  private report(what: string, error: unknown): void {
    this.deps.log.warn({ group: this.subscription.group, err: error }, what);
  }
}
