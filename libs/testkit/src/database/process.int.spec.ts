import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { mongo } from 'mongoose';
import { isAlive } from '../alive.js';
import { until } from '../until.js';
import { nodeArgsFor } from '../workspace.js';
import { startDatabase, type RunningDatabase } from './start.js';

let directory: string;
let running: RunningDatabase[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kezek-process-'));
});

afterEach(async () => {
  await Promise.all(running.map((database) => database.stop()));
  running = [];
  rmSync(directory, { recursive: true, force: true });
});

async function start(at = directory): Promise<RunningDatabase> {
  const database = await startDatabase({ directory: at, lockWaitMs: 60_000 });
  running.push(database);
  return database;
}

describe('the database process', () => {
  it('keeps its address over a kill, so that clients find it again', async () => {
    const first = await start();
    const client = await mongo.MongoClient.connect(first.url('kept'));
    await client.db().collection('things').insertOne({ n: 1 });
    await first.kill();
    expect(await first.ended).toContain('SIGKILL');
    const second = await start();
    expect(second.url('kept')).toBe(first.url('kept'));
    expect(await client.db().collection('things').countDocuments()).toBe(1);
    await client.close();
  });

  it('refuses a second process on the same directory, and says so', async () => {
    await start();
    await expect(startDatabase({ directory, lockWaitMs: 0 })).rejects.toThrow(`Another process already runs a database in ${directory}`);
  });

  it('waits for the one before to let go of the directory', async () => {
    const first = await start();
    const [second] = await Promise.all([start(), first.stop()]);
    expect(second.pid).not.toBe(first.pid);
  });

  it('serves a directory whose path is too long for a socket', async () => {
    const deep = join(directory, 'a'.repeat(60), 'b'.repeat(60));
    const database = await start(deep);
    expect(Buffer.byteLength(database.socketPath)).toBeLessThanOrEqual(107);
    const client = await mongo.MongoClient.connect(database.url('deep'));
    expect(await client.db().command({ ping: 1 })).toEqual({ ok: 1 });
    await client.close();
  });

  it('says why it does not start', async () => {
    writeFileSync(join(directory, 'WiredTiger.turtle'), 'not what it should be');
    await expect(start()).rejects.toThrow(
      `The embedded database in ${directory} did not start: ended with code 14 (the engine cannot go on`,
    );
  });

  it('ends with the process that started it, however that went, and takes its temporary directory along', async () => {
    const parent = spawn(process.execPath, [...nodeArgsFor(join(__dirname, 'test-parent')), join(directory, 'temporary')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await Promise.race([once(parent.stdout), once(parent.stderr)]);
    const database = Number(line);
    expect(process.kill(database, 0)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !existsSync(join(directory, 'temporary')), { what: 'the database to end with its parent' });
    await until(() => !isAlive(database), { what: 'the database process to be gone' });
  });
});

function once(stream: NodeJS.ReadableStream | null): Promise<[string]> {
  if (stream === null) return new Promise(() => undefined);
  return new Promise((resolve) => createInterface(stream).once('line', (line) => resolve([line])));
}
