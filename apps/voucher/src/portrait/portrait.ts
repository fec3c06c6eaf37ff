import { Rejection } from '@kezek/domain';
import type { Collection, Connection } from 'mongoose';
import { type Entry, orderOf } from './entry.js';
import { STANDING_TYPES, type Standing, standingOf } from './fold.js';
import { type EntryKind, KEPT_AFTER_ERASURE } from './kinds.js';
import { type Part, type StatementEvent, isOfStatement, paidPart, partsOf } from './parts.js';
import { PORTRAIT_EVENTS, type PortraitMessage } from './portrait-reactions.js';

interface Stored extends Omit<Entry, 'id'> {
  readonly _id: string;
}

/** What a bank said of a statement, for children of it who are heard of later. */
interface Said {
  readonly _id: string;
  readonly statementId: string;
  readonly event: StatementEvent;
}

/** When a child was erased: what had happened by then is not recorded again. */
interface Erased {
  readonly _id: string;
  readonly at: string;
}

export interface EntryQuery {
  readonly kinds: readonly EntryKind[];
  /** Only what had happened by then. */
  readonly asOf: string | undefined;
  readonly newestFirst: boolean;
  readonly limit: number;
  /** The cursor of the page before. */
  readonly after: string;
}

const durable = { writeConcern: { w: 'majority', journal: true } } as const;

/**
 * The child's digital portrait: one time line of everything that happened. A read model: whatever order events come in and however often,
 * the same entries stand; it can be dropped and told again.
 */
export class Portrait {
  readonly #entries: Collection<Stored>;
  readonly #said: Collection<Said>;
  readonly #erased: Collection<Erased>;

  constructor(database: Connection) {
    this.#entries = database.collection<Stored>('portrait');
    this.#said = database.collection<Said>('portrait_payments');
    this.#erased = database.collection<Erased>('portrait_erasures');
  }

  async ensureIndexes(): Promise<void> {
    await this.#entries.createIndex({ childId: 1, order: 1 });
    await this.#entries.createIndex({ childId: 1, kind: 1, order: 1 });
    await this.#entries.createIndex({ childId: 1, type: 1, order: 1 });
    const ofStatements = { partialFilterExpression: { type: 'payment.statement-computed' } };
    await this.#entries.createIndex({ 'data.statementId': 1 }, ofStatements);
    await this.#said.createIndex({ statementId: 1 });
  }

  /** @returns children of whom something was recorded */
  async record(event: PortraitMessage): Promise<string[]> {
    if (isOfStatement(event)) return this.#recordPaid(event);
    if (event.type === 'identity.child-erased') await this.#erase(event.data.childId, event.at);
    const parts = partsOf(event);
    await this.#put(event, parts);
    if (event.type === 'payment.statement-computed') await this.#recordSaid(event.data.statementId, parts);
    return parts.map(({ childId }) => childId);
  }

  /** @throws Rejection voucher.cursor-invalid */
  async page(childId: string, query: EntryQuery): Promise<{ entries: Entry[]; next: string }> {
    const { kinds, asOf, newestFirst, limit, after } = query;
    const direction = newestFirst ? -1 : 1;
    const conditions = [
      { childId },
      ...(kinds.length === 0 ? [] : [{ kind: { $in: [...kinds] } }]),
      ...(asOf === undefined ? [] : [{ at: { $lte: asOf } }]),
      ...(after === '' ? [] : [{ order: { [newestFirst ? '$lt' : '$gt']: orderFrom(after) } }]),
    ];
    const found = await this.#entries
      .find({ $and: conditions } as never)
      .sort({ order: direction })
      .limit(limit)
      .toArray();
    const last = found.at(-1);
    return {
      entries: found.map(toEntry),
      next: found.length < limit || last === undefined ? '' : Buffer.from(last.order).toString('base64url'),
    };
  }

  /** How things stand, or stood at the moment. */
  async standing(childId: string, asOf?: string): Promise<Standing> {
    const filter = { childId, type: { $in: [...STANDING_TYPES] }, ...(asOf === undefined ? {} : { at: { $lte: asOf } }) };
    return standingOf((await this.#entries.find(filter).toArray()).map(toEntry));
  }

  async #put(event: PortraitMessage, parts: readonly Part[]): Promise<void> {
    if (parts.length === 0) return;
    const kind = PORTRAIT_EVENTS[event.type];
    const { at, type } = event;
    const writes = parts.map(({ childId, line, data }) => {
      const suffix = line === undefined ? '' : `|${line}`;
      const entry: Stored = { _id: `${event.id}#${childId}${suffix}`, childId, at, order: `${orderOf(event)}${suffix}`, kind, type, data };
      return { replaceOne: { filter: { _id: entry._id }, replacement: entry, upsert: true } };
    });
    await this.#entries.bulkWrite(writes as never, { ordered: false, ...durable });
    // Looked up after the writing: an erasure that comes in between finds the entry itself.
    if (!KEPT_AFTER_ERASURE.includes(kind)) await this.#dropErased(parts.map(({ childId }) => childId));
  }

  async #recordPaid(event: StatementEvent): Promise<string[]> {
    const { statementId } = event.data;
    await this.#said.updateOne({ _id: event.id }, { $setOnInsert: { statementId, event } }, { ...durable, upsert: true });
    const lines = await this.#entries.find({ type: 'payment.statement-computed', 'data.statementId': statementId } as never).toArray();
    const parts = lines.flatMap(({ childId, data }) => paidPart(event, { childId, line: String(data['sheetId']), data }) ?? []);
    await this.#put(event, parts);
    return parts.map(({ childId }) => childId);
  }

  /** The bank may be heard of before the statement is. */
  async #recordSaid(statementId: string, lines: readonly Part[]): Promise<void> {
    for (const { event } of await this.#said.find({ statementId }).toArray()) {
      await this.#put(
        event,
        lines.flatMap((line) => paidPart(event, line) ?? []),
      );
    }
  }

  async #erase(childId: string, at: string): Promise<void> {
    await this.#erased.updateOne({ _id: childId }, { $max: { at } }, { ...durable, upsert: true });
    await this.#dropErased([childId]);
  }

  async #dropErased(childIds: readonly string[]): Promise<void> {
    const erased = await this.#erased.find({ _id: { $in: [...childIds] } }).toArray();
    for (const { _id: childId, at } of erased) {
      await this.#entries.deleteMany({ childId, at: { $lte: at }, kind: { $nin: [...KEPT_AFTER_ERASURE] } }, durable);
    }
  }
}

const toEntry = ({ _id: id, ...entry }: Stored): Entry => ({ id, ...entry });

function orderFrom(cursor: string): string {
  const order = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d{4}-[^|]*\|[^|]+\|\d+(\|[^|]+)?$/.test(order)) throw new Rejection('voucher.cursor-invalid');
  return order;
}
