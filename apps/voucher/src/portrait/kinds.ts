/** What an entry is about; the time line is filtered by it. */
export const ENTRY_KINDS = [
  'guardian',
  'look',
  'document',
  'application',
  'voucher',
  'contract',
  'attendance',
  'payment',
  'notice',
  'correction',
  'record',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

export const isEntryKind = (text: string): text is EntryKind => (ENTRY_KINDS as readonly string[]).includes(text);

/** What stays of an erased child: the law wants to see what was paid, and that it was erased. Neither names anybody. */
export const KEPT_AFTER_ERASURE: readonly EntryKind[] = ['payment', 'record'];
