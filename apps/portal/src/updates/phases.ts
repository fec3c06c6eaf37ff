import type { Tone } from '../ui/Status.js';

/** How far an update of the queue is, in words and colours. */
export const PHASES = {
  previewed: { word: 'phase.previewed', tone: 'urgent' },
  announced: { word: 'phase.announced', tone: 'waiting' },
  open: { word: 'phase.open', tone: 'waiting' },
  closed: { word: 'phase.closed', tone: 'good' },
  cancelled: { word: 'phase.cancelled', tone: 'quiet' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export const KINDS = { recategorisation: 'kind.recategorisation', 'regime-switch': 'kind.regime-switch' } as const;

/** Why one was cancelled. */
export const CANCELLED = {
  withdrawn: 'cancelled.withdrawn',
  superseded: 'cancelled.superseded',
  'not-prescribed': 'cancelled.not-prescribed',
} as const;

/** Why a place or category changes. */
export const REASONS = {
  age: 'reason.age',
  class: 'reason.class',
  table: 'reason.table',
  regime: 'reason.regime',
  order: 'reason.order',
  'over-age': 'reason.over-age',
} as const;

/** In place of a person: the policy prescribed it, and nobody was in time. */
export const SYSTEM = 'system';
