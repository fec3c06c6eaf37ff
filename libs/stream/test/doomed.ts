import { createConnection } from 'mongoose';
import type { Doom } from './doom.js';
import { copyInto, openShop, sendAll, type Shop } from './shop.js';

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

/** Counts arrivals at the point; does the first half of the work and dies where that was asked for. */
function doomedAt({
  point,
  time,
}: Doom): <T>(step: string, items: readonly T[], work: (items: readonly T[]) => Promise<unknown>) => Promise<void> {
  let arrivals = 0;
  return async (step, items, work) => {
    if (point === `before ${step}` && (arrivals += 1) === time) await die();
    if (point === `within ${step}` && items.length > 1 && (arrivals += 1) === time) {
      await work(items.slice(0, Math.ceil(items.length / 2)));
      await die();
    }
    await work(items);
    if (point === `after ${step}` && (arrivals += 1) === time) await die();
  };
}

function sentence({ store, bus, relay }: Shop, order: Doom): void {
  const at = doomedAt(order);
  const { insertMany } = store.history.collection;
  store.history.collection.insertMany = ((items: object[], options: object) =>
    at('the history', items, (some) => insertMany.call(store.history.collection, some as never[], options))) as never;
  const { publish } = bus;
  bus.publish = (items) => at('publishing', items, (some) => publish.call(bus, some));
  const { bulkWrite } = store.streams.collection;
  store.streams.collection.bulkWrite = ((items: object[], options: object) =>
    at('the pull', items, (some) => bulkWrite.call(store.streams.collection, some as never[], options))) as never;
  const { wake } = relay;
  relay.wake = (home, id) => void at('the write', [id], () => Promise.resolve()).then(() => wake.call(relay, home, id));
}

async function consumer(shop: Shop, order: Doom): Promise<void> {
  const at = doomedAt(order);
  const { execute } = shop.store;
  shop.store.execute = (async (...args: Parameters<typeof execute>) =>
    at('the reaction', [1], () => execute.apply(shop.store, args))) as never;
  await copyInto(shop);
}

async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '{}') as Doom;
  const connection = await createConnection(order.url).asPromise();
  if (order.point.endsWith('the reaction')) return consumer(await openShop(connection, { name: 'copy', service: 'payment' }), order);
  const shop = await openShop(connection, { batchStreams: 4 });
  sentence(shop, order);
  // Within a batch one can only die if it has several streams: then all of them are there before the relay looks.
  if (!order.point.startsWith('within')) shop.relay.start(shop.timers);
  await sendAll(shop, order.orders, () => process.stdout.write('.'));
  await shop.relay.sweep();
  await shop.stop();
  await connection.close();
}

// Ends with the test, however that ends.
process.stdin.on('end', () => process.exit(1)).resume();
process.stdin.on('error', () => process.exit(1));
(process.stdin as unknown as { unref(): void }).unref();

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exit(1);
});
