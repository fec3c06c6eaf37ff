import type { RecordedFact } from './definition.js';

/** One stream's facts that follow each other. */
export interface JournalEntry {
  /** The stream's name, as in events. */
  readonly stream: string;
  readonly facts: readonly RecordedFact[];
}

/**
 * Where facts are written down in one order over all streams, after they are in the history and before anybody hears of them: what is not in
 * the journal takes no effect. Told of the same facts again after a crash, it knows them by their ids.
 */
export interface Journal {
  /** @returns names of the streams whose facts it refuses: they stay where they are, and nobody hears of them */
  record(entries: readonly JournalEntry[]): Promise<ReadonlySet<string>>;
}
