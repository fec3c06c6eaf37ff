import type { Channel, Options } from 'amqplib';
import type { CheckedSubscription } from '../check.js';
import { WATCH_WAITING_MAX } from '../limits.js';
import { PARTITIONS } from '../partition.js';
import * as names from './names.js';

/**
 * Always explicit: without a limit RabbitMQ 3.10 redelivers for ever and 4.0 drops after 20. Generous, because every restart of
 * a consumer counts for what it had prefetched; what kills its consumer is found sooner by our own count.
 */
const PARTITION_DELIVERY_LIMIT = 100;
/** A look at parked or unroutable messages counts as a delivery on RabbitMQ before 4.3 and must not wear them out. */
const SHELF_DELIVERY_LIMIT = 1_000_000;

/** Enough to see what is wrong; the oldest go first, so that a group that is gone cannot fill the broker's disk. */
const UNROUTABLE_MESSAGES_MAX = 100_000;

/** A claim that was not removed because the connection was lost after its message was settled counts no longer. */
const CLAIM_TTL_MS = 24 * 3_600_000;

const quorum = (deliveryLimit: number, more: Record<string, unknown> = {}): Options.AssertQueue => ({
  durable: true,
  arguments: { 'x-queue-type': 'quorum', 'x-delivery-limit': deliveryLimit, ...more },
});

/** A quorum queue forgets a message it dead-letters only once the next queue confirmed it; that needs this overflow behaviour. */
const handOver = { 'x-dead-letter-strategy': 'at-least-once', 'x-overflow': 'reject-publish' };

/** What publishing needs. */
export async function declareShared(channel: Channel): Promise<void> {
  await channel.assertExchange(names.UNROUTABLE, 'fanout', { durable: true });
  await channel.assertQueue(
    names.UNROUTABLE,
    quorum(SHELF_DELIVERY_LIMIT, { 'x-max-length': UNROUTABLE_MESSAGES_MAX, 'x-overflow': 'drop-head' }),
  );
  await channel.bindQueue(names.UNROUTABLE, names.UNROUTABLE, '');
  await channel.assertExchange(names.EVENTS, 'topic', { durable: true, alternateExchange: names.UNROUTABLE });
  await channel.assertExchange(names.WATCHED, 'topic', { durable: true });
  await channel.assertExchange(names.PUBLISHED, 'fanout', { durable: true });
  await channel.bindExchange(names.EVENTS, names.PUBLISHED, '');
  await channel.bindExchange(names.WATCHED, names.PUBLISHED, '');
  await channel.assertExchange(names.DELAY, 'topic', { durable: true });
  await channel.assertExchange(names.RETURN, 'topic', { durable: true });
}

/** What one group needs. Partitions are bound last, so that nothing arrives before there is a way to put it off or park it. */
export async function declareGroup(channel: Channel, subscription: CheckedSubscription): Promise<void> {
  const { group, types, formerTypes, retryDelaysMs } = subscription;
  await channel.assertQueue(names.parkingQueue(group), quorum(SHELF_DELIVERY_LIMIT));
  await channel.assertQueue(names.claimsQueue(group), quorum(SHELF_DELIVERY_LIMIT, { 'x-message-ttl': CLAIM_TTL_MS }));
  for (const delayMs of new Set(retryDelaysMs)) await declareDelay(channel, group, delayMs);
  for (let partition = 0; partition < PARTITIONS; partition += 1) {
    const queue = names.partitionQueue(group, partition);
    const deadLetter = { 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': names.parkingQueue(group), ...handOver };
    await channel.assertQueue(queue, quorum(PARTITION_DELIVERY_LIMIT, { 'x-single-active-consumer': true, ...deadLetter }));
    await channel.bindQueue(queue, names.RETURN, names.returnPattern(group, partition));
    for (const type of types) await channel.bindQueue(queue, names.EVENTS, names.eventPattern(type, partition));
    for (const type of formerTypes) await channel.unbindQueue(queue, names.EVENTS, names.eventPattern(type, partition));
  }
}

async function declareDelay(channel: Channel, group: string, delayMs: number): Promise<void> {
  const queue = names.delayQueue(group, delayMs);
  const expiry = { 'x-message-ttl': delayMs, 'x-dead-letter-exchange': names.RETURN, ...handOver };
  await channel.assertQueue(queue, quorum(SHELF_DELIVERY_LIMIT, expiry));
  await channel.bindQueue(queue, names.DELAY, names.delayPattern(group, delayMs));
}

/** Gone with the connection, or as soon as nobody reads it. */
export async function declareWatch(channel: Channel, { queue, types }: { queue: string; types: readonly string[] }): Promise<void> {
  const bounded = { 'x-queue-type': 'classic', 'x-max-length': WATCH_WAITING_MAX, 'x-overflow': 'drop-head' };
  await channel.assertQueue(queue, { exclusive: true, autoDelete: true, durable: false, arguments: bounded });
  for (const type of types) await channel.bindQueue(queue, names.WATCHED, names.watchPattern(type));
}
