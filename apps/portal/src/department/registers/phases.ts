import type { Tone } from '../../ui/Status.js';

export const REGISTER_PHASES = {
  drafted: { word: 'register.drafted', tone: 'urgent' },
  'approved-once': { word: 'register.approved-once', tone: 'urgent' },
  approved: { word: 'register.approved', tone: 'waiting' },
  rejected: { word: 'register.rejected', tone: 'bad' },
  sent: { word: 'register.sent', tone: 'waiting' },
  settled: { word: 'register.settled', tone: 'good' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export const LINE_PHASES = {
  pending: { word: 'line.pending', tone: 'waiting' },
  settled: { word: 'line.settled', tone: 'good' },
  returned: { word: 'line.returned', tone: 'bad' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

/** How many steps of the stepper are done; a rejected register stands where it was. */
export const STEPS_DONE: Readonly<Record<string, number>> = { drafted: 1, 'approved-once': 1, approved: 2, sent: 3, settled: 4 };

export const numberOfRegister = (registerId: string): string => registerId.slice(registerId.lastIndexOf('.') + 1);

export const isBeforeSending = (phase: string): boolean => ['drafted', 'approved-once', 'approved'].includes(phase);
