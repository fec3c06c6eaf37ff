import { hostname } from 'node:os';
import { type BaseConfig, type PeerOf, callAddresses, tlsOf } from './base-config.js';
import { SystemClock } from './clock.js';
import { connectDatabase, databaseCheck } from './database.js';
import type { ServiceDeps } from './deps.js';
import { HealthServer } from './health-server.js';
import { RandomIds } from './ids.js';
import type { Logger } from './log.js';
import { Metrics } from './metrics.js';
import { loadRegionPolicy } from './policy-file.js';
import { Readiness } from './readiness.js';
import { DemoClock, refuseMovedClock } from './shared-clock.js';
import type { StopStack } from './stop-stack.js';
import { IntervalTimers } from './timers.js';

const READINESS_INTERVAL_MS = 1_000;

/** An adapter the service stands on, such as the message bus. */
export interface Part {
  start?(): Promise<void>;
  stop(): Promise<void>;
  /** Undefined when ready, else what is missing. */
  notReady?(): string | undefined;
}

export type KernelDeps<Config extends BaseConfig> = Omit<ServiceDeps<never, PeerOf<Config>, Config>, 'bus'>;

/** A service that has everything but its bus and its rules. */
export interface Kernel<Config extends BaseConfig> {
  readonly name: string;
  readonly config: Config;
  readonly deps: KernelDeps<Config>;
  /** Never moved: for leases and retries, which are about machines and not about people's deadlines. */
  readonly machineClock: SystemClock;
  /** The shared clock where KEZEK_DEMO=1, for whoever may move it. */
  readonly demoClock: DemoClock | undefined;
  /** Aborted when the service is told to stop, also while it is still starting. */
  readonly signal: AbortSignal;
  /** Starts a part, makes its readiness that of the service, and stops it after the service and before what it stands on. */
  use<P extends Part>(name: string, part: P): Promise<P>;
}

export interface BootOptions<Config extends BaseConfig> {
  readonly name: string;
  readonly config: Config;
  readonly log: Logger;
  readonly stack: StopStack;
  readonly signal: AbortSignal;
}

/** Policy, health, database, clock, in this order: /livez answers while the service still waits for its database. */
export async function bootKernel<Config extends BaseConfig>(options: BootOptions<Config>): Promise<Kernel<Config>> {
  const { name, config, log, stack, signal } = options;
  const policy = loadRegionPolicy(config.KEZEK_REGION_POLICY);
  const tls = tlsOf(config);
  const machineClock = new SystemClock();
  const demoClock = config.KEZEK_DEMO ? new DemoClock({ instance: `${name}@${hostname()}:${process.pid}`, base: machineClock }) : undefined;
  const clock = demoClock ?? machineClock;
  const ids = new RandomIds(clock);
  const timers = new IntervalTimers({ log, ids });
  const metrics = new Metrics({ service: name, processMetrics: true });
  const readiness = new Readiness(clock);
  readiness.hold('starting');

  const health = new HealthServer({ readiness, metrics, log });
  log.info({ listen: await health.listen(config.HTTP_HEALTH_LISTEN) }, 'health is answered');
  stack.push('health server', () => health.stop());

  const database = await connectDatabase({ url: config.MONGO_URL, defaultName: `kezek_${name}`, log, signal });
  stack.push('database', () => database.close());
  readiness.add(databaseCheck(database));

  stack.push('timers', () => timers.stop());
  if (demoClock === undefined) await refuseMovedClock(database);
  else {
    await demoClock.start(database, timers);
    stack.push('demo clock', () => demoClock.stop());
  }
  timers.every('readiness', READINESS_INTERVAL_MS, async () => void (await readiness.report()));

  return {
    name,
    config,
    machineClock,
    demoClock,
    signal,
    deps: {
      ...{ config, clock, ids, timers, log, metrics, readiness, policy, database },
      call: callAddresses(config),
      listen: config.GRPC_LISTEN,
      ...(tls === undefined ? {} : { tls }),
    },
    use: async (partName, part) => {
      stack.push(partName, () => part.stop());
      await part.start?.();
      if (part.notReady !== undefined) readiness.add({ name: partName, check: async () => part.notReady?.() });
      return part;
    },
  };
}
