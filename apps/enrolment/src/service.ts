import type { MessageBus } from '@kezek/bus';
import { enrolmentV1, historyV1, registryV1, waitingV1 } from '@kezek/contracts';
import { RpcServer } from '@kezek/rpc';
import { type RunningService, type ServiceDeps, baseConfig, peers } from '@kezek/service';
import { Relay, historyApi, react } from '@kezek/stream';
import { api } from './api.js';
import { registryApi } from './api/registry.js';
import { waitingApi } from './api/waiting.js';
import { enrolmentDeadlines } from './deadlines.js';
import { Listing } from './listing.js';
import { Placing } from './placing.js';
import { reactions } from './reactions.js';
import { createStores, ensureIndexes } from './stores.js';
import { Views } from './views.js';
import { WaitViews } from './waiting/views.js';
import { Waiting } from './waiting/waiting.js';
import { voucherClient } from './voucher-port.js';

export const configSchema = baseConfig.extend(peers('voucher'));

const CONCURRENCY = 16;

/** Kindergartens, groups and their seats, contracts, transfers, attendance sheets. */
export async function start(deps: ServiceDeps<MessageBus, 'voucher'>): Promise<RunningService & { address: string }> {
  const { bus, clock, database, log, policy, timers } = deps;
  const relay = new Relay(deps);
  const stores = createStores({ ...deps, connection: database, relay });
  await ensureIndexes(stores);
  const waiting = new Waiting(stores, policy, clock);
  const placing = new Placing(stores, policy, waiting);
  const listing = new Listing(stores, policy, clock);
  const views = new Views(stores, policy, clock);
  const vouchers = voucherClient(deps.call.voucher, deps);

  relay.start(timers);
  const handlers = reactions(stores, { placing, listing, waiting, policy });
  const subscription = await react(bus, { group: 'enrolment', concurrency: CONCURRENCY, handlers, log });
  // What was told while the service was down is heard before any term is ended.
  const stopDeadlines = enrolmentDeadlines({ ...deps, stores, placing, listing, waiting });
  const apiDeps = { ...deps, stores, placing, listing, waiting, views, vouchers };
  const methods = api(apiDeps);
  const server = new RpcServer(deps)
    .add(enrolmentV1.EnrolmentServiceService, methods)
    .add(registryV1.RegistryServiceService, registryApi(apiDeps))
    .add(waitingV1.WaitingServiceService, waitingApi({ ...apiDeps, waits: new WaitViews(stores, clock) }));
  server.add(historyV1.HistoryServiceService, historyApi(...Object.values(stores)));
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      vouchers.disconnect();
      await Promise.all([subscription.stop(), stopDeadlines()]);
      await relay.stop();
    },
  };
}
