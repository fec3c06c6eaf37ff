import type { Logger } from 'pino';
import type { Eyes } from '../eyes.js';
import { reasonOf } from '../errors.js';
import { WATCH_WAITING_MAX } from '../limits.js';
import { Bell } from '../wait.js';
import { hang } from './doorbells.js';
import { DURABLE, FAST, type GlimpseDoc, type Store } from './store.js';

export interface WatcherDeps {
  readonly store: Store;
  readonly log: Logger;
  readonly nowMs: () => number;
  /** A name no watcher has had. */
  readonly newName: () => string;
  readonly pollMs: number;
  /** After so long without a sign of life it counts as dead, and nothing is written for it any more. */
  readonly leaseMs: number;
}

const FETCH_LIMIT = 1_000;
/** Between two reads, so that a burst is not read message by message. */
const PAUSE_MS = 4;

/** Sees what publishers, of this process and of others, write down for it while its lease holds. */
export class Watcher {
  private readonly bell = new Bell();
  private readonly unhang: () => void;
  private readonly unlisten: () => void;
  private name = '';
  private untilMs = 0;
  private maybeMissed = false;
  private stopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly deps: WatcherDeps,
    private readonly types: readonly string[],
    private readonly eyes: Eyes,
  ) {
    this.unhang = hang(deps.store.name, this.bell);
    // What is written down for watchers does not survive the database's process.
    this.unlisten = deps.store.onInterruption(() => (this.maybeMissed = true));
  }

  async start(): Promise<void> {
    await this.register();
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    this.unhang();
    this.unlisten();
    this.bell.ring();
    await this.loop;
    try {
      await this.leave(this.name);
    } catch (error) {
      this.deps.log.warn({ reason: reasonOf(error) }, 'a watcher could not sign off; its lease runs out');
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      let found = 0;
      try {
        await this.renew();
        found = await this.read();
        this.tellGap();
      } catch (error) {
        this.maybeMissed = true;
        this.deps.log.warn({ reason: reasonOf(error) }, 'watching is interrupted');
      }
      if (found === FETCH_LIMIT) continue;
      if (found > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (!this.stopping) await this.bell.wait(this.deps.pollMs);
    }
  }

  private async register(): Promise<void> {
    const name = this.deps.newName();
    const untilMs = this.deps.nowMs() + this.deps.leaseMs;
    await this.deps.store.watchers.insertOne({ _id: name, types: [], watches: this.types, untilMs }, DURABLE);
    this.name = name;
    this.untilMs = untilMs;
  }

  private async leave(name: string): Promise<void> {
    await this.deps.store.watchers.deleteOne({ _id: name }, FAST);
    await this.deps.store.glimpses.deleteMany({ watcher: name }, FAST);
  }

  private async renew(): Promise<void> {
    const { store, nowMs, leaseMs } = this.deps;
    if (nowMs() <= this.untilMs - (leaseMs * 2) / 3) return;
    const untilMs = nowMs() + leaseMs;
    const { matchedCount } = await store.watchers.updateOne({ _id: this.name }, { $set: { untilMs } }, FAST);
    // Publishers pass over a lease that ran out, so it must have held until the renewal was written.
    const held = matchedCount === 1 && nowMs() < this.untilMs;
    this.untilMs = untilMs;
    if (!held) {
      const former = this.name;
      this.maybeMissed = true;
      await this.register();
      await this.leave(former);
    }
    await store.sweepWatchers(nowMs());
  }

  /** @returns how many were read */
  private async read(): Promise<number> {
    const { glimpses } = this.deps.store;
    const docs = await glimpses.find({ watcher: this.name }).sort({ seq: 1 }).limit(FETCH_LIMIT).toArray();
    if (docs.length === 0) return 0;
    if (docs.length === FETCH_LIMIT && (await glimpses.countDocuments({ watcher: this.name })) > WATCH_WAITING_MAX) {
      await glimpses.deleteMany({ watcher: this.name, seq: { $lte: docs.at(-1)?.seq ?? 0 } }, FAST);
      this.maybeMissed = true;
      return docs.length;
    }
    await glimpses.deleteMany({ _id: { $in: docs.map(({ _id }) => _id) } }, FAST);
    for (const doc of docs) if (!this.stopping) this.see(doc);
    return docs.length;
  }

  private see({ id, type, version, key, json }: GlimpseDoc): void {
    this.eyes.see({ id, type, version, key, body: JSON.parse(json) as unknown });
  }

  private tellGap(): void {
    if (!this.maybeMissed || this.stopping) return;
    this.maybeMissed = false;
    this.eyes.gap();
  }
}
