import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type BusMessage, EmbeddedBus, type MessageBus } from '@kezek/bus';
import { type EventData, type EventType, eventVersion, toEnvelope } from '@kezek/contracts';
import { Metrics, Readiness, type ServiceDeps, loadRegionPolicy } from '@kezek/service';
import { PassingClock, TestClock } from './clock.js';
import { type TestDatabase, testDatabase } from './database/test-database.js';
import { TestIds } from './ids.js';
import { TestTimers } from './timers.js';
import { workspaceRoot } from './workspace.js';

export interface ServiceParts<Peer extends string> {
  /** Ready for `start(deps)`; spread with another `listen`, `clock` or `ids` for a second instance of the service. */
  readonly deps: ServiceDeps<MessageBus, Peer, Record<string, never>> & { readonly clock: TestClock; readonly timers: TestTimers };
  /** Tells the service an event as another service would. The stream and sequence number name it: twice the same is a repeat. */
  tell<T extends EventType>(event: { stream: string; seq: number; type: T; data: EventData<T> }): Promise<void>;
  /** A fresh address for a gRPC server. */
  address(): string;
  /** The bus as another process would have it, started; whoever asked for it stops it. */
  anotherBus(): Promise<EmbeddedBus>;
  stop(): Promise<void>;
}

/** Longer than a busy machine is away: who has a partition keeps it, unless a test moves the clock over it. */
const LEASE_MS = 60_000;

/**
 * Everything a service stands on, real but private: a database of its own, the embedded bus in it, a clock that the test moves,
 * timers that run in the background every 20 ms. For the bus time passes by itself too: what failed for a moment is tried again.
 */
export async function serviceParts<Peer extends string = never>(
  options: { region?: string; start?: string; call?: Record<Peer, string> } = {},
): Promise<ServiceParts<Peer>> {
  const { region = 'zhetysu', start, call = {} as Record<Peer, string> } = options;
  const database: TestDatabase = await testDatabase();
  const clock = new TestClock(start);
  const ids = new TestIds();
  const timers = new TestTimers({ backgroundEveryMs: 20 });
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  const busDeps = { clock: new PassingClock(clock), ids, log, database: database.connection };
  const anotherBus = async (): Promise<EmbeddedBus> => {
    const another = new EmbeddedBus(busDeps, { pollMs: 20, leaseMs: LEASE_MS });
    await another.start();
    return another;
  };
  const bus = await anotherBus();
  // Of no other spec in the same process either: one that failed may have left its server behind.
  const address = (): string => `unix:${join(tmpdir(), `kezek-${randomUUID()}.sock`)}`;
  return {
    address,
    anotherBus,
    deps: {
      config: {},
      clock,
      ids,
      timers,
      log,
      metrics: new Metrics({ service: 'test' }),
      readiness: new Readiness(clock),
      policy: loadRegionPolicy(join(workspaceRoot(), `deploy/regions/${region}.yaml`)),
      database: database.connection,
      bus,
      call,
      listen: address(),
    },
    tell: async ({ stream, seq, type, data }) => {
      const key = stream.slice(stream.indexOf('/') + 1);
      const id = `${stream}:${seq}`;
      const message: BusMessage = {
        id,
        type,
        version: eventVersion,
        key,
        body: toEnvelope({ id, type, stream, seq, key, at: clock.now(), data }),
      };
      await bus.publish([message]);
    },
    stop: async () => {
      await bus.stop();
      await database.drop();
    },
  };
}
