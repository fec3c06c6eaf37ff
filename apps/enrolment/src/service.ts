import type { MessageBus } from '@kezek/bus';
import { contractV1, enrolmentV1, historyV1, promotionV1, registryV1, swapV1, waitingV1 } from '@kezek/contracts';
import { RpcServer } from '@kezek/rpc';
import { type BaseConfig, type RunningService, type ServiceDeps, baseConfig, peers } from '@kezek/service';
import { Relay, historyApi, react } from '@kezek/stream';
import { z } from 'zod';
import { api } from './api.js';
import { deedApi } from './api/deeds.js';
import { registryApi } from './api/registry.js';
import { promotionApi } from './api/promotions.js';
import { swapApi } from './api/swaps.js';
import { waitingApi } from './api/waiting.js';
import { Drafting } from './contract-text/drafting.js';
import { enrolmentDeadlines } from './deadlines.js';
import { Listing } from './listing.js';
import { Placing } from './placing.js';
import { reactions } from './reactions.js';
import { accountLevel } from './signature/account.js';
import { cmsLevel } from './signature/cms.js';
import { oneTimeCodeLevel } from './signature/one-time-code.js';
import { identityPorts } from './signature/ports.js';
import { Signatures } from './signature/signatures.js';
import { ReadTrust } from './signature/trust.js';
import { createStores, ensureIndexes } from './stores.js';
import { Promoting } from './promotion/promoting.js';
import { Views } from './views.js';
import { Swapping } from './swap/swapping.js';
import { WaitViews } from './waiting/views.js';
import { Waiting } from './waiting/waiting.js';
import { voucherClient } from './voucher-port.js';

const REFRESH_MINUTES = 10;
const MINUTE_MS = 60_000;

export const configSchema = baseConfig.extend(peers('voucher', 'identity')).extend({
  SIGNATURE_ROOTS_FILE: z
    .string()
    .meta({ description: 'PEM of the root certificates that signatures may lead to; without it nobody signs by CMS' })
    .optional(),
  SIGNATURE_REVOKED_FILE: z.string().meta({ description: 'PEM of the lists of revoked certificates' }).optional(),
  SIGNATURE_REFRESH_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_440)
    .meta({ description: 'minutes after which both files are read again' })
    .default(REFRESH_MINUTES),
});

type Config = Omit<z.output<typeof configSchema>, keyof BaseConfig>;

const CONCURRENCY = 16;

/** Kindergartens, groups and their seats, contracts, transfers, attendance sheets. */
export async function start(
  deps: ServiceDeps<MessageBus, 'voucher' | 'identity', Partial<Config>>,
): Promise<RunningService & { address: string }> {
  const { bus, clock, database, log, policy, timers } = deps;
  const relay = new Relay(deps);
  const stores = createStores({ ...deps, connection: database, relay });
  await ensureIndexes(stores);
  const waiting = new Waiting(stores, policy, clock);
  const { papers: people, documents } = identityPorts(deps.call.identity, deps);
  const vouchers = voucherClient(deps.call.voucher, deps);
  const drafting = new Drafting(stores, { policy, clock, papers: people, vouchers });
  const placing = new Placing(stores, policy, waiting, drafting);
  const swapping = new Swapping(stores, placing, (now) => policy.localDateOf(now), clock);
  const promoting = new Promoting(stores, placing, () => policy.localDateOf(clock.now()));
  const listing = new Listing(stores, policy, clock);
  const views = new Views(stores, policy, clock);
  const trust = await trustOf(deps);
  const levels = [accountLevel, oneTimeCodeLevel(people), cmsLevel({ verifier: trust, papers: people, documents, clock })];
  const signatures = new Signatures(levels, stores, documents);

  relay.start(timers);
  const handlers = reactions(stores, { placing, listing, waiting, swapping, promoting, policy });
  const subscription = await react(bus, { group: 'enrolment', concurrency: CONCURRENCY, handlers, log });
  const refreshMs = (deps.config.SIGNATURE_REFRESH_MINUTES ?? REFRESH_MINUTES) * MINUTE_MS;
  const stopTrust = trust && timers.every('signature-trust', refreshMs, () => trust.refresh());
  // What was told while the service was down is heard before any term is ended.
  const stopDeadlines = enrolmentDeadlines({ ...deps, stores, placing, listing, waiting, swapping, promoting });
  const apiDeps = { ...deps, stores, placing, listing, waiting, views, vouchers, signatures };
  const methods = api(apiDeps);
  const server = new RpcServer(deps)
    .add(enrolmentV1.EnrolmentServiceService, methods)
    .add(contractV1.ContractServiceService, deedApi({ ...apiDeps, people, documents, trust: () => trust?.standing() }))
    .add(registryV1.RegistryServiceService, registryApi(apiDeps))
    .add(swapV1.SwapServiceService, swapApi({ ...apiDeps, swapping }))
    .add(promotionV1.PromotionServiceService, promotionApi({ ...apiDeps, promoting }))
    .add(waitingV1.WaitingServiceService, waitingApi({ ...apiDeps, waits: new WaitViews(stores, policy, clock) }));
  server.add(historyV1.HistoryServiceService, historyApi(...Object.values(stores)));
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      vouchers.disconnect();
      people.disconnect();
      documents.disconnect();
      await Promise.all([subscription.stop(), stopDeadlines(), stopTrust?.()]);
      await relay.stop();
    },
  };
}

/** Without roots nobody signs by CMS. @throws Error if a file is missing or holds no root */
async function trustOf({
  config,
  ...deps
}: ServiceDeps<MessageBus, 'voucher' | 'identity', Partial<Config>>): Promise<ReadTrust | undefined> {
  const { SIGNATURE_ROOTS_FILE: roots, SIGNATURE_REVOKED_FILE: lists } = config;
  return roots === undefined ? undefined : ReadTrust.open({ roots, lists }, deps);
}
