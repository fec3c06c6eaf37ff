import type { Model } from 'mongoose';
import type { Instant } from '@kezek/domain';
import { durable, type StreamDocument } from './document.js';

export type Waiting = Pick<StreamDocument, '_id' | 'outbox'>;

const nobody = (now: Instant): object => ({ $or: [{ leaseUntil: { $exists: false } }, { leaseUntil: { $lt: now } }] });

/** Streams with facts to hand on that nobody has in hand, those waiting longest first. */
export async function leftBehind(streams: Model<StreamDocument>, { now, limit }: { now: Instant; limit: number }): Promise<string[]> {
  const found = await streams.collection
    .find({ outboxAt: { $exists: true }, ...nobody(now) }, { projection: { _id: 1 }, sort: { outboxAt: 1 }, limit })
    .toArray();
  return found.map(({ _id }) => String(_id));
}

export async function backlog(streams: Model<StreamDocument>): Promise<{ streams: number; oldestAt?: Instant }> {
  const waiting = { outboxAt: { $exists: true } };
  const count = await streams.collection.countDocuments(waiting);
  const oldest = await streams.collection.findOne(waiting, { projection: { outboxAt: 1 }, sort: { outboxAt: 1 } });
  return { streams: count, ...(oldest === null ? {} : { oldestAt: oldest.outboxAt as Instant }) };
}

/** Takes the streams for `token` until `until`; answers those that nobody else has, with their facts in order. */
export async function claim(
  streams: Model<StreamDocument>,
  { ids, token, now, until }: { ids: readonly string[]; token: string; now: Instant; until: Instant },
): Promise<Waiting[]> {
  const some = { _id: { $in: ids as never[] } };
  const { matchedCount } = await streams.collection.updateMany(
    { ...some, outboxAt: { $exists: true }, ...nobody(now) },
    { $set: { leaseBy: token, leaseUntil: until } },
    { writeConcern: { w: 'majority' } },
  );
  if (matchedCount === 0) return [];
  const found = await streams.collection.find({ ...some, leaseBy: token }, { projection: { outbox: 1 } }).toArray();
  return found as unknown as Waiting[];
}

/** Gives streams back with all their facts: after a failure. */
export async function release(streams: Model<StreamDocument>, { ids, token }: { ids: readonly string[]; token: string }): Promise<void> {
  await streams.collection.updateMany({ _id: { $in: ids as never[] }, leaseBy: token }, { $unset: { leaseBy: 1, leaseUntil: 1 } });
}

/**
 * Takes the facts that were handed on out of their streams and gives the streams back.
 * @returns ids of those into which a command has put more facts meanwhile
 */
export async function pull(
  streams: Model<StreamDocument>,
  { handed, token }: { handed: readonly Waiting[]; token: string },
): Promise<string[]> {
  const updates = handed.map(({ _id, outbox }) => ({
    updateOne: { filter: { _id: _id as never }, update: pulling(outbox.at(-1)?.seq ?? 0, token) },
  }));
  await streams.collection.bulkWrite(updates, { ordered: false, ...durable });
  const ids = handed.map(({ _id }) => _id as never);
  const more = await streams.collection.find({ _id: { $in: ids }, outboxAt: { $exists: true } }, { projection: { _id: 1 } }).toArray();
  return more.map(({ _id }) => String(_id));
}

/** One atomic step, as a command may add facts at the same time: what is left decides whether the stream still waits. */
function pulling(lastSeq: number, token: string): object[] {
  const ifMine = (field: string): object => ({ $cond: [{ $eq: ['$leaseBy', token] }, '$$REMOVE', field] });
  return [
    { $set: { outbox: { $filter: { input: '$outbox', as: 'fact', cond: { $gt: ['$$fact.seq', lastSeq] } } } } },
    {
      $set: {
        outboxAt: { $ifNull: [{ $first: '$outbox.at' }, '$$REMOVE'] },
        leaseUntil: ifMine('$leaseUntil'),
        leaseBy: ifMine('$leaseBy'),
      },
    },
  ];
}
