import { createHash } from 'node:crypto';
import { canonicalJson } from './json.js';

/** An idempotency key that was handled, with a hash of what was asked under it. */
export interface InboxEntry {
  readonly id: string;
  readonly hash: string;
}

export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('base64url');
}

export type KeySeen = 'new' | 'same' | 'other-content';

export function keySeen(inbox: readonly InboxEntry[], entry: InboxEntry): KeySeen {
  const known = inbox.find(({ id }) => id === entry.id);
  if (known === undefined) return 'new';
  return known.hash === entry.hash ? 'same' : 'other-content';
}

export function remember(inbox: readonly InboxEntry[], entry: InboxEntry, entriesMax: number): InboxEntry[] {
  return [...inbox, entry].slice(-entriesMax);
}
