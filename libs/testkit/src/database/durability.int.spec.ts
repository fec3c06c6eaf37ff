import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { until } from '../until.js';
import { startDatabase } from './start.js';

const ROUNDS = 26;
const WRITERS = 12;
const WRITES_PER_ROUND = 500;
const TEST_LIMIT_MS = 600_000;

interface Counter {
  _id: number;
  count: number;
}

/** What one writer was told is kept. */
interface Acknowledged {
  count: number;
  readonly inserted: Set<string>;
}

const durable = { writeConcern: { w: 'majority', j: true } } as const;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kezek-durability-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

it(
  'keeps every write it acknowledged, however often it is killed',
  async () => {
    const writers = Array.from({ length: WRITERS }, (): Acknowledged => ({ count: 0, inserted: new Set() }));
    const missing: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) missing.push(...(await writeUntilKilled(writers, round)));
    const database = await startDatabase({ directory });
    const client = await mongo.MongoClient.connect(database.url('durability'));
    missing.push(...(await forgetMissing(client, writers)));
    await client.close();
    await database.stop();
    const acknowledged = writers.reduce((sum, { count, inserted }) => sum + count + inserted.size, 0);
    process.stderr.write(`durability: ${acknowledged} acknowledged writes, ${ROUNDS} kills, ${missing.length} missing\n`);
    expect(missing.slice(0, 20)).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS * WRITES_PER_ROUND);
  },
  TEST_LIMIT_MS,
);

/** @returns what the kill before has cost */
async function writeUntilKilled(writers: Acknowledged[], round: number): Promise<string[]> {
  const database = await startDatabase({ directory });
  const client = await mongo.MongoClient.connect(database.url('durability'), { maxPoolSize: WRITERS });
  const missing = await forgetMissing(client, writers);
  let writes = 0;
  const work = writers.map((writer, id) => writeOnAndOn(client, { writer, id, round }, () => (writes += 1)));
  // From round to round at another moment between two journal writes.
  await until(() => writes >= WRITES_PER_ROUND + round, { what: 'the writers to have written', everyMs: 1 });
  await database.kill();
  await Promise.allSettled(work);
  await client.close(true);
  return missing;
}

interface Writing {
  readonly writer: Acknowledged;
  readonly id: number;
  readonly round: number;
}

/** Ends by the error of the connection that the kill cuts. */
async function writeOnAndOn(client: mongo.MongoClient, { writer, id, round }: Writing, onAcknowledged: () => void): Promise<never> {
  const counters = client.db().collection<Counter>('counters');
  const entries = client.db().collection<{ _id: string }>('entries');
  for (let n = 0; ; n += 1) {
    const entry = `${id}:${round}:${n}`;
    if (n % 2 === 0) {
      await counters.updateOne({ _id: id }, { $inc: { count: 1 } }, { upsert: true, ...durable });
      writer.count += 1;
    } else {
      await entries.insertOne({ _id: entry }, durable);
      writer.inserted.add(entry);
    }
    onAcknowledged();
  }
}

/** Looks at everything ever acknowledged. @returns what is gone, which is then no longer expected */
async function forgetMissing(client: mongo.MongoClient, writers: Acknowledged[]): Promise<string[]> {
  const counts = new Map((await client.db().collection<Counter>('counters').find().toArray()).map(({ _id, count }) => [_id, count]));
  const entries = new Set((await client.db().collection<{ _id: string }>('entries').find().toArray()).map(({ _id }) => _id));
  return writers.flatMap((writer, id) => [...forgetCounts(writer, counts.get(id) ?? 0), ...forgetEntries(writer, entries)]);
}

function forgetCounts(writer: Acknowledged, kept: number): string[] {
  const lost = Array.from({ length: Math.max(0, writer.count - kept) }, (_, n) => `count ${kept + n + 1}`);
  writer.count -= lost.length;
  return lost;
}

function forgetEntries(writer: Acknowledged, kept: Set<string>): string[] {
  const lost = [...writer.inserted].filter((entry) => !kept.has(entry));
  for (const entry of lost) writer.inserted.delete(entry);
  return lost.map((entry) => `entry ${entry}`);
}
