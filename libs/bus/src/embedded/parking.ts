import type { Clock } from '@kezek/service';
import type { ParkedMessage, Parking } from '../port.js';
import { partitionOf } from '../partition.js';
import { ring } from './doorbells.js';
import { deliveryId } from './publisher.js';
import { DURABLE, type DeliveryDoc, type ParkedDoc, type Store } from './store.js';

export class EmbeddedParking implements Parking {
  constructor(
    private readonly store: () => Store,
    private readonly clock: Clock,
  ) {}

  async list({ group, limit }: { group?: string; limit: number }): Promise<ParkedMessage[]> {
    const filter = group === undefined ? {} : { group };
    const docs = await this.store().parking.find(filter).sort({ parkedAt: 1 }).limit(limit).toArray();
    return docs.map(({ _id, json, ...rest }) => ({ ...rest, body: JSON.parse(json) as unknown }));
  }

  async replay(group: string, id: string): Promise<boolean> {
    const store = this.store();
    const parked = await store.parking.findOne({ _id: deliveryId(group, id) });
    if (!parked) return false;
    const { type, version, key, json } = parked;
    const partition = partitionOf(key);
    const seq = await store.takeSeqs(1);
    const delivery = { _id: parked._id, group, partition, seq, id, type, version, key, json, attempts: 0, started: 0, dueAtMs: 0 };
    await store.insertInOrder(store.deliveries, [delivery]);
    await store.parking.deleteOne({ _id: parked._id }, DURABLE);
    ring(store.name);
    return true;
  }

  async discard(group: string, id: string): Promise<boolean> {
    const { deletedCount } = await this.store().parking.deleteOne({ _id: deliveryId(group, id) }, DURABLE);
    return deletedCount === 1;
  }

  /** Parked before it is removed: a crash between leaves it in both places, and it is handled and parked again. */
  async park(delivery: DeliveryDoc, attempts: number, reason: string): Promise<void> {
    const { _id, group, id, type, version, key, json } = delivery;
    const parked: Omit<ParkedDoc, '_id'> = { group, id, type, version, key, json, attempts, reason, parkedAt: this.clock.now() };
    await this.store().parking.replaceOne({ _id }, parked, { upsert: true, ...DURABLE });
    await this.store().deliveries.deleteOne({ _id }, DURABLE);
  }
}
