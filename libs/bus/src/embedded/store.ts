import type { Connection, mongo } from 'mongoose';
import { PARTITIONS } from '../partition.js';

/** A message on its way to one group. Gone when handled. */
export interface DeliveryDoc {
  /** `<group>/<message id>`: publishing the same message again while it waits changes nothing. */
  readonly _id: string;
  readonly group: string;
  readonly partition: number;
  /** Order over everything published, see Sequence. */
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  /** The body's JSON as text: what comes out is exactly what went in. */
  readonly json: string;
  /** Attempts a handler finished. */
  readonly attempts: number;
  /** Starts known not to have finished: the consumer died meanwhile. */
  readonly started: number;
  /** Not to be handled before; nor is any later message of its key. */
  readonly dueAtMs: number;
}

export interface GroupDoc {
  readonly _id: string;
  readonly types: readonly string[];
}

/** Lies among the groups, wanting nothing, so that a publisher reads both at once. */
export interface WatcherDoc extends GroupDoc {
  /** Unlike any before, also when the same watcher registers again. */
  readonly _id: string;
  readonly types: readonly never[];
  readonly watches: readonly string[];
  /** Gone after it, if not renewed. */
  readonly untilMs: number;
}

export const isWatcher = (doc: GroupDoc): doc is WatcherDoc => 'watches' in doc;

/** A message on its way to one watcher. Gone when seen. */
export interface GlimpseDoc {
  /** `<watcher>/<message id>` */
  readonly _id: string;
  readonly watcher: string;
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  readonly json: string;
}

/** Who handles a partition of a group. */
export interface LeaseDoc {
  readonly _id: string;
  readonly group: string;
  readonly partition: number;
  /** Null when given back in order. */
  readonly owner: string | null;
  readonly untilMs: number;
  /** The highest seq given to handlers by owners so far. */
  readonly handedTo: number;
  /** Up to this seq a message may have been in the hands of an owner that died. */
  readonly suspectTo: number;
}

export interface ParkedDoc {
  readonly _id: string;
  readonly group: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  readonly json: string;
  readonly attempts: number;
  readonly reason: string;
  readonly parkedAt: string;
}

export interface UnroutableDoc {
  readonly _id: string;
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  readonly json: string;
}

export interface CounterDoc {
  readonly _id: string;
  readonly seq: number;
}

/** What an acknowledged publish, retry or parking waits for. */
export const DURABLE = { writeConcern: { w: 'majority', j: true } } as const;
/** For what may be lost with the database process at the price of a repetition. */
export const FAST = { writeConcern: { w: 1 } } as const;

const DUPLICATE_KEY = 11000;

export class Store {
  readonly name: string;
  private readonly db: mongo.Db;
  private readonly client: mongo.MongoClient;

  constructor(connection: Connection) {
    if (!connection.db) throw new Error('the database connection is not open');
    this.db = connection.db as mongo.Db;
    this.client = connection.getClient();
    this.name = this.db.databaseName;
  }

  /** Calls whenever connections to the database broke, also where the driver's own retry hid it from who asked. */
  onInterruption(listener: () => void): () => void {
    this.client.on('connectionPoolCleared', listener);
    return () => void this.client.off('connectionPoolCleared', listener);
  }

  get deliveries(): mongo.Collection<DeliveryDoc> {
    return this.db.collection('bus_deliveries');
  }

  get glimpses(): mongo.Collection<GlimpseDoc> {
    return this.db.collection('bus_glimpses');
  }

  get watchers(): mongo.Collection<WatcherDoc> {
    return this.db.collection('bus_groups');
  }

  get groups(): mongo.Collection<GroupDoc> {
    return this.db.collection('bus_groups');
  }

  get leases(): mongo.Collection<LeaseDoc> {
    return this.db.collection('bus_leases');
  }

  get parking(): mongo.Collection<ParkedDoc> {
    return this.db.collection('bus_parking');
  }

  get unroutable(): mongo.Collection<UnroutableDoc> {
    return this.db.collection('bus_unroutable');
  }

  async prepare(): Promise<void> {
    await this.deliveries.createIndex({ group: 1, partition: 1, seq: 1 });
    await this.parking.createIndex({ group: 1, parkedAt: 1 });
    await this.unroutable.createIndex({ seq: 1 });
    await this.glimpses.createIndex({ watcher: 1, seq: 1 });
  }

  /** Removes what watchers left that died, and what was written for one just as it stopped. */
  async sweepWatchers(nowMs: number): Promise<void> {
    // In this order: a watcher is registered before anything is written for it, so what has no watcher now has none for ever.
    const written = await this.glimpses.distinct('watcher');
    await this.watchers.deleteMany({ untilMs: { $lte: nowMs } }, FAST);
    const living = new Set((await this.watchers.find({ watches: { $exists: true } }).toArray()).map(({ _id }) => _id));
    const dead = written.filter((watcher) => !living.has(watcher));
    if (dead.length > 0) await this.glimpses.deleteMany({ watcher: { $in: dead } }, FAST);
  }

  /**
   * The first of `count` numbers higher than all given before. Not forced to disk by itself: the journal is written in order,
   * so it is there when the deliveries that carry the numbers are.
   */
  async takeSeqs(count: number): Promise<number> {
    const counters = this.db.collection<CounterDoc>('bus_counters');
    const after = await counters.findOneAndUpdate(
      { _id: 'seq' },
      { $inc: { seq: count } },
      { upsert: true, returnDocument: 'after', ...FAST },
    );
    if (!after) throw new Error('the sequence counter gave no document');
    return after.seq - count + 1;
  }

  async register(group: string, types: readonly string[], formerTypes: readonly string[]): Promise<void> {
    await this.insertInOrder(this.groups, [{ _id: group, types: [] }]);
    await this.groups.updateOne({ _id: group }, { $addToSet: { types: { $each: [...types] } } }, DURABLE);
    if (formerTypes.length > 0) await this.groups.updateOne({ _id: group }, { $pull: { types: { $in: [...formerTypes] } } }, DURABLE);
    const leases = Array.from({ length: PARTITIONS }, (_, partition) => ({
      _id: `${group}.p${partition}`,
      group,
      partition,
      owner: null,
      untilMs: 0,
      handedTo: 0,
      suspectTo: 0,
    }));
    await this.insertInOrder(this.leases, leases);
  }

  /** Inserts one after another; what is there already stays as it is. */
  async insertInOrder<T extends mongo.Document>(
    collection: mongo.Collection<T>,
    docs: readonly T[],
    concern: typeof DURABLE | typeof FAST = DURABLE,
  ): Promise<void> {
    let rest = docs;
    while (rest.length > 0) {
      try {
        await collection.insertMany(rest as mongo.OptionalUnlessRequiredId<T>[], { ordered: true, ...concern });
        return;
      } catch (error) {
        const failedAt = duplicateAt(error);
        if (failedAt === undefined) throw error;
        rest = rest.slice(failedAt + 1);
      }
    }
  }
}

function duplicateAt(error: unknown): number | undefined {
  const { code, writeErrors } = error as { code?: unknown; writeErrors?: { index: number }[] };
  if (code !== DUPLICATE_KEY) return undefined;
  return writeErrors?.[0]?.index ?? 0;
}
