/**
 * What staff may look at a child's record for: a code that the guardian is shown in their language. Whoever looks chooses one each time;
 * there is no "other", since what is not on the list is not a reason to look.
 */
export const LOOK_PURPOSES = [
  'application-check',
  'benefit-check',
  'identity-check',
  'enrolment',
  'attendance',
  'payment',
  'call',
  'complaint',
  'appeal',
  'correction',
  'erasure',
  'audit',
] as const;

export type LookPurpose = (typeof LOOK_PURPOSES)[number];

export const isLookPurpose = (code: string): code is LookPurpose => (LOOK_PURPOSES as readonly string[]).includes(code);
