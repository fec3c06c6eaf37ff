import type { EventType } from './catalogue.js';

/**
 * Facts that their own service alone works with. They are in its history, where read models and auditors find them, and are not handed to
 * the bus: a message that no group wants would only hide the one that lost its group. Whoever starts to react to one takes it off this list.
 */
const kept: readonly EventType[] = [
  'identity.guardian-registered',
  'identity.sign-in-declined',
  'identity.sign-in-failed',
  'identity.signed-in',
  'identity.guardianship-declined',
  'identity.guardian-unlinked',
  'identity.locale-changed',
  'identity.staff-registered',
  'queue.turn-seated',
  'queue.turn-unseated',
  'queue.placement-ended',
  'queue.iteration-previewed',
  'queue.iteration-started',
  'voucher.signature-noted',
  'voucher.signatures-dropped',
  'enrolment.group-opened',
  'enrolment.seat-hold-extended',
  'enrolment.seat-freed',
  'enrolment.child-listed',
  'enrolment.child-unlisted',
  'enrolment.marks-recorded',
  'payment.budget-set',
  'payment.budget-trimmed',
  'payment.reserve-opened',
  'payment.reserve-released',
  'payment.sheet-expected',
  'payment.sheet-dropped',
  'payment.sheet-priced',
  'payment.transfer-posted',
  'payment.register-drafted',
  'payment.register-approved',
  'payment.register-rejected',
  'payment.register-sent',
  'payment.line-returned',
  'payment.register-settled',
  'notification.planned',
  'notification.send-intended',
  'notification.send-postponed',
  'notification.phone-failed',
  'notification.failed',
];

const keptTypes: ReadonlySet<EventType> = new Set(kept);

/** Whether others may hear of it over the bus. */
export const isPublished = (type: EventType): boolean => !keptTypes.has(type);
