import type { RegionPolicy } from '@kezek/domain';
import type { Connection } from 'mongoose';
import type { Tls } from './base-config.js';
import type { Logger } from './log.js';
import type { Metrics } from './metrics.js';
import type { Clock, Ids, Timers } from './ports.js';
import type { Readiness } from './readiness.js';

/**
 * All a service gets from outside: `start(deps: ServiceDeps<MessageBus, 'identity'>)`. Tests, the standalone process and a simulation hand
 * over other parts of the same shapes.
 * @typeParam Bus the message bus port; libs/bus stands above this library
 * @typeParam Peer names of the services it calls
 * @typeParam Config the fields of its configuration it reads beyond these
 */
export interface ServiceDeps<Bus, Peer extends string = never, Config extends object = object> {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timers: Timers;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly policy: RegionPolicy;
  readonly database: Connection;
  readonly bus: Bus;
  /** Addresses of the services it calls, for `createClient`. */
  readonly call: Readonly<Record<Peer, string>>;
  /** Where its own gRPC server listens. */
  readonly listen: string;
  readonly tls?: Tls;
}

/** What `start(deps)` gives back at the least. */
export interface RunningService {
  stop(): Promise<void>;
}
