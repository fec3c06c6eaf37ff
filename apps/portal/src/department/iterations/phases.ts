import type { Tone } from '../../ui/Status.js';

/** How far an iteration is, in words and colours. */
export const ITERATION_PHASES = {
  previewed: { word: 'iteration.phase.previewed', tone: 'urgent' },
  approved: { word: 'iteration.phase.approved', tone: 'waiting' },
  running: { word: 'iteration.phase.running', tone: 'waiting' },
  completed: { word: 'iteration.phase.completed', tone: 'good' },
  refused: { word: 'iteration.phase.refused', tone: 'quiet' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

/** Why an iteration came to nothing. */
export const REFUSED_REASONS = {
  superseded: 'iteration.refused.superseded',
  budget: 'iteration.refused.budget',
  unanswered: 'iteration.refused.unanswered',
} as const;

export const numberOfIteration = (iterationId: string): string => iterationId.slice(iterationId.lastIndexOf('.') + 1);

export const isUnderWay = (phase: string): boolean => phase === 'approved' || phase === 'running';
