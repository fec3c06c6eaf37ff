import { useMemo, useSyncExternalStore } from 'react';
import { type Draft, isEmpty, parseDraft } from './draft.js';

const PREFIX = 'kezek.marks.';

type Of = Pick<Draft, 'staffId' | 'groupId' | 'date'>;
const nameOf = ({ staffId, groupId, date }: Of): string => `${PREFIX}${staffId}.${groupId}.${date}`;

interface Kept {
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The last try to send found nobody. */
  readonly unreachable: boolean;
}

let kept: Kept | undefined;
const listeners = new Set<() => void>();

function change(next: Kept): void {
  kept = next;
  listeners.forEach((changed) => changed());
}

function load(): Kept {
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  const drafts = new Map<string, Draft>();
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    const draft = parseDraft(localStorage.getItem(name) ?? '');
    if (draft !== undefined) drafts.set(name, draft);
  }
  return { drafts, unreachable: kept?.unreachable ?? false };
}

const now = (): Kept => (kept ??= load());

export const draftOf = (of: Of): Draft | undefined => now().drafts.get(nameOf(of));

/** An empty draft is none. */
export function keep(draft: Draft): void {
  if (isEmpty(draft)) return forget(draft);
  localStorage.setItem(nameOf(draft), JSON.stringify(draft));
  change({ ...now(), drafts: new Map(now().drafts).set(nameOf(draft), draft) });
}

export function forget(of: Of): void {
  localStorage.removeItem(nameOf(of));
  const drafts = new Map(now().drafts);
  drafts.delete(nameOf(of));
  change({ ...now(), drafts });
}

export function foundUnreachable(unreachable: boolean): void {
  if (now().unreachable !== unreachable) change({ ...now(), unreachable });
}

function subscribe(changed: () => void): () => void {
  // Another tab of the same browser keeps its drafts in the same place.
  const elsewhere = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith(PREFIX)) change(load());
  };
  listeners.add(changed);
  window.addEventListener('storage', elsewhere);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', elsewhere);
  };
}

export interface KeptDrafts {
  readonly drafts: readonly Draft[];
  readonly unreachable: boolean;
}

/** What this person has on this phone that the sheets do not know yet. */
export function useDrafts(staffId: string): KeptDrafts {
  const { drafts, unreachable } = useSyncExternalStore(subscribe, now);
  return useMemo(
    () => ({ drafts: [...drafts.values()].filter((draft) => draft.staffId === staffId), unreachable }),
    [drafts, unreachable, staffId],
  );
}
