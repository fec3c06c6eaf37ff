import { PRESENT } from '../shared/sheet.js';

/** A mark as it is given; what the sheet knows of a child has the same shape. */
export interface GivenMark {
  readonly mark: string;
  readonly documentId?: string | undefined;
}

/** What the sheet says of a day, by child. */
export type Known = ReadonlyMap<string, GivenMark & { readonly disputed?: boolean }>;

/**
 * What a teacher has tapped of one day and the sheet does not know yet. It is kept on the phone, so that a lost connection or a closed page
 * loses nothing; there are no names in it.
 */
export interface Draft {
  /** Who tapped: nobody else who signs in on this phone sends it. */
  readonly staffId: string;
  readonly groupId: string;
  readonly date: string;
  readonly marks: Readonly<Record<string, GivenMark>>;
  /** Everybody else without a mark is here. */
  readonly others: boolean;
  /** What the sheet said when it was tapped: another mark since then is somebody else's. */
  readonly seen: Readonly<Record<string, GivenMark>>;
  /** Set when the teacher has finished: it goes out under this key as soon as there is a connection. */
  readonly key?: string | undefined;
  /** Why it did not go out and waits for the teacher. */
  readonly stopped?: { readonly because: 'conflict' } | { readonly because: 'refused'; readonly problem: unknown } | undefined;
}

export interface Conflict {
  readonly childId: string;
  readonly mine: GivenMark;
  readonly theirs: GivenMark;
}

export const emptyDraft = (of: Pick<Draft, 'staffId' | 'groupId' | 'date'>): Draft => ({ ...of, marks: {}, others: false, seen: {} });

export const isEmpty = ({ marks, others }: Draft): boolean => !others && Object.keys(marks).length === 0;
export const isOnItsWay = ({ key, stopped }: Draft): boolean => key !== undefined && stopped === undefined;

const same = (a: GivenMark, b: GivenMark): boolean => a.mark === b.mark && (a.documentId ?? '') === (b.documentId ?? '');
const plain = ({ mark, documentId }: GivenMark): GivenMark => (documentId === undefined ? { mark } : { mark, documentId });

/** A change makes it unfinished again, and other content needs another key. */
const unfinished = ({ staffId, groupId, date, marks, others, seen }: Draft): Draft => ({ staffId, groupId, date, marks, others, seen });

const without = <T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> => {
  const { [name]: _gone, ...rest } = record;
  return rest;
};

/** What the sheet says already needs no mark, unless the guardian disputes it: then the same mark is the answer. */
export function marked(draft: Draft, childId: string, { given, known }: { readonly given: GivenMark; readonly known: Known }): Draft {
  const now = known.get(childId);
  const seen = now === undefined ? without(draft.seen, childId) : { ...draft.seen, [childId]: plain(now) };
  const changes = now === undefined || now.disputed === true || !same(now, given);
  const marks = changes ? { ...draft.marks, [childId]: plain(given) } : without(draft.marks, childId);
  return { ...unfinished(draft), marks, seen };
}

export const unmarked = (draft: Draft, childId: string): Draft => ({ ...unfinished(draft), marks: without(draft.marks, childId) });

/** Everybody of whom nothing is said is here. */
export function othersHere(draft: Draft, known: Known): Draft {
  const seen = Object.fromEntries([...known].map(([childId, mark]) => [childId, plain(mark)]));
  return { ...unfinished(draft), others: true, seen: { ...seen, ...draft.seen } };
}

export const finished = (draft: Draft, key: string): Draft => ({ ...unfinished(draft), key });
export const stoppedBy = (draft: Draft, stopped: NonNullable<Draft['stopped']>): Draft => ({ ...draft, stopped });

/** What the child's mark will be: of the draft, else of the sheet. */
export function markOf(draft: Draft | undefined, childId: string, known: Known): GivenMark | undefined {
  const now = known.get(childId);
  return draft?.marks[childId] ?? (now === undefined && draft?.others === true ? { mark: PRESENT } : now);
}

/** Children of whom the draft says something new. */
export const touched = (draft: Draft, childIds: readonly string[], known: Known): string[] =>
  childIds.filter((childId) => draft.marks[childId] !== undefined || (draft.others && !known.has(childId)));

/** What somebody else has marked otherwise since it was tapped. */
export function conflictsOf(draft: Draft, childIds: readonly string[], known: Known): Conflict[] {
  return childIds.flatMap((childId) => {
    const theirs = known.get(childId);
    const seen = draft.seen[childId];
    const mine = draft.marks[childId] ?? (draft.others && seen === undefined ? { mark: PRESENT } : undefined);
    if (theirs === undefined || mine === undefined || same(theirs, mine)) return [];
    return seen !== undefined && same(seen, theirs) ? [] : [{ childId, mine, theirs: plain(theirs) }];
  });
}

/** The teacher's decision about a conflict: then both are seen. */
export function decided(draft: Draft, { childId, mine, theirs }: Conflict, whose: 'mine' | 'theirs'): Draft {
  const marks = whose === 'mine' ? { ...draft.marks, [childId]: mine } : without(draft.marks, childId);
  return { ...unfinished(draft), marks, seen: { ...draft.seen, [childId]: theirs }, stopped: draft.stopped };
}

/** What is sent: of the children who are listed that day. */
export function requestOf(draft: Draft, childIds: readonly string[]) {
  const marks = childIds.flatMap((childId) => {
    const given = draft.marks[childId];
    if (given === undefined) return [];
    const { mark, documentId } = given;
    return [{ childId, mark, ...(documentId === undefined ? {} : { documentId }) }];
  });
  return { marks, ...(draft.others ? { others: PRESENT } : {}) };
}

/** @returns undefined of anything that is not a draft of ours */
export function parseDraft(text: string): Draft | undefined {
  try {
    const draft = JSON.parse(text) as Partial<Draft> | null;
    const whole =
      [draft?.staffId, draft?.groupId, draft?.date].every((one) => typeof one === 'string') &&
      [draft?.marks, draft?.seen].every((one) => typeof one === 'object' && one !== null) &&
      typeof draft?.others === 'boolean';
    return whole ? (draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}
