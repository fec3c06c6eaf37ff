import mongoose, { type Connection } from 'mongoose';
import { setTimeout as delay } from 'node:timers/promises';
import { withoutPassword } from './config.js';
import type { Logger } from './log.js';
import type { Check } from './readiness.js';

export interface DatabaseOptions {
  readonly url: string;
  /** Used when the URL names none. */
  readonly defaultName: string;
  readonly log: Logger;
  /** How long to wait for a database that does not answer yet before giving up. */
  readonly waitLimitMs?: number;
  readonly poolSize?: number;
  readonly signal?: AbortSignal;
}

export const DATABASE_WAIT_LIMIT_MS = 60_000;
export const DATABASE_POOL_SIZE = 20;

const SELECTION_LIMIT_MS = 2_000;
const SOCKET_LIMIT_MS = 30_000;
const POOL_WAIT_LIMIT_MS = 5_000;
const RETRY_PAUSE_MS = 500;

/** The database did not answer within the limit given for the start. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/**
 * Connects with a bounded pool; every write waits for the majority and the journal unless it says otherwise. Keeps trying, and says in the
 * log what it waits for, until the limit. Commands sent while the connection is lost fail instead of queueing without end.
 * @throws DatabaseUnavailable naming the address, never the password
 */
export async function connectDatabase(options: DatabaseOptions): Promise<Connection> {
  const waitLimitMs = options.waitLimitMs ?? DATABASE_WAIT_LIMIT_MS;
  const shownUrl = withoutPassword(options.url);
  const startedMs = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const connection = mongoose.createConnection(options.url, settings(options));
    try {
      return await connection.asPromise();
    } catch (error) {
      await connection.close(true).catch(() => undefined);
      const reason = error instanceof Error ? error.message : String(error);
      const waitedMs = Math.round(performance.now() - startedMs);
      if (options.signal?.aborted === true || waitedMs + RETRY_PAUSE_MS > waitLimitMs) {
        throw new DatabaseUnavailable(
          `no database at ${shownUrl} after ${waitedMs} ms and ${attempt} attempts: ${withoutPassword(reason)}`,
        );
      }
      options.log.warn({ target: shownUrl, attempt, waitedMs, waitLimitMs, reason: withoutPassword(reason) }, 'waiting for the database');
      await delay(RETRY_PAUSE_MS, undefined, options.signal === undefined ? {} : { signal: options.signal });
    }
  }
}

function settings(options: DatabaseOptions): mongoose.ConnectOptions {
  return {
    ...(namesDatabase(options.url) ? {} : { dbName: options.defaultName }),
    maxPoolSize: options.poolSize ?? DATABASE_POOL_SIZE,
    waitQueueTimeoutMS: POOL_WAIT_LIMIT_MS,
    serverSelectionTimeoutMS: SELECTION_LIMIT_MS,
    socketTimeoutMS: SOCKET_LIMIT_MS,
    writeConcern: { w: 'majority', journal: true },
    bufferCommands: false,
    autoCreate: false,
    autoIndex: false,
  };
}

const namesDatabase = (url: string): boolean => /^mongodb(\+srv)?:\/\/[^/]+\/[^?/]+/.test(url);

/** Asks the database itself, not the driver's memory of it. */
export const databaseCheck = (connection: Connection): Check => ({
  name: 'database',
  check: async () => {
    if (connection.readyState !== mongoose.ConnectionStates.connected || connection.db === undefined)
      return 'not connected to the database';
    await connection.db.admin().ping();
    return undefined;
  },
});
