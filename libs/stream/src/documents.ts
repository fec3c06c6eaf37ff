import type { Model } from 'mongoose';
import { toInsert, toUpdate, type Change, type ChangeRequest, type Snapshot } from './change.js';
import type { Fact, StreamDefinition } from './definition.js';
import { durable, type StreamDocument } from './document.js';
import { frozenJson } from './json.js';
import type { StreamLimits } from './limits.js';

/** `latest` as the primary has it, `certain` as no failure can take back. */
export type Level = 'latest' | 'certain';

/** Reads a stream and writes it if nobody else has since. */
export class StreamDocuments<S extends object, F extends Fact> {
  constructor(
    private readonly definition: StreamDefinition<S, F>,
    private readonly streams: Model<StreamDocument>,
    private readonly limits: StreamLimits,
  ) {}

  async read(id: string, level: Level): Promise<Snapshot<S>> {
    const found = await this.streams
      .findOne({ _id: id })
      .read('primary')
      .readConcern(level === 'certain' ? 'majority' : 'local')
      .lean<StreamDocument>();
    if (found === null) return { id, v: 0, seq: 0, state: this.definition.initial, inbox: [], marks: {}, outboxEntries: 0 };
    const { v, seq, inbox, marks, outbox, at } = found;
    return { id, v, seq, state: frozenJson(found.state as S), inbox, marks, outboxEntries: outbox.length, at };
  }

  /** @returns false if someone else changed or created the stream first. */
  async write({ id, v }: Snapshot<S>, change: Change<S, F>, request: ChangeRequest): Promise<boolean> {
    if (v === 0) return this.#insert(toInsert(this.definition, change));
    const update = toUpdate(this.definition, change, { request, limits: this.limits });
    const { matchedCount } = await this.streams.updateOne({ _id: id, v }, update, durable);
    return matchedCount === 1;
  }

  async #insert(document: StreamDocument): Promise<boolean> {
    try {
      await this.streams.collection.insertOne(document as never, durable);
      return true;
    } catch (error) {
      if (isDuplicateId(error)) return false;
      throw error;
    }
  }
}

function isDuplicateId(error: unknown): boolean {
  const { code, keyPattern } = error as { code?: number; keyPattern?: Record<string, unknown> };
  return code === 11000 && (keyPattern === undefined || '_id' in keyPattern);
}
