import { importV1, rollV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import { type RpcServer, createClient } from '@kezek/rpc';
import type { Clock, Ids, Logger, Metrics, Timers, Tls } from '@kezek/service';
import { type Relay, StreamStore } from '@kezek/stream';
import type { Connection } from 'mongoose';
import type { ContentStore } from '../iteration/content.js';
import type { Leases } from '../iteration/lease.js';
import type { Applications } from '../stores.js';
import { type Imports, importStream } from './definition.js';
import { importApi } from './import-api.js';
import { Outcomes } from './outcomes.js';
import { runImports } from './run.js';

const RUN_INTERVAL_MS = 1_000;
const ROLL_MESSAGE_BYTES_MAX = 21 * 1_024 * 1_024;

export interface ImportDeps {
  readonly applications: Applications;
  readonly content: ContentStore;
  readonly leases: Leases;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly timers: Timers;
  readonly policy: RegionPolicy;
  readonly tls?: Tls;
  /** What streams stand on, the public log among them. */
  readonly home: { readonly connection: Connection; readonly relay: Relay; readonly clock: Clock; readonly log: Logger };
  readonly identityAddress: string;
}

export interface RunningImports {
  readonly imports: Imports;
  addTo(server: RpcServer): void;
  stop(): Promise<void>;
}

/** Plans, runs and takes back imports of old queues. */
export async function startImports(deps: ImportDeps): Promise<RunningImports> {
  const { home, log, metrics, tls, timers, identityAddress } = deps;
  const imports = new StreamStore(importStream, home);
  const outcomes = new Outcomes(home.connection);
  await imports.ensureIndexes([{ fields: { phase: 1 } }, { fields: { districtId: 1, plannedAt: 1 } }]);
  await outcomes.ensureIndexes();
  const options = { name: 'identity', log, metrics, tls, messageBytesMax: ROLL_MESSAGE_BYTES_MAX };
  const rolls = createClient(rollV1.RollServiceClient, identityAddress, options);
  const parts = { ...deps, imports, outcomes, rolls };
  let stopping = false;
  const stopRuns = timers.every('import-run', RUN_INTERVAL_MS, () => runImports({ ...parts, stopping: () => stopping }));
  return {
    imports,
    addTo: (server) => void server.add(importV1.ImportServiceService, importApi(parts)),
    stop: async () => {
      stopping = true;
      await stopRuns();
      rolls.disconnect();
    },
  };
}
