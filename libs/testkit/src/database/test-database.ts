import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mongoose';
import { ownedName, swiftFolder, sweepAbandoned } from '../temporary.js';
import { databaseUrl, startDatabase } from './start.js';

const TEMPORARY = 'kezek-test';

export interface TestDatabase {
  readonly connection: Connection;
  readonly url: string;
  /** Drops the database and closes the connection. */
  drop(): Promise<void>;
}

/**
 * A fresh, empty database. All spec files of one jest worker share one engine process, which ends with the worker:
 * jest gives every spec file its own modules, so what is shared is found by the worker's process id.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const socketPath = await sharedEngine();
  const url = databaseUrl(socketPath, `t_${randomUUID().replaceAll('-', '')}`);
  const connection = await createConnection(url).asPromise();
  return {
    connection,
    url,
    drop: async () => {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}

let shared: Promise<string> | undefined;

function sharedEngine(): Promise<string> {
  shared ??= findOrStart();
  return shared;
}

async function findOrStart(): Promise<string> {
  const folder = swiftFolder();
  sweepAbandoned(TEMPORARY, folder);
  const home = ownedName(TEMPORARY, folder);
  const data = join(home, 'data');
  const socketPath = join(data, 'db.sock');
  if (await answers(socketPath)) return socketPath;
  // Left by an earlier process that had this process's id.
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { mode: 0o700 });
  const database = await startDatabase({ directory: data, removeAtEnd: home, background: true });
  return database.socketPath;
}

function answers(socketPath: string): Promise<boolean> {
  if (!existsSync(socketPath)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(socketPath, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
