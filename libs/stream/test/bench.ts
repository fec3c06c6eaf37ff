import { createConnection } from 'mongoose';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase, until } from '@kezek/testkit';
import { line } from './book.js';
import { openShop, type Shop } from './shop.js';

/** Runs `total` tasks, `atOnce` at a time. @returns tasks a second */
async function rate(total: number, atOnce: number, task: (at: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    for (let at = next++; at < total; at = next++) await task(at);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return Math.round((total * 1000) / (performance.now() - begun));
}

const save = ({ store }: Shop, id: string, at: number): Promise<unknown> =>
  store.execute(id, { key: `k${at}`, content: at, correlationId: 'cor_1' }, () => [line(`${at}`)]);

const emptied = (shop: Shop): Promise<unknown> =>
  until(async () => (await shop.relay.backlog()).streams === 0, { what: 'empty outboxes', timeoutMs: 120_000, everyMs: 5 });

async function measure(shop: Shop, say: (text: string) => void): Promise<void> {
  const total = 6_000;
  say(`create, 16 in flight, relay at rest: ${await rate(total, 16, (at) => save(shop, `c${at}`, at))}/s`);
  say(`change of 2,000 streams, 16 in flight, relay at rest: ${await rate(total, 16, (at) => save(shop, `c${at % 2_000}`, at + total))}/s`);
  const begun = performance.now();
  shop.relay.start(shop.timers);
  await emptied(shop);
  say(`relay alone, 12,000 facts left behind: ${Math.round((2 * total * 1000) / (performance.now() - begun))} facts/s`);
  const both = performance.now();
  say(`change with the relay at work: ${await rate(total, 16, (at) => save(shop, `c${at % 2_000}`, at + 2 * total))}/s`);
  await emptied(shop);
  say(`from the first command to the last fact handed on: ${Math.round((total * 1000) / (performance.now() - both))}/s`);
  await emptied(shop);
  await measureVerifying(shop, say);
  say(`one stream, 16 in flight: ${await rate(1_000, 16, (at) => save(shop, 'one', at))}/s`);
}

const VERIFYING_ROUNDS = 3;

/** Every stream compared with its facts, in turns: one after the other, and all by one cursor a page. */
async function measureVerifying({ store }: Shop, say: (text: string) => void): Promise<void> {
  const ids = (await store.streams.find().select('_id').lean<{ _id: string }[]>()).map(({ _id }) => _id);
  const took = { alone: [] as number[], together: [] as number[] };
  for (let round = 0; round <= VERIFYING_ROUNDS; round += 1) {
    const alone = await timedMs(async () => {
      for (const id of ids) if (!(await store.verify(id)).ok) throw new Error(`${id} does not follow from its facts`);
    });
    const together = await timedMs(async () => {
      for await (const { id, verified } of store.verifyAll()) if (!verified.ok) throw new Error(`${id} does not follow from its facts`);
    });
    // The first round warms up.
    if (round > 0) took.alone.push(alone);
    if (round > 0) took.together.push(together);
  }
  const [alone, together] = [Math.min(...took.alone), Math.min(...took.together)];
  say(
    `verify ${ids.length} streams: ${Math.round(alone)} ms one by one, ${Math.round(together)} ms together, ${(alone / together).toFixed(1)} times faster`,
  );
}

async function timedMs(task: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await task();
  return performance.now() - begun;
}

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'kezek-bench-'));
  const database = await startDatabase({ directory });
  const connection = await createConnection(database.url('bench')).asPromise();
  const shop = await openShop(connection, { batchesAtOnce: 2 });
  await measure(shop, (text) => process.stdout.write(`${text}\n`));
  await shop.stop();
  await connection.close();
  await database.stop();
  rmSync(directory, { recursive: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
