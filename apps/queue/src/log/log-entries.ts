import type { Collection, Connection } from 'mongoose';
import type { Subject } from '../book/standing.js';

/** One entry as it is stored. What is beside `entry` is not public. */
export interface LogDocument {
  /** Place in the log, from 0 without gaps. */
  readonly _id: number;
  /** Id of the fact it tells of: written once, however often it is handed on. */
  readonly fact: string;
  /** The text that is hashed and handed out. */
  readonly entry: string;
  /** The application it tells of. */
  readonly number?: string;
  readonly subject?: Subject;
}

const BATCH = 2_000;
const DUPLICATE_KEY = 11_000;
const majority = { readConcern: { level: 'majority' } } as const;

/** The log in the database. */
export class LogEntries {
  readonly #collection: Collection<LogDocument>;

  constructor(database: Connection) {
    this.#collection = database.collection<LogDocument>('log_entry');
  }

  async ensureIndexes(): Promise<void> {
    await this.#collection.createIndex({ fact: 1 }, { unique: true });
    await this.#collection.createIndex({ number: 1, _id: 1 }, { sparse: true });
  }

  /** @returns false if one of them, or another in its place, is there already; those before it are written then */
  async append(documents: readonly LogDocument[]): Promise<boolean> {
    try {
      await this.#collection.insertMany([...documents], { ordered: true, writeConcern: { w: 'majority', journal: true } });
      return true;
    } catch (error) {
      if ((error as { code?: number }).code === DUPLICATE_KEY) return false;
      throw error;
    }
  }

  /** Which of these facts are in the log. */
  async known(facts: readonly string[]): Promise<Set<string>> {
    const found = await this.#collection.find({ fact: { $in: [...facts] } }, { projection: { fact: 1 }, ...majority }).toArray();
    return new Set(found.map(({ fact }) => fact));
  }

  /** The index of a fact's entry; undefined if it has none (yet). */
  async indexOf(fact: string): Promise<number | undefined> {
    return (await this.#collection.findOne({ fact }, { projection: { _id: 1 }, ...majority }))?._id;
  }

  /** From an index on, in order and in batches: while one is worked on, the database reads the next. */
  async *from(index: number): AsyncGenerator<readonly LogDocument[]> {
    let next = this.#batch(index);
    for (;;) {
      const batch = await next;
      const last = batch.at(-1);
      if (last === undefined) return;
      const isLast = batch.length < BATCH;
      if (!isLast) next = this.#batch(last._id + 1);
      yield batch;
      if (isLast) return;
    }
  }

  #batch(index: number): Promise<LogDocument[]> {
    const found = this.#collection
      .find({ _id: { $gte: index } }, { sort: { _id: 1 }, limit: BATCH, batchSize: BATCH, ...majority })
      .toArray();
    // Whoever stops in the middle never asks for it, and then its failure is nobody's.
    found.catch(() => undefined);
    return found;
  }

  /** Texts of entries `from` to `to`, the latter not included. */
  async range(from: number, to: number): Promise<string[]> {
    const found = await this.#collection
      .find({ _id: { $gte: from, $lt: to } }, { projection: { entry: 1 }, sort: { _id: 1 }, ...majority })
      .toArray();
    return found.map(({ entry }) => entry);
  }

  /** What the log says of one application, in order. */
  async about(number: string): Promise<{ index: number; entry: string }[]> {
    const found = await this.#collection.find({ number }, { projection: { entry: 1 }, sort: { _id: 1 }, ...majority }).toArray();
    return found.map(({ _id: index, entry }) => ({ index, entry }));
  }
}
