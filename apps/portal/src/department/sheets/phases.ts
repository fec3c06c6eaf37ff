import type { Tone } from '../../ui/Status.js';

export const SHEET_PHASES = {
  open: { word: 'sheet.open', tone: 'quiet' },
  closed: { word: 'sheet.closed', tone: 'urgent' },
  accepted: { word: 'sheet.accepted', tone: 'good' },
} as const satisfies Record<string, { word: string; tone: Tone }>;
