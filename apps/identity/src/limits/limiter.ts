import type { Collection, Connection } from 'mongoose';
import { type Instant, Rejection } from '@kezek/domain';
import { type Limit, admit } from './admit.js';

interface LimitDocument {
  readonly _id: string;
  readonly v: number;
  readonly recent: readonly Instant[];
  readonly keepUntil: Instant;
}

const DUPLICATE_KEY = 11000;
const MAX_ATTEMPTS = 50;
const MS_PER_SECOND = 1_000;

/** Counts attempts by keyed hash, for all instances together. */
export class Limiter {
  private readonly documents: Collection<LimitDocument>;

  constructor(connection: Connection) {
    this.documents = connection.collection<LimitDocument>('limits');
  }

  async ensureIndexes(): Promise<void> {
    await this.documents.createIndex({ keepUntil: 1 });
  }

  /** @throws Rejection with this code and `retryAfterSeconds` */
  async take(key: string, now: Instant, { limits, code }: { limits: readonly Limit[]; code: string }): Promise<void> {
    const retryAfterMs = await this.tryTake(key, now, limits);
    if (retryAfterMs > 0) throw new Rejection(code, { retryAfterSeconds: Math.ceil(retryAfterMs / MS_PER_SECOND) });
  }

  /** @returns 0 if taken, else after how many milliseconds there is room */
  async tryTake(key: string, now: Instant, limits: readonly Limit[]): Promise<number> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const found = await this.documents.findOne({ _id: key });
      const admission = admit(found?.recent ?? [], now, limits);
      if (!admission.admitted) return admission.retryAfterMs;
      const { recent, keepUntil } = admission;
      if (await this.write({ _id: key, v: (found?.v ?? 0) + 1, recent, keepUntil })) return 0;
    }
    throw new Error(`a limit was contended ${MAX_ATTEMPTS} times in a row`);
  }

  async clear(key: string): Promise<void> {
    await this.documents.deleteOne({ _id: key });
  }

  async removeExpired(now: Instant): Promise<void> {
    await this.documents.deleteMany({ keepUntil: { $lt: now } });
  }

  private async write({ _id, v, recent, keepUntil }: LimitDocument): Promise<boolean> {
    if (v > 1) {
      const { matchedCount } = await this.documents.updateOne({ _id, v: v - 1 }, { $set: { v, recent, keepUntil } });
      return matchedCount === 1;
    }
    try {
      await this.documents.insertOne({ _id, v, recent, keepUntil });
      return true;
    } catch (error) {
      if ((error as { code?: number }).code === DUPLICATE_KEY) return false;
      throw error;
    }
  }
}
