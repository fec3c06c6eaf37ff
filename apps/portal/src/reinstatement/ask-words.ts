import type { AskWords } from './AskForm.js';
import { CAUSES, OFFICE_CAUSES } from './types.js';

export const FAMILY = {
  how: ['form.how', 'form.anew'],
  cause: 'cause',
  causes: CAUSES,
  text: 'text',
  hint: 'text-hint',
  missing: 'text-missing',
  paper: 'document',
  send: 'send',
} as const satisfies AskWords;

/** The department by itself: a mistake of its own, or what came out without the family. */
export const OFFICE = {
  how: ['office.how', 'office.anew'],
  cause: 'office.cause',
  causes: OFFICE_CAUSES,
  text: 'office.text',
  hint: 'office.text-hint',
  missing: 'office.text-missing',
  paper: 'office.document',
  send: 'office.send',
} as const satisfies AskWords;

/** Where only a court's decision is left, nothing else is to be chosen. */
export const COURT = {
  ...OFFICE,
  causes: { 'court-decision': OFFICE_CAUSES['court-decision'] },
  text: 'office.court-text',
  missing: 'office.court-missing',
  paper: 'office.court-document',
} as const satisfies AskWords;
