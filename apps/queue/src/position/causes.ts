import type { LogEntry } from '@kezek/translog';

/** Why a place changed. Codes are their places in this list; none of them is stored. */
export const CAUSES = [
  'submitted',
  'recorded-late',
  'imported',
  'served',
  'lapsed',
  'restored',
  'moved-in',
  'moved-out',
  'benefit-verified',
  'benefit-ended',
  'recategorised',
  'regime-switch',
  'withdrawn',
  'too-old',
  'import-rolled-back',
  'merged',
  'reinstated',
  'annulled',
  'fulfilled',
  'paused',
  'resumed',
] as const;

export type Cause = (typeof CAUSES)[number];

const CODES: ReadonlyMap<Cause, number> = new Map(CAUSES.map((cause, code) => [cause, code]));

/** Its place among all causes. */
export const codeOf = (cause: Cause): number => CODES.get(cause) as number;

const OF_CATEGORY: Readonly<Record<string, Cause>> = {
  'benefit-verified': 'benefit-verified',
  'benefit-ended': 'benefit-ended',
  'queue-update': 'recategorised',
  'regime-switch': 'regime-switch',
};

const OF_WITHDRAWAL: Readonly<Record<string, Cause>> = { age: 'too-old', 'import-rolled-back': 'import-rolled-back', merged: 'merged' };

const OF_TYPE: Readonly<Record<string, Cause>> = {
  'queue.turn-given': 'served',
  'queue.application-inactivated': 'lapsed',
  'queue.application-restored': 'restored',
  'queue.application-reinstated': 'reinstated',
  'queue.application-annulled': 'annulled',
  'queue.application-fulfilled': 'fulfilled',
  'queue.application-paused': 'paused',
  'queue.application-resumed': 'resumed',
};

/** What an entry is to those whose place it changes. */
export function causeOf({ type, data }: LogEntry, change: number): Cause {
  if (type === 'queue.application-submitted') return data['channel'] === 'import' ? 'imported' : 'submitted';
  if (type === 'queue.application-withdrawn') return OF_WITHDRAWAL[data['reason'] as string] ?? 'withdrawn';
  if (type === 'queue.category-changed') return OF_CATEGORY[data['cause'] as string] ?? 'recategorised';
  return OF_TYPE[type] ?? (change > 0 ? 'moved-in' : 'moved-out');
}
