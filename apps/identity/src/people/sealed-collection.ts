import type { Collection, Connection } from 'mongoose';
import type { Instant } from '@kezek/domain';
import type { KeyRing, Sealed } from './key-ring.js';

interface SealedDocument extends Sealed {
  readonly _id: string;
  /** Counts writes, for compare-and-set. */
  readonly v: number;
  /** After this the record is removed; without it it stays. */
  readonly keepUntil?: Instant;
}

const durable = { writeConcern: { w: 'majority', journal: true } } as const;
const DUPLICATE_KEY = 11000;
const MAX_ATTEMPTS = 50;

/** Documents of which the database sees nothing but the id. */
export class SealedCollection<T extends object> {
  private readonly documents: Collection<SealedDocument>;

  constructor(
    connection: Connection,
    private readonly name: string,
    private readonly keys: KeyRing,
  ) {
    this.documents = connection.collection<SealedDocument>(name);
  }

  async ensureIndexes(): Promise<void> {
    await this.documents.createIndex({ kid: 1 });
    await this.documents.createIndex({ keepUntil: 1 }, { partialFilterExpression: { keepUntil: { $exists: true } } });
  }

  async get(id: string): Promise<T | undefined> {
    const found = await this.documents.findOne({ _id: id });
    return found === null ? undefined : this.open(found);
  }

  async getMany(ids: readonly string[]): Promise<Map<string, T>> {
    const found = await this.documents.find({ _id: { $in: [...ids] } }).toArray();
    return new Map(found.map((document) => [document._id, this.open(document)]));
  }

  /** Writes what `change` makes of what is there, whoever else writes meanwhile. @returns what is there now */
  async put(id: string, change: (before: T | undefined) => T, keepUntil?: Instant): Promise<T> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const found = await this.documents.findOne({ _id: id });
      const before = found === null ? undefined : this.open(found);
      const after = change(before);
      if (after === before) return after;
      if (await this.write(id, found?.v ?? 0, { after, keepUntil })) return after;
    }
    throw new Error(`${this.name}: a record was changed by others ${MAX_ATTEMPTS} times in a row`);
  }

  async remove(id: string): Promise<void> {
    await this.documents.deleteOne({ _id: id });
  }

  /** Those whose id is `<owner>/…`. */
  async removeOf(owner: string): Promise<void> {
    await this.documents.deleteMany({ _id: { $gt: `${owner}/`, $lt: `${owner}0` } }, durable);
  }

  async removeExpired(now: Instant): Promise<number> {
    return (await this.documents.deleteMany({ keepUntil: { $lt: now } })).deletedCount;
  }

  /** Seals up to `limit` records of older keys with the current one. @returns how many were found */
  async sealAnew(limit: number): Promise<number> {
    const old = await this.documents
      .find({ kid: { $ne: this.keys.currentKid } })
      .limit(limit)
      .toArray();
    for (const document of old) await this.write(document._id, document.v, { after: this.open(document), keepUntil: document.keepUntil });
    return old.length;
  }

  private async write(id: string, v: number, content: { after: T; keepUntil: Instant | undefined }): Promise<boolean> {
    const sealed = this.keys.seal(`${this.name}/${id}`, content.after);
    const next = { ...sealed, v: v + 1, ...(content.keepUntil === undefined ? {} : { keepUntil: content.keepUntil }) };
    if (v > 0) return (await this.documents.updateOne({ _id: id, v }, { $set: next }, durable)).matchedCount === 1;
    try {
      await this.documents.insertOne({ _id: id, ...next }, durable);
      return true;
    } catch (error) {
      if ((error as { code?: number }).code === DUPLICATE_KEY) return false;
      throw error;
    }
  }

  private open(document: SealedDocument): T {
    return this.keys.open<T>(`${this.name}/${document._id}`, document);
  }
}
