import type { Model, QueryFilter } from 'mongoose';
import { Rejection } from '@kezek/domain';
import type { StreamDocument } from './document.js';
import type { StreamLimits } from './limits.js';

type Scalar = string | number | boolean | null;

/** What an indexed field must be. Nothing else reaches the database, so a caller's object cannot smuggle an operator in. */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | {
      readonly lt?: Scalar;
      readonly lte?: Scalar;
      readonly gt?: Scalar;
      readonly gte?: Scalar;
      readonly ne?: Scalar;
      readonly exists?: boolean;
    };

export type IndexFilter = Readonly<Record<string, Condition>>;

export interface FindOptions {
  readonly limit: number;
  /** An indexed field that every answered stream has; ties are broken by id. By id alone if absent. */
  readonly sort?: { readonly by: string; readonly descending?: boolean };
  /** The cursor of the last one seen. */
  readonly after?: string;
}

export interface Found<S> {
  readonly id: string;
  readonly v: number;
  readonly state: S;
  /** For `after`, to go on behind this one under the same sort. */
  readonly cursor: string;
}

export interface IndexSpec {
  /** Fields of the indexed projection in order. */
  readonly fields: Readonly<Record<string, 1 | -1>>;
  /** Index only the streams that have this field. */
  readonly where?: string;
}

/** Reads streams by their indexed projection. */
export class StreamQueries<S> {
  constructor(
    private readonly streams: Model<StreamDocument>,
    private readonly limits: StreamLimits,
  ) {}

  /** @throws Error if the limit is not within 1 and `pageMax`; Rejection stream.cursor-invalid */
  async find(filter: IndexFilter, { limit, sort, after }: FindOptions): Promise<Found<S>[]> {
    if (!(limit >= 1 && limit <= this.limits.pageMax)) throw new Error(`A page has 1 to ${this.limits.pageMax} streams, got ${limit}`);
    const direction = sort?.descending === true ? -1 : 1;
    const conditions = [toMongo(filter), ...(after === undefined ? [] : [beyond(after, sort)])];
    const documents = await this.streams
      .find({ $and: conditions } as QueryFilter<StreamDocument>)
      .select('v state ix')
      .sort({ ...(sort === undefined ? {} : { [`ix.${sort.by}`]: direction }), _id: direction })
      .limit(limit)
      .read('primary')
      .readConcern('majority')
      .lean<StreamDocument[]>();
    return documents.map(({ _id, v, state, ix }) => ({ id: _id, v, state: state as S, cursor: toCursor(_id, sort && ix[sort.by]) }));
  }

  /** Every stream of a filter by id, a page at a time: of each the fields that are named. */
  async *pages(filter: IndexFilter, { limit, fields }: { limit: number; fields: string }): AsyncGenerator<StreamDocument[]> {
    for (let last: string | undefined; ;) {
      const conditions = [toMongo(filter), ...(last === undefined ? [] : [{ _id: { $gt: last } }])];
      const page = await this.streams
        .find({ $and: conditions } as QueryFilter<StreamDocument>)
        .select(fields)
        .sort({ _id: 1 })
        .limit(limit)
        .read('primary')
        .readConcern('majority')
        .lean<StreamDocument[]>();
      if (page.length > 0) yield page;
      last = page.at(-1)?._id;
      if (page.length < limit) return;
    }
  }

  async states(ids: readonly string[]): Promise<Map<string, S>> {
    const found = await this.streams
      .find({ _id: { $in: [...ids] } })
      .select('state')
      .read('primary')
      .readConcern('majority')
      .lean<Pick<StreamDocument, '_id' | 'state'>[]>();
    return new Map(found.map(({ _id, state }) => [_id, state as S]));
  }

  async count(filter: IndexFilter): Promise<number> {
    return this.streams.countDocuments(toMongo(filter) as QueryFilter<StreamDocument>);
  }

  /** Creates what the queries need; does nothing where it is there already. */
  async ensureIndexes(extra: readonly IndexSpec[] = []): Promise<void> {
    const { collection } = this.streams;
    await collection.createIndex({ outboxAt: 1 }, { partialFilterExpression: { outboxAt: { $exists: true } } });
    await collection.createIndex({ 'ix.dueAt': 1, _id: 1 }, { partialFilterExpression: { 'ix.dueAt': { $exists: true } } });
    for (const { fields, where } of extra) {
      const keys = Object.fromEntries(Object.entries(fields).map(([field, direction]) => [`ix.${field}`, direction]));
      const only = where === undefined ? {} : { partialFilterExpression: { [`ix.${where}`]: { $exists: true } } };
      await collection.createIndex({ ...keys, _id: Object.values(fields).at(-1) ?? 1 }, only);
    }
  }
}

const operators = new Set(['in', 'lt', 'lte', 'gt', 'gte', 'ne', 'exists']);

function toMongo(filter: IndexFilter): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).map(([field, condition]) => [`ix.${field}`, toCondition(field, condition)]));
}

function toCondition(field: string, condition: Condition): unknown {
  if (condition === null || typeof condition !== 'object') return { $eq: condition };
  const entries = Object.entries(condition).filter(([, value]) => value !== undefined);
  const unknown = entries.find(([operator]) => !operators.has(operator));
  if (unknown !== undefined || entries.length === 0) throw new Error(`Not a condition on ${field}: ${JSON.stringify(condition)}`);
  return Object.fromEntries(entries.map(([operator, value]) => [`$${operator}`, value]));
}

function beyond(cursor: string, sort: FindOptions['sort']): Record<string, unknown> {
  const { id, value } = fromCursor(cursor);
  const further = sort?.descending === true ? '$lt' : '$gt';
  if (sort === undefined) return { _id: { [further]: id } };
  const field = `ix.${sort.by}`;
  return { $or: [{ [field]: { [further]: value } }, { [field]: { $eq: value }, _id: { [further]: id } }] };
}

function toCursor(id: string, value: unknown): string {
  return Buffer.from(JSON.stringify([id, value ?? null])).toString('base64url');
}

/** @throws Rejection stream.cursor-invalid */
function fromCursor(cursor: string): { id: string; value: Scalar } {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts.length !== 2 || typeof parts[0] !== 'string') throw new Rejection('stream.cursor-invalid');
  if (typeof parts[1] === 'object' && parts[1] !== null) throw new Rejection('stream.cursor-invalid');
  return { id: parts[0], value: parts[1] as Scalar };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
