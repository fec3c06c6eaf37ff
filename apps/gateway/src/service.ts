import type { MessageBus } from '@kezek/bus';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, type DemoClock, type RunningService, type ServiceDeps, parseListenAddress } from '@kezek/service';
import { type Peer, connectClients } from './clients.js';
import type { GatewayConfig } from './config.js';
import { createApp } from './http/app.js';
import { Live } from './live/live.js';
import { guardianships } from './permissions/guardianships.js';
import { allRoutes } from './routes/index.js';
import { Sessions } from './sessions/store.js';
import { placesOf } from './words/values.js';

export { configSchema } from './config.js';
export type { DemoPerson } from './routes/demo/people.js';

export { watchedTypes } from './live/changes.js';

export type GatewayDeps = Omit<ServiceDeps<MessageBus, Peer, GatewayConfig>, 'listen'> & {
  /** Sessions are about browsers: they last as long as they last, however far a demonstration's clock is moved meanwhile. */
  readonly machineClock: Clock;
  readonly demoClock?: DemoClock | undefined;
};

const LIMITS = { perMinute: 1_200, signInPerMinute: 60 };
// A demonstration drives a whole city from one address.
const DEMO_LIMITS = { perMinute: 1_000_000, signInPerMinute: 1_000_000 };

/** The only door from outside. */
export async function start(deps: GatewayDeps): Promise<RunningService & { port: number }> {
  const { config, database, clock, policy, log, metrics, readiness, machineClock, demoClock, tls } = deps;
  const clients = connectClients(deps.call, { log, metrics, ...(tls === undefined ? {} : { tls }) });
  for (const [name, client] of Object.entries(clients)) readiness.add({ name, check: () => client.notServing() });
  const sessions = new Sessions(database, { clock: machineClock, hours: config.SESSION_HOURS });
  await sessions.ensureIndexes();
  const live = new Live({ ...deps, clients, sessions });
  live.start();
  const routes = allRoutes({ clients, policy, clock, sessions, live, config, demoClock });
  const limits = demoClock === undefined ? LIMITS : DEMO_LIMITS;
  const relations = guardianships(clients);
  const app = createApp({
    ...{ routes, sessions, relations, log, metrics, readiness, limits },
    places: placesOf(policy),
    trustProxyHops: config.TRUST_PROXY_HOPS,
    httpsOnly: config.COOKIE_SECURE,
    portalFolder: config.PORTAL_DIR,
  });
  const server = createServer(app);
  const address = parseListenAddress(config.HTTP_LISTEN);
  if (address?.kind !== 'tcp') throw new Error(`HTTP_LISTEN must be host:port, not "${config.HTTP_LISTEN}"`);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address.port, address.host, resolve));
  const { port } = server.address() as AddressInfo;
  log.info({ port }, 'the door is open');
  return {
    port,
    stop: async () => {
      await live.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      for (const client of Object.values(clients)) client.disconnect();
    },
  };
}
