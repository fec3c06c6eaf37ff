import type { Tone } from '../ui/Status.js';
import type { ContractWord, Paper } from './types.js';

export const PAPER_WORDS = {
  'health-passport': 'paper.health-passport',
  'health-certificate': 'paper.health-certificate',
  'birth-certificate': 'paper.birth-certificate',
  'guardian-identity': 'paper.guardian-identity',
  'special-need-conclusion': 'paper.special-need-conclusion',
} as const satisfies Record<Paper['kind'], ContractWord>;

export const PAPER_STATUSES = {
  missing: { tone: 'bad', word: 'paper.missing' },
  brought: { tone: 'urgent', word: 'paper.brought' },
  accepted: { tone: 'good', word: 'paper.accepted' },
  refused: { tone: 'bad', word: 'paper.refused' },
  expired: { tone: 'bad', word: 'paper.expired' },
} as const satisfies Record<Paper['status'], { readonly tone: Tone; readonly word: ContractWord }>;

export const PAPER_REASON_WORDS = {
  unreadable: 'paper-reason.unreadable',
  expired: 'paper-reason.expired',
  'other-person': 'paper-reason.other-person',
  'not-this-paper': 'paper-reason.not-this-paper',
} as const satisfies Record<string, ContractWord>;

export type PaperReason = keyof typeof PAPER_REASON_WORDS;
