import type { Connection, Model } from 'mongoose';
import { isRejection, Rejection, type Instant } from '@kezek/domain';
import type { Clock, Logger } from '@kezek/service';
import type { ChangeRequest } from './change.js';
import { streamName, type Fact, type RecordedFact, type StreamDefinition } from './definition.js';
import { historyModel, streamModel, type HistoryDocument, type StreamDocument } from './document.js';
import { StreamDocuments } from './documents.js';
import { Executor, type Decide, type Executed } from './executor.js';
import { ensureHistoryIndexes, readHistory, replay } from './history.js';
import { frozenJson } from './json.js';
import { defaultLimits, type StreamLimits } from './limits.js';
import { StreamQueries, type FindOptions, type Found, type IndexFilter, type IndexSpec } from './queries.js';
import { reindex } from './reindex.js';
import type { Journal } from './journal.js';
import type { Relay } from './relay.js';
import { VERIFIED_FIELDS, verifyStream, verifyStreams, type Checked, type Verified } from './verify.js';

export interface StreamDeps {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly log: Logger;
  /** Woken after each write that left facts. */
  readonly relay: Relay;
  readonly limits?: Partial<StreamLimits>;
  /** What the facts of these streams must be written down in before they are handed on. */
  readonly journal?: Journal;
}

/** Streams that are read together to be verified; their states are held meanwhile. */
const VERIFIED_TOGETHER = 100;

const streamId = /^[^\s\p{C}]{1,120}$/u;

/** All streams of one aggregate. Every change is one atomic write to one document. */
export class StreamStore<S extends object, F extends Fact> {
  readonly definition: StreamDefinition<S, F>;
  readonly streams: Model<StreamDocument>;
  readonly history: Model<HistoryDocument>;
  readonly journal?: Journal;
  readonly #relay: Relay;
  readonly #log: Logger;
  readonly #queries: StreamQueries<S>;
  readonly #documents: StreamDocuments<S, F>;
  readonly #executor: Executor<S, F>;

  constructor(definition: StreamDefinition<S, F>, deps: StreamDeps) {
    const limits = { ...defaultLimits, ...deps.limits };
    this.definition = { ...definition, initial: frozenJson(definition.initial) };
    this.streams = streamModel(deps.connection, definition);
    this.history = historyModel(deps.connection, definition);
    if (deps.journal !== undefined) this.journal = deps.journal;
    this.#relay = deps.relay;
    this.#log = deps.log;
    this.#queries = new StreamQueries(this.streams, limits);
    const wake = (id: string): void => deps.relay.wake(this, id);
    this.#documents = new StreamDocuments(this.definition, this.streams, limits);
    this.#executor = new Executor({ definition: this.definition, documents: this.#documents, clock: deps.clock, limits, wake });
    deps.relay.register(this);
  }

  /** `<aggregate>/<id>`, as in events and marks. */
  streamOf(id: string): string {
    return streamName(this.definition, id);
  }

  /** The initial state at v 0 when there is none. */
  async load(id: string): Promise<{ state: S; v: number }> {
    const { state, v } = await this.#documents.read(id, 'certain');
    return { state, v };
  }

  /** The states of several at once; who is not there is left out. */
  loadMany(ids: readonly string[]): Promise<Map<string, S>> {
    return this.#queries.states(ids);
  }

  /**
   * Decides and writes. With `source`, the message counts as handled whether or not there were facts, and also when `decide` refused it; not
   * when it could not decide (a rejection `domain.…`): the message is decided when a person has put right what was missing.
   * One message changes a stream once: what it means for the stream is one decision.
   * @throws Rejection what `decide` threw; stream.outbox-full, stream.contended (try again later), stream.key-reused,
   * stream.message-forgotten, stream.id-invalid
   */
  async execute(id: string, request: ChangeRequest, decide: Decide<S, F>): Promise<Executed<S, F>> {
    if (request.key !== undefined && request.source !== undefined) throw new Error('A change has a key or a source, not both');
    if (!streamId.test(id)) throw new Rejection('stream.id-invalid');
    try {
      return await this.#executor.execute(id, request, decide);
    } catch (error) {
      if (isRejection(error) && error.code === 'stream.outbox-full') this.#hurry(id);
      throw error;
    }
  }

  #hurry(id: string): void {
    this.#log.warn({ stream: this.streamOf(id) }, 'outbox full, the relay is behind');
    this.#relay.wake(this, id);
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

  /** The earliest `dueAt` still to come; undefined if nothing waits for a moment. */
  async nextDue(now: Instant): Promise<Instant | undefined> {
    const [next] = await this.#queries.find({ dueAt: { gt: now } }, { limit: 1, sort: { by: 'dueAt' } });
    return next === undefined ? undefined : (this.definition.index(next.state)['dueAt'] as Instant | undefined);
  }

  /** Creates what relay, deadlines, history and the service's own queries need; does nothing where it is there already. */
  async ensureIndexes(extra: readonly IndexSpec[] = []): Promise<void> {
    await this.#queries.ensureIndexes(extra);
    await ensureHistoryIndexes(this.history);
  }

  /** Brings the indexed projection of every stream up to the definition, after a release that changed `index`. @returns how many changed */
  reindex(): Promise<number> {
    return reindex(this);
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

  /** The same of every stream of a filter, in the order of ids: for who looks at all of them anyway, with two questions a page. */
  verifyAll(
    filter: IndexFilter = {},
    { together = VERIFIED_TOGETHER }: { readonly together?: number } = {},
  ): AsyncGenerator<Checked<S, F>> {
    return verifyStreams(this, this.#queries.pages(filter, { limit: together, fields: VERIFIED_FIELDS }));
  }
}
