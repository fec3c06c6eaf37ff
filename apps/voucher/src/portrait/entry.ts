import type { EntryKind } from './kinds.js';

/** One line of a child's portrait. */
export interface Entry {
  /** Of the event and the child: the same event told twice is one entry. */
  readonly id: string;
  readonly childId: string;
  readonly at: string;
  /** By time, then by stream and number in it: text that sorts as things happened. */
  readonly order: string;
  readonly kind: EntryKind;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const SEQ_DIGITS = 9;

export const orderOf = ({ at, stream, seq }: { at: string; stream: string; seq: number }): string =>
  `${at}|${stream}|${String(seq).padStart(SEQ_DIGITS, '0')}`;

/** In the order of what happened, each once. */
export function lineOf(entries: readonly Entry[]): Entry[] {
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  return [...once.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}
