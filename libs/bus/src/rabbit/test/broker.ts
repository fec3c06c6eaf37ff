import { SystemClock } from '@kezek/service';
import { TestIds, type Rabbit } from '@kezek/testkit';
import { connect } from 'amqplib';
import { pino } from 'pino';
import { PARTITIONS, type Subscription } from '../../index.js';
import type { Broker } from '../../test/broker.js';
import { RabbitBus } from '../bus.js';
import { claimsQueue, delayQueue, parkingQueue, partitionQueue, watchQueue } from '../names.js';

/** A running RabbitMQ as the contract wants it. */
export function brokerOn(rabbit: Rabbit): Broker {
  // Goes on beside the next tests, which have groups of their own.
  let forgetting: Promise<void> = Promise.resolve();
  const deps = { clock: new SystemClock(), ids: new TestIds(), log: pino({ level: 'silent' }) };
  return {
    victimUrl: rabbit.url,
    bus: (options = {}) => new RabbitBus(rabbit.url, deps, options),
    kill: () => forgetting.then(() => rabbit.kill()),
    restart: () => forgetting.then(() => rabbit.restart()),
    stop: () => forgetting.then(() => rabbit.stop()),
    watching: async () => {
      const listed = await rabbit.ctl('list_queues', 'name', '--quiet');
      return listed.split('\n').filter((name) => name.startsWith(watchQueue('')));
    },
    forget: async (subscriptions) => {
      forgetting = forgetting.then(() => forget(rabbit.url, subscriptions));
    },
  };
}

async function forget(url: string, subscriptions: readonly Subscription[]): Promise<void> {
  const queues = new Set(subscriptions.flatMap(queuesOf));
  if (queues.size === 0) return;
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createChannel();
  for (const queue of queues) await channel.deleteQueue(queue);
  await connection.close();
}

export function queuesOf({ group, retryDelaysMs = [] }: Subscription): string[] {
  const partitions = Array.from({ length: PARTITIONS }, (_, partition) => partitionQueue(group, partition));
  return [...partitions, parkingQueue(group), claimsQueue(group), ...retryDelaysMs.map((delayMs) => delayQueue(group, delayMs))];
}
