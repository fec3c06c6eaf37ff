import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mongoose';
import { isRejection } from '@kezek/domain';
import { startDatabase, until, type RunningDatabase } from '@kezek/testkit';
import { linesOf } from '../test/book.js';
import { copyInto, linesFor, openShop, sendAll, streamsOf, type Shop } from '../test/shop.js';

const orders = { prefix: 'db', streams: 8, lines: 40 };
const directory = mkdtempSync(join(tmpdir(), 'kezek-stream-'));
let database: RunningDatabase;
let connection: Connection;
let book: Shop;
let copy: Shop;

beforeAll(async () => {
  database = await startDatabase({ directory });
  connection = await createConnection(database.url('kill')).asPromise();
  book = await openShop(connection);
  copy = await openShop(connection, { name: 'copy', service: 'payment' });
});
afterAll(async () => {
  await book.stop();
  await copy.stop();
  await connection.close();
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** A caller that sends again, under the same keys, whatever it got no answer to. */
async function sendUntilDone(onDone: () => void): Promise<void> {
  for (;;) {
    try {
      return await sendAll(book, orders, onDone);
    } catch (error) {
      if (isRejection(error)) throw error;
    }
  }
}

it('a database killed under load, again and again, loses nothing that was answered and doubles nothing that was not', async () => {
  await copyInto(copy);
  book.relay.start(book.timers);
  copy.relay.start(copy.timers);
  let done = 0;
  const sent = sendUntilDone(() => (done += 1));
  for (const killAfterDone of [40, 120, 200]) {
    await until(() => done >= killAfterDone, { what: `${killAfterDone} answers`, everyMs: 1 });
    await database.kill();
    database = await startDatabase({ directory });
  }
  await sent;
  for (const id of streamsOf(orders)) {
    const copied = async (): Promise<readonly string[]> => linesOf((await copy.store.load(id)).state);
    await until(async () => (await copied()).length >= orders.lines, { what: `all lines of ${id}`, timeoutMs: 60_000 });
    expect(await copied()).toEqual(linesFor(orders.lines));
    expect(await book.store.verify(id)).toEqual({ ok: true, facts: orders.lines });
  }
}, 300_000);
