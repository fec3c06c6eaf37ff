import type { Model } from 'mongoose';
import { durable, type HistoryDocument, type StreamDocument } from './document.js';
import { streamName, type Fact, type RecordedFact, type StreamDefinition } from './definition.js';
import type { Journal } from './journal.js';

/** What one store's streams and history are made of. */
export interface StreamHome<S extends object, F extends Fact> {
  readonly definition: StreamDefinition<S, F>;
  readonly streams: Model<StreamDocument>;
  readonly history: Model<HistoryDocument>;
  readonly journal?: Journal;
}

/** Appends; a fact that is there already stays as it is. */
export async function append(history: Model<HistoryDocument>, stream: { name: string; facts: readonly RecordedFact[] }[]): Promise<void> {
  const documents = stream.flatMap(({ name, facts }) => facts.map(({ id, ...fact }) => ({ _id: id, stream: name, ...fact })));
  try {
    await history.collection.insertMany(documents as never[], { ordered: false, ...durable });
  } catch (error) {
    if (!onlyDuplicates(error)) throw error;
  }
}

function onlyDuplicates(error: unknown): boolean {
  const { writeErrors, result } = error as {
    writeErrors?: { code: number }[] | { code: number };
    result?: { getWriteConcernError?(): unknown };
  };
  if (writeErrors === undefined || result?.getWriteConcernError?.() !== undefined) return false;
  const errors = Array.isArray(writeErrors) ? writeErrors : [writeErrors];
  return errors.length > 0 && errors.every(({ code }) => code === 11000);
}

export async function ensureHistoryIndexes(history: Model<HistoryDocument>): Promise<void> {
  await history.collection.createIndex({ stream: 1, seq: 1 }, { unique: true });
  await history.collection.createIndex({ at: 1, stream: 1, seq: 1 });
}

/** Every fact of the stream handed on so far, in order. */
export async function readHistory<S extends object, F extends Fact>(home: StreamHome<S, F>, id: string): Promise<RecordedFact<F>[]> {
  const documents = await home.history
    .find({ stream: streamName(home.definition, id) })
    .sort({ seq: 1 })
    .lean<HistoryDocument[]>();
  return documents.map((document) => toFact<F>(document));
}

/** Every fact of every stream, by time; what read models are rebuilt from. Facts of one stream come in order. */
export async function* replay<S extends object, F extends Fact>(
  home: StreamHome<S, F>,
  { batchFacts = 500 }: { batchFacts?: number } = {},
): AsyncGenerator<RecordedFact<F> & { readonly stream: string }> {
  const cursor = home.history
    .find()
    .sort({ at: 1, stream: 1, seq: 1 })
    .allowDiskUse(true)
    .lean<HistoryDocument[]>()
    .cursor({ batchSize: batchFacts });
  for await (const document of cursor as AsyncIterable<HistoryDocument>) yield { ...toFact<F>(document), stream: document.stream };
}

export function toFact<F extends Fact>({ _id, stream: _, ...fact }: HistoryDocument): RecordedFact<F> {
  return { id: _id, ...fact } as unknown as RecordedFact<F>;
}
