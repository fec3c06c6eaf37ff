import type { EventType } from '@kezek/contracts';

/** Published events that no page shows by themselves. Whatever is neither here nor among the changes fails a test. */
export const noInterest: readonly EventType[] = [
  // Whoever asked has the answer already.
  'identity.sign-in-code-requested',
  'identity.signing-code-requested',
  'identity.contact-changed',
  // The link that follows makes it somebody's child.
  'identity.child-registered',
  // The opening follows.
  'enrolment.group-planned',
];
