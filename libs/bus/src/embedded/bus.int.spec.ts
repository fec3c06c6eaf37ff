import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '@kezek/service';
import { startDatabase, TestIds } from '@kezek/testkit';
import { createConnection } from 'mongoose';
import { pino } from 'pino';
import type { Broker } from '../test/broker.js';
import { busContract } from '../test/suite.js';
import { EmbeddedBus } from './bus.js';

const POLL_MS = 20;

/** A database process of its own, because the contract kills it. */
async function startBroker(): Promise<Broker> {
  const directory = mkdtempSync(join(tmpdir(), 'kezek-bus-'));
  let server = await startDatabase({ directory });
  const url = server.url('bus');
  const database = await createConnection(url, { serverSelectionTimeoutMS: 1_000 }).asPromise();
  const deps = { clock: new SystemClock(), ids: new TestIds(), log: pino({ level: 'silent' }), database };
  return {
    victimUrl: `embedded:${url}`,
    bus: ({ waitMs, ...options } = {}) =>
      new EmbeddedBus(deps, { pollMs: POLL_MS, ...options, ...(waitMs !== undefined && { publishWaitMs: waitMs }) }),
    kill: () => server.kill(),
    restart: async () => {
      await server.stop();
      server = await startDatabase({ directory });
    },
    watching: async () => {
      const collection = (name: string) => database.useDb('bus', { useCache: true }).collection<{ _id: string }>(name);
      const watchers = await collection('bus_groups').distinct('_id', { watches: { $exists: true } });
      return [...watchers, ...(await collection('bus_glimpses').distinct('_id'))];
    },
    forget: async () => undefined,
    stop: async () => {
      await database.close();
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

busContract('the embedded database', startBroker);
