import { Schema, type Connection, type Model } from 'mongoose';
import type { Instant } from '@kezek/domain';
import type { Fact, FactMeta, RecordedFact, StreamDefinition } from './definition.js';
import type { InboxEntry } from './inbox.js';
import type { Marks } from './marks.js';

/** One stream, one document, one atomic write per change. */
export interface StreamDocument {
  readonly _id: string;
  /** Counts writes by commands; the relay does not touch it. */
  readonly v: number;
  /** Number of the last fact. */
  readonly seq: number;
  /** Time of the last change; within a stream it never goes back. */
  readonly at: Instant;
  readonly state: unknown;
  readonly outbox: readonly RecordedFact[];
  readonly inbox: readonly InboxEntry[];
  readonly marks: Marks;
  readonly ix: Readonly<Record<string, unknown>>;
  /** Time of the oldest fact not handed on; absent when there is none. */
  readonly outboxAt?: Instant;
  readonly leaseBy?: string;
  readonly leaseUntil?: Instant;
}

/** A fact in the history collection; `_id` is the fact's id. */
export interface HistoryDocument extends Omit<FactMeta, 'id'> {
  readonly _id: string;
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
}

const any = Schema.Types.Mixed;

const streamSchema = new Schema(
  {
    _id: { type: String, required: true },
    v: Number,
    seq: Number,
    at: String,
    state: any,
    outbox: [any],
    inbox: [any],
    marks: any,
    ix: any,
    outboxAt: String,
    leaseBy: String,
    leaseUntil: String,
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, minimize: false, autoIndex: false, autoCreate: false, id: false },
);

const historySchema = new Schema(
  {
    _id: { type: String, required: true },
    stream: String,
    seq: Number,
    type: { type: String },
    at: String,
    correlationId: String,
    actor: String,
    traceparent: String,
    data: any,
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, minimize: false, autoIndex: false, autoCreate: false, id: false },
);

/** A change is answered only when it can no longer be lost. */
export const durable = { writeConcern: { w: 'majority', journal: true } } as const;

export function streamModel<S extends object, F extends Fact>(
  connection: Connection,
  { name }: StreamDefinition<S, F>,
): Model<StreamDocument> {
  return (connection.models[name] ?? connection.model(name, streamSchema, name)) as unknown as Model<StreamDocument>;
}

export function historyModel<S extends object, F extends Fact>(
  connection: Connection,
  { name }: StreamDefinition<S, F>,
): Model<HistoryDocument> {
  const collection = `${name}_history`;
  return (connection.models[collection] ?? connection.model(collection, historySchema, collection)) as unknown as Model<HistoryDocument>;
}
