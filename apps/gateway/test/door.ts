import type { Response } from 'supertest';
import type { RegionPolicy } from '@kezek/domain';
import { DemoClock, Metrics, Readiness, createLog, loadRegionPolicy } from '@kezek/service';
import { TestClock, type TestDatabase, workspaceRoot } from '@kezek/testkit';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Express } from 'express';
import type { Clients } from '../src/clients.js';
import { createApp } from '../src/http/app.js';
import type { Route } from '../src/http/route.js';
import { guardianships } from '../src/permissions/guardianships.js';
import type { RouteDeps } from '../src/routes/deps.js';
import { allRoutes } from '../src/routes/index.js';
import { placesOf } from '../src/words/values.js';
import type { Principal } from '../src/sessions/principal.js';
import { Sessions } from '../src/sessions/store.js';

/** Only what a test needs to be answered; typed as the real calls are. */
export type Stubs = { readonly [P in keyof Clients]?: Partial<Clients[P]> };

/** Clients of the services: a call the test did not expect is an error that names it. */
export function fakeClients(stubs: Stubs): Clients {
  const peers: readonly (keyof Clients)[] = [
    'identity',
    'documents',
    'desk',
    'imports',
    'epochs',
    'queue',
    'positions',
    'applications',
    'benefits',
    'log',
    'iterations',
    'voucher',
    'portraits',
    'corrections',
    'keepings',
    'notes',
    'certificates',
    'absences',
    'suspensions',
    'enrolment',
    'registry',
    'waiting',
    'swaps',
    'promotions',
    'deeds',
    'payment',
    'notification',
  ];
  return Object.fromEntries(peers.map((peer) => [peer, fake(peer, { ...unsaid[peer], ...stubs[peer] })])) as unknown as Clients;
}

/** A child of whom a test says nothing has no voucher. */
const unsaid: Partial<Record<keyof Clients, object>> = { voucher: { getVoucher: async () => ({}) } };

function fake(peer: keyof Clients, stub: object): object {
  const unexpected = (name: string) => () => Promise.reject(new Error(`The test answers no ${peer}.${name}`));
  return new Proxy(stub, { get: (target, name) => Reflect.get(target, name) ?? unexpected(String(name)) });
}

let policy: RegionPolicy | undefined;
const demoPolicy = (): RegionPolicy => (policy ??= loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/demo.yaml')));

const config = { SESSION_HOURS: 8, COOKIE_SECURE: false, DEMO_SMS_URL: undefined, DEMO_PEOPLE_FILE: undefined };

const nobodyListens: RouteDeps['live'] = { listen: () => Promise.reject(new Error('The test listens to nothing')) };

/** Every route of a demonstration, on these clients, for tests that look at routes and make no request. */
export function routesOf(clients: Clients): Route[] {
  const clock = new TestClock();
  const sessions = new Sessions({ collection: () => ({}) } as never, { clock, hours: 8 });
  return allRoutes({
    clients,
    policy: demoPolicy(),
    clock,
    sessions,
    live: nobodyListens,
    config,
    demoClock: new DemoClock({ instance: 'test' }),
  });
}

export interface Door {
  readonly app: Express;
  readonly clock: TestClock;
  readonly sessions: Sessions;
  readonly readiness: Readiness;
  /** What was logged, one JSON text a line. */
  readonly log: readonly string[];
}

export interface DoorOptions {
  readonly limits?: { readonly perMinute: number; readonly signInPerMinute: number };
  readonly secure?: boolean;
  readonly trustProxyHops?: number;
  /** What makes live updates of the door's sessions and services; without it there are none. */
  readonly live?: (parts: { sessions: Sessions; clients: Clients }) => RouteDeps['live'];
}

const FREE = { perMinute: 1_000_000, signInPerMinute: 1_000_000 };

/** The real door with its real sessions; only the services behind it are stubs. */
export function openDoor(
  database: TestDatabase,
  stubs: Stubs,
  { limits = FREE, secure = false, trustProxyHops = 0, live }: DoorOptions = {},
): Door {
  const clock = new TestClock();
  const sessions = new Sessions(database.connection, { clock, hours: config.SESSION_HOURS });
  const clients = fakeClients(stubs);
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const readiness = new Readiness(clock);
  const app = createApp({
    routes: allRoutes({
      clients,
      policy: demoPolicy(),
      clock,
      sessions,
      live: live?.({ sessions, clients }) ?? nobodyListens,
      config: { ...config, COOKIE_SECURE: secure },
      demoClock: undefined,
    }),
    places: placesOf(demoPolicy()),
    relations: guardianships(clients),
    log: createLog({ service: 'gateway', level: 'debug', destination }),
    metrics: new Metrics({ service: 'gateway' }),
    ...{ sessions, readiness, trustProxyHops, limits, httpsOnly: secure, portalFolder: undefined },
  });
  return { app, clock, sessions, readiness, log: lines };
}

/** Signed in at this door. */
export const cookieOf = async ({ sessions }: Pick<Door, 'sessions'>, principal: Principal): Promise<string> =>
  `kezek_session=${await sessions.open(principal)}`;

/** That it was refused so, as every refusal is told. */
export function expectProblem(response: Response, status: number, code: string): void {
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect({ status: response.status, code: (response.body as { code: string }).code }).toEqual({ status, code });
  expect(response.body).toMatchObject({ status, type: `urn:kezek:problem:${code}`, correlationId: response.headers['x-correlation-id'] });
}
