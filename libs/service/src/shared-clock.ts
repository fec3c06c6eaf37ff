import { type Instant, Rejection, epochMicrosOf, instantFromEpochMicros } from '@kezek/domain';
import type { Connection } from 'mongoose';
import { setTimeout as delay } from 'node:timers/promises';
import { SystemClock } from './clock.js';
import type { Clock, Timers } from './ports.js';

export const DEMO_DATABASE = 'kezek_demo';

const POLL_INTERVAL_MS = 100;
const HEARTBEAT_INTERVAL_MS = 500;
// Longer than any pause of a busy process; an instance silent for so long is taken for gone.
const LIVE_LIMIT_MS = 5_000;
const ADVANCE_LIMIT_MS = 20_000;

interface OffsetDocument {
  _id: 'offset';
  /** How far ahead of machine time the installation is. */
  offsetMicros: number;
}

interface InstanceDocument {
  _id: string;
  seenMicros: number;
  /** Machine time, for telling the living from the dead. */
  heartbeatMs: number;
}

export interface DemoClockOptions {
  /** Unlike that of any other process, e.g. `voucher-1a2b`. */
  readonly instance: string;
  readonly base?: SystemClock;
  readonly databaseName?: string;
  readonly liveLimitMs?: number;
  readonly advanceLimitMs?: number;
}

/**
 * Machine time plus an offset that all processes of a demonstration share, so that a school year can pass in minutes. The offset only ever
 * grows. Made only where KEZEK_DEMO=1.
 */
export class DemoClock implements Clock {
  private readonly base: SystemClock;
  private offsetMicros = 0;
  private acknowledged: { readonly seenMicros: number; readonly heartbeatMs: number } | undefined;
  private connection: Connection | undefined;
  private stopPolling: (() => Promise<void>) | undefined;

  constructor(private readonly options: DemoClockOptions) {
    this.base = options.base ?? new SystemClock();
  }

  now(): Instant {
    return instantFromEpochMicros(BigInt(this.base.nowMicros() + this.offsetMicros));
  }

  /** Takes over the offset of the installation before it returns, then follows it. */
  async start(connection: Connection, timers: Timers): Promise<void> {
    this.connection = connection;
    await this.offsets.updateOne({ _id: 'offset' }, { $setOnInsert: { offsetMicros: 0 } }, { upsert: true }).catch(ignoreDuplicate);
    await this.poll();
    this.stopPolling = timers.every('demo-clock', POLL_INTERVAL_MS, () => this.poll());
  }

  /** Leaves the circle: nobody waits for this instance from now on. */
  async stop(): Promise<void> {
    await this.stopPolling?.();
    if (this.connection !== undefined) await this.instances.deleteOne({ _id: this.options.instance });
    this.connection = undefined;
  }

  /**
   * Moves the time of the whole installation forward and resolves when every living instance has taken it over.
   * @throws Rejection `service.clock-backwards` if the instant has passed already
   * @throws Error naming the instances that did not follow within the limit
   */
  async advanceTo(instant: Instant): Promise<void> {
    const now = this.now();
    if (instant < now) throw new Rejection('service.clock-backwards', { now, wanted: instant });
    const wantedMicros = Number(epochMicrosOf(instant)) - this.base.nowMicros();
    await this.offsets.updateOne({ _id: 'offset' }, { $max: { offsetMicros: wantedMicros } });
    await this.poll();
    await this.waitUntilSeen(wantedMicros);
  }

  private async waitUntilSeen(wantedMicros: number): Promise<void> {
    const startedMs = performance.now();
    for (;;) {
      const since = Date.now() - (this.options.liveLimitMs ?? LIVE_LIMIT_MS);
      const behind = await this.instances.find({ seenMicros: { $lt: wantedMicros }, heartbeatMs: { $gte: since } }).toArray();
      if (behind.length === 0) return;
      if (performance.now() - startedMs > (this.options.advanceLimitMs ?? ADVANCE_LIMIT_MS)) {
        throw new Error(`the clock was moved, but these did not follow: ${behind.map((instance) => instance._id).join(', ')}`);
      }
      await delay(POLL_INTERVAL_MS / 4);
    }
  }

  private async poll(): Promise<void> {
    const found = await this.offsets.findOne({ _id: 'offset' });
    this.offsetMicros = Math.max(this.offsetMicros, found?.offsetMicros ?? 0);
    const heartbeatMs = Date.now();
    const last = this.acknowledged;
    const fresh = last !== undefined && last.seenMicros === this.offsetMicros && heartbeatMs - last.heartbeatMs < HEARTBEAT_INTERVAL_MS;
    if (fresh) return;
    const acknowledged = { seenMicros: this.offsetMicros, heartbeatMs };
    await this.instances.updateOne({ _id: this.options.instance }, { $set: acknowledged }, { upsert: true });
    this.acknowledged = acknowledged;
  }

  private get offsets() {
    return this.database.collection<OffsetDocument>('clock');
  }

  private get instances() {
    return this.database.collection<InstanceDocument>('instances');
  }

  private get database() {
    if (this.connection === undefined) throw new Error('the demo clock is not started');
    return this.connection.getClient().db(this.options.databaseName ?? DEMO_DATABASE);
  }
}

/** @throws Error if the database was used with a clock moved ahead: its records lie in the future and must not meet real time */
export async function refuseMovedClock(connection: Connection, databaseName: string = DEMO_DATABASE): Promise<void> {
  const offset = await connection
    .getClient()
    .db(databaseName)
    .collection<OffsetDocument>('clock')
    .findOne({ _id: 'offset' })
    .catch(nullIfForbidden);
  if (offset !== null && offset.offsetMicros > 0) {
    throw new Error(
      `this database belongs to a demonstration whose clock was moved ahead (${databaseName}.clock); set KEZEK_DEMO=1 or use another`,
    );
  }
}

const DUPLICATE_KEY = 11_000;
const UNAUTHORIZED = 13;

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

// Two processes of a fresh installation start at once: either's insert is as good.
function ignoreDuplicate(error: unknown): void {
  if (codeOf(error) !== DUPLICATE_KEY) throw error;
}

// An account limited to its own database cannot see a demo clock, nor was it used with one.
function nullIfForbidden(error: unknown): null {
  if (codeOf(error) !== UNAUTHORIZED) throw error;
  return null;
}
