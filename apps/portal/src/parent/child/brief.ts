import type { Tone } from '../../ui/Status.js';
import type { CustomTypeOptions } from 'i18next';
import type { Contract } from '../records.js';
import { type OverCause, type Situation, mayApplyAnew } from './situation.js';

type Word = keyof CustomTypeOptions['resources']['parent'];

/** Where the one thing to do is done. */
export type Step = 'child' | 'seats' | 'apply';

/** A situation on a card: a word, a sentence, a term, and the one thing to do now. */
export interface Brief {
  readonly tone: Tone;
  readonly status: Word;
  readonly sentence: Word;
  readonly params?: { readonly position?: number; readonly kindergartenId?: string; readonly day?: string };
  /** An instant. */
  readonly by?: string | undefined;
  readonly todo?: { readonly step: Step; readonly label: Word };
}

const APPLY = { step: 'apply', label: 'todo.apply' } as const;

const OVER: Readonly<Record<OverCause, { readonly status: Word; readonly sentence: Word }>> = {
  withdrawn: { status: 'status.withdrawn', sentence: 'brief.withdrawn' },
  annulled: { status: 'status.annulled', sentence: 'brief.annulled' },
  refused: { status: 'status.refused', sentence: 'brief.refused' },
  left: { status: 'status.left', sentence: 'brief.left' },
  closed: { status: 'status.closed', sentence: 'over.closed-text' },
  age: { status: 'status.closed', sentence: 'over.age-text' },
  school: { status: 'status.closed', sentence: 'over.school-text' },
  moved: { status: 'status.closed', sentence: 'over.moved-text' },
  'false-data': { status: 'status.closed', sentence: 'over.false-data-text' },
};

/** @param today the region's day, `YYYY-MM-DD` */
export function briefOf(situation: Situation, today: string): Brief {
  switch (situation.kind) {
    case 'not-applied':
      return { tone: 'quiet', status: 'status.not-applied', sentence: 'brief.not-applied', todo: APPLY };
    case 'waiting': {
      const params = { position: situation.application.positionInCategory };
      return { tone: 'waiting', status: 'status.waiting', sentence: 'brief.waiting', params };
    }
    case 'turn':
      return { tone: 'good', status: 'status.turn', sentence: 'brief.turn' };
    case 'offered': {
      const sentence = situation.confirmBy === undefined ? 'brief.offered-on-way' : 'brief.offered';
      return { tone: 'urgent', status: 'status.offered', sentence, by: situation.confirmBy, todo: { step: 'child', label: 'todo.answer' } };
    }
    case 'choosing': {
      const todo = { step: 'seats', label: 'todo.choose' } as const;
      return { tone: 'urgent', status: 'status.choosing', sentence: 'brief.choosing', by: situation.contractBy, todo };
    }
    case 'contract':
      return ofContract(situation.contract);
    case 'enrolled':
      return ofEnrolled(situation, today);
    case 'leaving': {
      const params = { day: situation.lastDay, kindergartenId: situation.contract.kindergartenId };
      return { tone: 'quiet', status: 'status.leaving', sentence: 'brief.leaving', params };
    }
    case 'inactive': {
      const { restorableUntil } = situation;
      if (restorableUntil === undefined)
        return { tone: 'bad', status: 'status.inactive', sentence: 'brief.inactive-for-good', todo: APPLY };
      const todo = { step: 'child', label: 'todo.restore' } as const;
      return { tone: 'urgent', status: 'status.inactive', sentence: 'brief.inactive', by: restorableUntil, todo };
    }
    case 'over': {
      const { cause, lastDay = '' } = situation;
      return { tone: 'quiet', ...OVER[cause], params: { day: lastDay }, ...(mayApplyAnew(cause) ? { todo: APPLY } : {}) };
    }
    case 'settling':
      return { tone: 'quiet', status: 'status.settling', sentence: 'brief.settling' };
  }
}

function ofContract({ phase, guardianSigned, kindergartenSigned, kindergartenId, signBy }: Contract): Brief {
  const params = { kindergartenId };
  if (phase === 'signed') return { tone: 'good', status: 'status.signed', sentence: 'brief.signed', params };
  if (phase === 'requested') return { tone: 'waiting', status: 'status.settling', sentence: 'brief.seat-asked', params };
  // Of three parties the department signs too.
  if (guardianSigned && kindergartenSigned)
    return { tone: 'waiting', status: 'status.department-signature', sentence: 'brief.department-signature', params, by: signBy };
  if (guardianSigned) return { tone: 'waiting', status: 'status.their-signature', sentence: 'brief.their-signature', params, by: signBy };
  const todo = { step: 'child', label: 'todo.sign' } as const;
  return { tone: 'urgent', status: 'status.to-sign', sentence: 'brief.to-sign', params, by: signBy, todo };
}

function ofEnrolled({ contract, move }: Extract<Situation, { kind: 'enrolled' }>, today: string): Brief {
  const { from = '', kindergartenId } = contract;
  const params = { kindergartenId, day: from };
  const isToSign = move?.phase === 'drafted' && !move.guardianSigned;
  const todo = isToSign ? { todo: { step: 'child', label: 'todo.sign' } as const } : {};
  if (from > today) return { tone: 'good', status: 'status.starts', sentence: 'brief.starts', params, ...todo };
  return { tone: 'good', status: 'status.enrolled', sentence: 'brief.enrolled', params, ...todo };
}
