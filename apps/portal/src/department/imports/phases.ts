import type { Tone } from '../../ui/Status.js';

/** How far an import is, in words and colours. */
export const IMPORT_PHASES = {
  planned: { word: 'import.phase.planned', tone: 'urgent' },
  running: { word: 'import.phase.running', tone: 'waiting' },
  completed: { word: 'import.phase.completed', tone: 'good' },
  'rolling-back': { word: 'import.phase.rolling-back', tone: 'waiting' },
  'rolled-back': { word: 'import.phase.rolled-back', tone: 'quiet' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export const isUnderWay = (phase: string): boolean => phase === 'running' || phase === 'rolling-back';

export const ROLLBACK_REASONS = {
  'wrong-file': 'import.reason.wrong-file',
  'wrong-order': 'import.reason.wrong-order',
  'not-authorised': 'import.reason.not-authorised',
  'duplicate-import': 'import.reason.duplicate-import',
  other: 'import.reason.other',
} as const;

export type RollbackReason = keyof typeof ROLLBACK_REASONS;

/** Why an application stays though its import is taken back. */
export const KEPT_REASONS = {
  changed: 'import.kept.changed',
  'turn-given': 'import.kept.turn-given',
  fulfilled: 'import.kept.fulfilled',
  inactive: 'import.kept.inactive',
  withdrawn: 'import.kept.gone',
  annulled: 'import.kept.gone',
} as const;

export const COLUMN_WORDS = {
  position: 'import.column.position',
  stamp: 'import.column.stamp',
  childIin: 'import.column.childIin',
  childName: 'import.column.childName',
  guardianIin: 'import.column.guardianIin',
  relation: 'import.column.relation',
  phone: 'import.column.phone',
  phone2: 'import.column.phone2',
  settlement: 'import.column.settlement',
  statusClass: 'import.column.statusClass',
  languages: 'import.column.languages',
  kinds: 'import.column.kinds',
} as const;
