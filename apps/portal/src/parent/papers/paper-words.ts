import type { CustomTypeOptions } from 'i18next';
import type { Tone } from '../../ui/Status.js';
import type { Paper } from '../records.js';

type Word = keyof CustomTypeOptions['resources']['parent'];

export const PAPERS = {
  'health-passport': 'paper.health-passport',
  'health-certificate': 'paper.health-certificate',
  'birth-certificate': 'paper.birth-certificate',
  'guardian-identity': 'paper.guardian-identity',
  'special-need-conclusion': 'paper.special-need-conclusion',
} as const satisfies Record<Paper['kind'], Word>;

/** What it is and where it is got. */
export const PAPER_HINTS = {
  'health-passport': 'paper.health-passport-hint',
  'health-certificate': 'paper.health-certificate-hint',
  'birth-certificate': 'paper.birth-certificate-hint',
  'guardian-identity': 'paper.guardian-identity-hint',
  'special-need-conclusion': 'paper.special-need-conclusion-hint',
} as const satisfies Record<Paper['kind'], Word>;

export const STATUSES = {
  missing: ['paper.missing', 'urgent'],
  brought: ['paper.brought', 'waiting'],
  accepted: ['paper.accepted', 'good'],
  refused: ['paper.refused', 'bad'],
  expired: ['paper.expired', 'bad'],
} as const satisfies Record<Paper['status'], readonly [Word, Tone]>;

const REASONS: Readonly<Record<string, Word>> = {
  unreadable: 'paper.refused-unreadable',
  expired: 'paper.refused-expired',
  'other-person': 'paper.refused-other-person',
  'not-this-paper': 'paper.refused-not-this-paper',
};

/** Why it was not accepted and what to do; neutral for a reason that comes later than this page. */
export const reasonWord = (reason: string | undefined): Word => REASONS[reason ?? ''] ?? 'paper.refused-other';
