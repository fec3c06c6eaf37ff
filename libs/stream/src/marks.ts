/**
 * Exactly which messages of one source stream were handled.
 * A consumer sees only some types of a source, so the numbers have gaps that never fill: beyond the window the oldest are
 * forgotten, and a message from there is neither new nor a repeat but unknown, which is said aloud instead of guessed.
 */
export interface Mark {
  /** Every number below this was handled. */
  readonly below: number;
  /** Handled numbers from `below` up, ascending. */
  readonly seqs: readonly number[];
  /** Numbers below this that are in neither were forgotten. */
  readonly forgottenBelow?: number;
}

export type Marks = Readonly<Record<string, Mark>>;

export const unmarked: Mark = { below: 1, seqs: [] };

export type Seen = 'new' | 'handled' | 'forgotten';

export function seen(mark: Mark, seq: number): Seen {
  if (seq < mark.below || mark.seqs.includes(seq)) return 'handled';
  return seq < (mark.forgottenBelow ?? 0) ? 'forgotten' : 'new';
}

/** The mark after message `seq` was handled; keeps at most `seqsMax` numbers. */
export function handled(mark: Mark, seq: number, seqsMax: number): Mark {
  const rest = [...mark.seqs, seq].sort((a, b) => a - b);
  let below = mark.below;
  while (rest[0] === below) {
    rest.shift();
    below += 1;
  }
  const forgotten = rest.splice(0, Math.max(0, rest.length - seqsMax)).at(-1);
  const forgottenBelow = Math.max(mark.forgottenBelow ?? 0, forgotten === undefined ? 0 : forgotten + 1);
  return { below, seqs: rest, ...(forgottenBelow > below ? { forgottenBelow } : {}) };
}

/** Field name of a source in the document: dots and dollars mean something else to the database. */
export function markKey(source: string): string {
  return source.replace(/[%.$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

export function markOf(marks: Marks, source: string): Mark {
  const key = markKey(source);
  return Object.hasOwn(marks, key) ? (marks[key] ?? unmarked) : unmarked;
}
