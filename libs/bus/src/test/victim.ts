import { RandomIds, SystemClock } from '@kezek/service';
import { createConnection } from 'mongoose';
import { pino } from 'pino';
import { EmbeddedBus, RabbitBus, type MessageBus } from '../index.js';
import type { VictimOrder, VictimReport } from './deaths.js';

/** A process of its own that consumes, and dies when it is given one of the deadly messages. */
async function run({ url, subscription, deadly, killLimit, leaseMs }: VictimOrder): Promise<void> {
  const bus = await open(url, { killLimit, leaseMs });
  await bus.start();
  await bus.subscribe(subscription, async ({ id, attempt }) => {
    await report({ id, attempt });
    if (deadly.includes(id)) process.kill(process.pid, 'SIGKILL');
    return { kind: 'done' };
  });
  await report({ ready: true });
}

async function open(url: string, options: { killLimit: number; leaseMs: number }): Promise<MessageBus> {
  const clock = new SystemClock();
  const deps = { clock, ids: new RandomIds(clock), log: pino({ level: 'silent' }) };
  if (url.startsWith('amqp')) return new RabbitBus(url, deps, options);
  const database = await createConnection(url.slice('embedded:'.length)).asPromise();
  return new EmbeddedBus({ ...deps, database }, { ...options, pollMs: 20 });
}

const report = (what: VictimReport): Promise<void> => new Promise((resolve) => process.send?.(what, () => resolve()));

process.on('disconnect', () => process.exit(0));
void run(JSON.parse(process.argv[2] ?? '') as VictimOrder);
