import { setImmediate as turn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Model } from 'mongoose';
import { streamName, type Fact, type RecordedFact, type StreamDefinition } from './definition.js';
import type { HistoryDocument, StreamDocument } from './document.js';
import { readHistory, toFact, type StreamHome } from './history.js';
import { frozenJson } from './json.js';

export type Verified = { readonly ok: true; readonly facts: number } | { readonly ok: false; readonly problem: string };

/** A stream as it was read, and whether its state follows from its facts. */
export interface Checked<S extends object, F extends Fact> {
  readonly id: string;
  readonly state: S;
  /** Those handed on and those still waiting, in order; also what came after the stream was read. */
  readonly facts: readonly RecordedFact<F>[];
  readonly verified: Verified;
}

/** What is read of a stream to verify it. */
export const VERIFIED_FIELDS = 'seq state outbox';
/** Facts that one answer of the database brings: some hundred kilobytes, read without a break. */
const BATCH_FACTS = 250;
/** Facts followed without a break; calls that came in meanwhile are answered then. */
const STRETCH_FACTS = 50;

/** Whether the state follows from the facts: those in history, then those still waiting in the stream. */
export async function verifyStream<S extends object, F extends Fact>(home: StreamHome<S, F>, id: string): Promise<Verified> {
  // The stream first: what it no longer holds is in history by then.
  const stream = await home.streams.findOne({ _id: id }).select(VERIFIED_FIELDS).readConcern('majority').lean<StreamDocument>();
  const history = await readHistory(home, id);
  if (stream === null) return history.length === 0 ? { ok: true, facts: 0 } : { ok: false, problem: 'history without a stream' };
  return verdict(home.definition, stream, { facts: factsOf(stream, history), pace: new Pace() });
}

/** The same of many: the histories of a page of streams come by one cursor in the streams' own order. One stream's facts are held at a time. */
export async function* verifyStreams<S extends object, F extends Fact>(
  home: StreamHome<S, F>,
  pages: AsyncIterable<readonly StreamDocument[]>,
): AsyncGenerator<Checked<S, F>> {
  const pace = new Pace();
  for await (const page of pages) {
    const names = page.map(({ _id }) => streamName(home.definition, _id));
    const histories = historiesOf<F>(home.history, names);
    try {
      let next = (await histories.next()).value;
      for (const [at, stream] of page.entries()) {
        const own = next?.name === names[at] ? next : undefined;
        if (own !== undefined) next = (await histories.next()).value;
        const facts = factsOf(stream, own?.facts ?? []);
        const verified = await verdict(home.definition, stream, { facts, pace });
        yield { id: stream._id, state: stream.state as S, facts, verified };
      }
    } finally {
      await histories.return(undefined);
    }
  }
}

interface History<F extends Fact> {
  readonly name: string;
  readonly facts: readonly RecordedFact<F>[];
}

/** Of the streams that have any, in the order of their names. */
async function* historiesOf<F extends Fact>(
  history: Model<HistoryDocument>,
  names: readonly string[],
): AsyncGenerator<History<F>, undefined> {
  const found = history.collection.find({ stream: { $in: [...names] } }, { sort: { stream: 1, seq: 1 }, batchSize: BATCH_FACTS });
  let name: string | undefined;
  let facts: RecordedFact<F>[] = [];
  for await (const document of found as unknown as AsyncIterable<HistoryDocument>) {
    if (document.stream !== name) {
      if (name !== undefined) yield { name, facts };
      name = document.stream;
      facts = [];
    }
    facts.push(toFact<F>(document));
  }
  if (name !== undefined) yield { name, facts };
}

/** The relay appends in no particular order, so a fact may be in either or both. */
function factsOf<F extends Fact>(stream: StreamDocument, history: readonly RecordedFact<F>[]): RecordedFact<F>[] {
  const bySeq = new Map([...(stream.outbox as unknown as RecordedFact<F>[]), ...history].map((fact) => [fact.seq, fact]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

async function verdict<S extends object, F extends Fact>(
  definition: StreamDefinition<S, F>,
  stream: StreamDocument,
  { facts: all, pace }: { readonly facts: readonly RecordedFact<F>[]; readonly pace: Pace },
): Promise<Verified> {
  const facts = all.filter(({ seq }) => seq <= stream.seq);
  const gap = facts.findIndex(({ seq }, at) => seq !== at + 1);
  if (gap >= 0) return { ok: false, problem: `fact ${gap + 1} is missing` };
  if (facts.length !== stream.seq) return { ok: false, problem: `${facts.length} facts of ${stream.seq}` };
  let state = definition.initial;
  for (const fact of facts) {
    state = frozenJson(definition.evolve(state, fact));
    if (pace.isOver()) await turn();
  }
  if (!isDeepStrictEqual(state, frozenJson(stream.state))) return { ok: false, problem: 'the state does not follow from the facts' };
  return { ok: true, facts: facts.length };
}

/** Counts what is done without a break. */
class Pace {
  #facts = 0;

  isOver(): boolean {
    this.#facts = (this.#facts + 1) % STRETCH_FACTS;
    return this.#facts === 0;
  }
}
