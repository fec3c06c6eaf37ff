import type { Collection, Connection } from 'mongoose';
import { type Instant, instantPlusMs } from '@kezek/domain';
import type { Receipt } from './sms/receipt.js';

/**
 * Two halves of one part: which message it belongs to, known when the centre took it, and what became of it, known from the receipt.
 * Either may be written first, by different instances: whoever writes the second sees both.
 */
export interface PartDocument {
  /** The centre's id. */
  readonly _id: string;
  readonly messageId?: string;
  readonly attempt?: number;
  readonly parts?: number;
  /** `delivered`, or why not. */
  readonly end?: string;
  readonly reference?: number;
  readonly at: Instant;
  readonly settled?: boolean;
}

export interface Try {
  readonly messageId: string;
  readonly attempt: number;
}

/** The centre took these parts of a try. */
export interface Taken extends Try {
  readonly smscIds: readonly string[];
}

/** What became of a whole message by the receipts of its parts. */
export interface Ended extends Try {
  readonly end: string;
}

export const DELIVERED = 'delivered';

const durable = { writeConcern: { w: 'majority', journal: true } } as const;
const KEEP_MS = 7 * 24 * 60 * 60_000;

export class PartReceipts {
  private readonly parts: Collection<PartDocument>;

  constructor(connection: Connection) {
    this.parts = connection.collection<PartDocument>('parts');
  }

  async ensureIndexes(): Promise<void> {
    await this.parts.createIndex({ messageId: 1 }, { partialFilterExpression: { messageId: { $exists: true } } });
    await this.parts.createIndex({ settled: 1, at: 1 });
    await this.parts.createIndex({ at: 1 });
  }

  /** Ids that an earlier life of the centre gave to other messages are overwritten. */
  async taken(batch: readonly Taken[], at: Instant): Promise<void> {
    await this.parts.bulkWrite(
      batch.flatMap(({ messageId, attempt, smscIds }) => {
        const own = { $eq: [{ $ifNull: ['$messageId', messageId] }, messageId] };
        const kept = (field: string) => ({ $cond: [own, field, '$$REMOVE'] });
        const update = [
          { $set: { end: kept('$end'), settled: kept('$settled') } },
          { $set: { messageId, attempt, parts: smscIds.length, at } },
        ];
        return smscIds.map((_id) => ({ updateOne: { filter: { _id }, update, upsert: true } }));
      }),
      { ordered: false, ...durable },
    );
  }

  /** @returns the tries whose parts these may complete; those of which no submit is recorded yet are looked at when it is */
  async ended(receipts: readonly Receipt[], at: Instant): Promise<Try[]> {
    await this.parts.bulkWrite(
      receipts.map(({ smscId, outcome, reference }) => {
        const end = outcome.kind === 'delivered' ? DELIVERED : outcome.reason;
        const set = { end, ...(reference === undefined ? {} : { reference }) };
        return { updateOne: { filter: { _id: smscId }, update: { $set: set, $setOnInsert: { at } }, upsert: true } };
      }),
      { ordered: false, ...durable },
    );
    const ids = receipts.map(({ smscId }) => smscId);
    return distinctTries(await this.parts.find({ _id: { $in: ids }, messageId: { $exists: true } }).toArray());
  }

  /** Those of these tries of which enough is known. */
  async outcomes(tries: readonly Try[]): Promise<Ended[]> {
    const found = await this.parts.find({ messageId: { $in: tries.map(({ messageId }) => messageId) } }).toArray();
    return tries.flatMap(({ messageId, attempt }) => {
      const own = found.filter((part) => part.messageId === messageId && part.attempt === attempt);
      const end = endOf(own);
      return end === undefined ? [] : [{ messageId, attempt, end }];
    });
  }

  async settle(tries: readonly Try[]): Promise<void> {
    if (tries.length === 0) return;
    await this.parts.updateMany({ $or: tries.map(({ messageId, attempt }) => ({ messageId, attempt })) }, { $set: { settled: true } });
  }

  /** Parts with both halves that no message was told of, older than `before`: what a crash left, and messages of which not every part ended. */
  async *unsettled(before: Instant, pageParts: number): AsyncGenerator<Try[]> {
    const query = { settled: { $exists: false }, at: { $lt: before }, end: { $exists: true }, messageId: { $exists: true } };
    for (let after = ''; ;) {
      const page = await this.parts
        .find({ ...query, _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(pageParts)
        .toArray();
      if (page.length > 0) yield distinctTries(page);
      if (page.length < pageParts) return;
      after = page.at(-1)?._id ?? after;
    }
  }

  /** Receipts of which no submit was recorded, with what was sent along. */
  async orphans(before: Instant, limit: number): Promise<(PartDocument & { reference: number })[]> {
    const query = { settled: { $exists: false }, messageId: { $exists: false }, at: { $lt: before }, reference: { $exists: true } };
    return (await this.parts.find(query).limit(limit).toArray()) as (PartDocument & { reference: number })[];
  }

  /** The submit of these was not recorded; their reference says whose they are. */
  async adopt({ messageId, attempt, parts }: Try & { parts: number }, smscIds: readonly string[]): Promise<void> {
    await this.parts.updateMany({ _id: { $in: [...smscIds] }, messageId: { $exists: false } }, { $set: { messageId, attempt, parts } });
  }

  async removeOld(now: Instant): Promise<void> {
    await this.parts.deleteMany({ at: { $lt: instantPlusMs(now, -KEEP_MS) } });
  }
}

function endOf(parts: readonly PartDocument[]): string | undefined {
  const failed = parts.find(({ end }) => end !== undefined && end !== DELIVERED);
  if (failed !== undefined) return failed.end;
  const delivered = parts.filter(({ end }) => end === DELIVERED).length;
  return delivered > 0 && delivered === parts[0]?.parts ? DELIVERED : undefined;
}

function distinctTries(parts: readonly PartDocument[]): Try[] {
  const tries = new Map<string, Try>();
  for (const { messageId, attempt = 1 } of parts) if (messageId !== undefined) tries.set(`${messageId} ${attempt}`, { messageId, attempt });
  return [...tries.values()];
}
