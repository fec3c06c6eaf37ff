import { testDatabase, until, type TestDatabase } from '@kezek/testkit';
import { linesOf } from '../test/book.js';
import { points, type Doom } from '../test/doom.js';
import { runDoomed } from '../test/doomed-process.js';
import { copyInto, linesFor, openShop, sendAll, streamsOf, type Orders, type Shop } from '../test/shop.js';

let database: TestDatabase;
let book: Shop;
let copy: Shop;

beforeAll(async () => {
  database = await testDatabase();
  book = await openShop(database.connection);
  copy = await openShop(database.connection, { name: 'copy', service: 'payment' });
});
afterAll(async () => {
  await book.stop();
  await copy.stop();
  await database.drop();
});

const doom = (order: Omit<Doom, 'url'>): Doom => ({ url: database.url, ...order });
const linesIn = async ({ store }: Shop, id: string): Promise<readonly string[]> => linesOf((await store.load(id)).state);

/** What every life, however short, has to leave behind in the end. Behind the last line no repeat of an earlier one can still be on its way. */
async function everythingOnceInOrder(orders: Orders): Promise<void> {
  const all = linesFor(orders.lines);
  for (const id of streamsOf(orders)) {
    await until(async () => (await linesIn(copy, id)).includes(all.at(-1)!), { what: `the last line of ${id}` });
    expect(await linesIn(copy, id)).toEqual(all);
    expect((await book.store.readHistory(id)).map(({ seq, data }) => [seq, data.voucherId])).toEqual(
      all.map((text) => [Number(text) + 1, `line-${text}`]),
    );
    expect(await book.store.verify(id)).toEqual({ ok: true, facts: all.length });
  }
  await until(async () => (await book.relay.backlog()).streams === 0, { what: 'empty outboxes' });
}

/** The next life of the service: its callers send again what they got no answer to. */
async function nextLife(orders: Orders): Promise<void> {
  book.relay.start(book.timers);
  await sendAll(book, orders);
  await until(async () => (await book.relay.backlog()).streams === 0, { what: 'what the dead left' });
  await book.relay.stop();
}

describe('a service killed', () => {
  let consumer: { stop(): Promise<void> };
  beforeAll(async () => {
    consumer = await copyInto(copy);
    copy.relay.start(copy.timers);
  });
  afterAll(() => consumer.stop());

  const deaths = points.flatMap((point) => [1, point.startsWith('within') ? 2 : 3].map((time) => ({ point, time })));

  it.each(deaths)('$point for time $time loses nothing and does nothing twice', async ({ point, time }) => {
    const orders = { prefix: `${point.replaceAll(' ', '-')}-${time}`, streams: 8, lines: 6 };
    expect(await runDoomed(doom({ point, time, orders }))).toBe('SIGKILL');
    const more = { ...orders, lines: orders.lines + 1 };
    await nextLife(more);
    await everythingOnceInOrder(more);
  });

  it('at any moment, again and again, loses nothing and does nothing twice', async () => {
    const orders = { prefix: 'any', streams: 10, lines: 60 };
    for (const killAfterDone of [1, 37, 90, 171]) {
      expect(await runDoomed(doom({ point: 'never', time: 0, orders }), { killAfterDone })).toBe('SIGKILL');
    }
    const more = { ...orders, lines: orders.lines + 1 };
    await nextLife(more);
    await everythingOnceInOrder(more);
  }, 300_000);
});

describe('a consumer killed', () => {
  it.each(['before the reaction', 'after the reaction'] as const)('%s loses nothing and does nothing twice', async (point) => {
    const orders = { prefix: point.replaceAll(' ', '-'), streams: 3, lines: 5 };
    const [dead] = await Promise.all([runDoomed(doom({ point, time: 4, orders })), nextLife(orders)]);
    expect(dead).toBe('SIGKILL');
    const consumer = await copyInto(copy);
    await everythingOnceInOrder(orders);
    await consumer.stop();
  });
});
