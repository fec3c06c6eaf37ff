import type { Connection, Model } from 'mongoose';
import { isRejection, Rejection, type Instant } from '@kezek/domain';
import type { Clock, Logger } from '@kezek/service';
import { changed, isRepeated, toInsert, toUpdate, type Change, type ChangeRequest, type Snapshot } from './change.js';
import { streamName, type Fact, type RecordedFact, type StreamDefinition } from './definition.js';
import { durable, historyModel, streamModel, type HistoryDocument, type StreamDocument } from './document.js';
import { ensureHistoryIndexes, readHistory, replay, verifyStream, type Verified } from './history.js';
import { frozenJson } from './json.js';
import { KeyedQueue } from './keyed-queue.js';
import { defaultLimits, type StreamLimits } from './limits.js';
import { StreamQueries, type FindOptions, type Found, type IndexFilter, type IndexSpec } from './queries.js';
import { Recent } from './recent.js';
import type { Relay } from './relay.js';

export interface StreamDeps {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly log: Logger;
  /** Woken after each write that left facts. */
  readonly relay: Relay;
  readonly limits?: Partial<StreamLimits>;
}

export type Decide<S, F extends Fact> = (state: S, now: Instant) => readonly F[];

export interface Executed<S, F extends Fact> {
  readonly state: S;
  readonly v: number;
  readonly facts: readonly RecordedFact<F>[];
  /** The key or message was handled before; state is the current one and nothing changed. */
  readonly repeated: boolean;
}

/** How a snapshot was read: `known` from memory, `latest` as the primary has it, `certain` as no failure can take back. */
type Reading = 'known' | 'latest' | 'certain';

type Settled<S, F extends Fact> =
  | { readonly kind: 'change'; readonly change: Change<S, F>; readonly refusal?: Rejection }
  | { readonly kind: 'answer'; readonly repeated: boolean }
  | { readonly kind: 'failure'; readonly error: unknown };

/** All streams of one aggregate. Every change is one atomic write to one document. */
export class StreamStore<S extends object, F extends Fact> {
  readonly definition: StreamDefinition<S, F>;
  readonly streams: Model<StreamDocument>;
  readonly history: Model<HistoryDocument>;
  readonly #queries: StreamQueries<S>;
  readonly #deps: StreamDeps;
  readonly #limits: StreamLimits;
  readonly #queue = new KeyedQueue();
  readonly #recent: Recent<Snapshot<S>>;

  constructor(definition: StreamDefinition<S, F>, deps: StreamDeps) {
    this.definition = { ...definition, initial: frozenJson(definition.initial) };
    this.#deps = deps;
    this.#limits = { ...defaultLimits, ...deps.limits };
    this.#recent = new Recent(this.#limits.recentStreamsMax);
    this.streams = streamModel(deps.connection, definition);
    this.history = historyModel(deps.connection, definition);
    this.#queries = new StreamQueries(this.streams, this.#limits);
    deps.relay.register(this);
  }

  /** `<aggregate>/<id>`, as in events and marks. */
  streamOf(id: string): string {
    return streamName(this.definition, id);
  }

  /** The initial state at v 0 when there is none. */
  async load(id: string): Promise<{ state: S; v: number }> {
    const { state, v } = await this.#read(id, 'certain');
    return { state, v };
  }

  /**
   * Decides and writes. With `source`, the message counts as handled whether or not there were facts, and also when `decide` refused it.
   * @throws Rejection what `decide` threw; stream.outbox-full, stream.contended (try again later), stream.key-reused, stream.message-forgotten
   */
  execute(id: string, request: ChangeRequest, decide: Decide<S, F>): Promise<Executed<S, F>> {
    if (request.key !== undefined && request.source !== undefined) throw new Error('A change has a key or a source, not both');
    return this.#queue.run(id, () => this.#execute(id, request, decide));
  }

  /** Streams by their indexed projection. @throws Error if the limit is not within 1 and `pageMax`; Rejection stream.cursor-invalid */
  find(filter: IndexFilter, options: FindOptions): Promise<Found<S>[]> {
    return this.#queries.find(filter, options);
  }

  count(filter: IndexFilter): Promise<number> {
    return this.#queries.count(filter);
  }

  /** Streams whose `dueAt` has come, the longest due first. */
  due(now: Instant, options: { limit: number; after?: string }): Promise<Found<S>[]> {
    return this.#queries.find({ dueAt: { lte: now } }, { ...options, sort: { by: 'dueAt' } });
  }

  /** Creates what relay, deadlines, history and the service's own queries need; does nothing where it is there already. */
  async ensureIndexes(extra: readonly IndexSpec[] = []): Promise<void> {
    await this.#queries.ensureIndexes(extra);
    await ensureHistoryIndexes(this.history);
  }

  /** Every fact of the stream handed on so far, in order. */
  readHistory(id: string): Promise<RecordedFact<F>[]> {
    return readHistory(this, id);
  }

  /** Every fact of every stream, by time; what read models are rebuilt from. */
  replay(): AsyncGenerator<RecordedFact<F> & { readonly stream: string }> {
    return replay(this);
  }

  /** Whether the state follows from the facts. */
  verify(id: string): Promise<Verified> {
    return verifyStream(this, id);
  }

  async #execute(id: string, request: ChangeRequest, decide: Decide<S, F>): Promise<Executed<S, F>> {
    let reading: Reading = 'known';
    for (let attempt = 1; attempt <= this.#limits.attemptsMax; attempt += 1) {
      const { snapshot, certain } = await this.#snapshot(id, reading);
      const settled = this.#settle(snapshot, request, decide);
      if (settled.kind === 'change') {
        if (await this.#write(snapshot, settled.change, request)) return this.#written(settled);
        reading = 'latest';
        continue;
      }
      // Only a write proves that a remembered or unsettled state was the right one to decide on.
      if (!certain) {
        reading = 'certain';
        continue;
      }
      if (settled.kind === 'failure') throw this.#failed(id, settled.error);
      return { state: snapshot.state, v: snapshot.v, facts: [], repeated: settled.repeated };
    }
    throw new Rejection('stream.contended', { stream: this.definition.name });
  }

  #settle(snapshot: Snapshot<S>, request: ChangeRequest, decide: Decide<S, F>): Settled<S, F> {
    const at = this.#deps.clock.now();
    const change = (facts: readonly F[]): Change<S, F> => changed(this.definition, snapshot, { request, facts, at, limits: this.#limits });
    try {
      if (isRepeated(snapshot, request)) return { kind: 'answer', repeated: true };
      const facts = decided(decide, snapshot.state, at);
      if (isRejection(facts)) {
        return request.source === undefined ? { kind: 'failure', error: facts } : { kind: 'change', change: change([]), refusal: facts };
      }
      const nothingToKeep = facts.length === 0 && request.key === undefined && request.source === undefined;
      return nothingToKeep ? { kind: 'answer', repeated: false } : { kind: 'change', change: change(facts) };
    } catch (error) {
      return { kind: 'failure', error };
    }
  }

  #written({ change, refusal }: Extract<Settled<S, F>, { kind: 'change' }>): Executed<S, F> {
    const { next, facts } = change;
    this.#recent.set(next.id, next);
    if (facts.length > 0) this.#deps.relay.wake(this, next.id);
    if (refusal !== undefined) throw refusal;
    return { state: next.state, v: next.v, facts, repeated: false };
  }

  #failed(id: string, error: unknown): unknown {
    if (isRejection(error) && error.code === 'stream.outbox-full') this.#deps.relay.wake(this, id);
    return error;
  }

  /** @returns false if someone else changed or created the stream first. */
  async #write(snapshot: Snapshot<S>, change: Change<S, F>, request: ChangeRequest): Promise<boolean> {
    const { id, v } = snapshot;
    // If the answer is lost, what is remembered may be wrong.
    this.#recent.delete(id);
    if (v === 0) return this.#insert(toInsert(this.definition, change));
    const update = toUpdate(this.definition, change, { request, limits: this.#limits });
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

  async #snapshot(id: string, reading: Reading): Promise<{ snapshot: Snapshot<S>; certain: boolean }> {
    const known = reading === 'known' ? this.#recent.get(id) : undefined;
    if (known !== undefined) return { snapshot: known, certain: false };
    const level = reading === 'latest' ? 'latest' : 'certain';
    return { snapshot: await this.#read(id, level), certain: level === 'certain' };
  }

  async #read(id: string, level: 'latest' | 'certain'): Promise<Snapshot<S>> {
    const found = await this.streams
      .findOne({ _id: id })
      .read('primary')
      .readConcern(level === 'certain' ? 'majority' : 'local')
      .lean<StreamDocument>();
    if (found === null) return { id, v: 0, seq: 0, state: this.definition.initial, inbox: [], marks: {}, outboxEntries: 0 };
    const { v, seq, inbox, marks, outbox } = found;
    return { id, v, seq, state: frozenJson(found.state as S), inbox, marks, outboxEntries: outbox.length };
  }
}

function decided<S, F extends Fact>(decide: Decide<S, F>, state: S, now: Instant): readonly F[] | Rejection {
  try {
    return decide(state, now);
  } catch (error) {
    if (isRejection(error)) return error;
    throw error;
  }
}

function isDuplicateId(error: unknown): boolean {
  const { code, keyPattern } = error as { code?: number; keyPattern?: Record<string, unknown> };
  return code === 11000 && (keyPattern === undefined || '_id' in keyPattern);
}
