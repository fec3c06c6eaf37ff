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
  'identity.signing-code-failed',
  'identity.signing-code-proved',
  'identity.locale-changed',
  'identity.staff-registered',
  'identity.guardian-erased',
  'enrolment.rest-noted',
  'enrolment.group-shift-planned',
  'enrolment.group-shift-dropped',
  'voucher.record-left',
  'voucher.record-reopened',
  'payment.sheet-expected',
  'payment.sheet-dropped',
  'payment.sheet-priced',
  'payment.transfer-posted',
  'notification.send-intended',
  'notification.send-postponed',
  'notification.phone-failed',
];

/**
 * Facts that no service reacts to, but that pages are redrawn by: the bus shows them to who watches at that moment and keeps them for
 * nobody. A service that starts to react to one takes it off this list, or it would never hear of it.
 */
const shown: readonly EventType[] = [
  'queue.turn-seated',
  'queue.turn-unseated',
  'queue.iteration-previewed',
  'queue.iteration-started',
  'queue.turn-returned',
  'queue.iteration-continued',
  'queue.import-planned',
  'queue.import-approved',
  'queue.import-completed',
  'queue.import-rollback-ordered',
  'queue.import-rolled-back',
  'queue.epoch-previewed',
  'queue.epoch-announced',
  'queue.epoch-opened',
  'queue.epoch-closed',
  'queue.epoch-cancelled',
  'voucher.signature-noted',
  'voucher.signatures-dropped',
  'voucher.term-renewed',
  'voucher.waiting-noted',
  'enrolment.kindergarten-listed',
  'enrolment.kindergarten-excluded',
  'enrolment.seat-hold-extended',
  'enrolment.waiting-joined',
  'enrolment.waiting-removed',
  'enrolment.promotion-drafted',
  'enrolment.child-listed',
  'enrolment.child-unlisted',
  'payment.budget-set',
  'payment.budget-trimmed',
  'payment.reserve-opened',
  'payment.reserve-released',
  'payment.reserve-moved',
  'payment.move-dropped',
  'payment.register-drafted',
  'payment.register-approved',
  'payment.register-rejected',
  'payment.register-sent',
  'payment.register-settled',
  'notification.planned',
];

/** Who hears of a fact over the bus: services that react to it, only who watches, or nobody. */
export type Audience = 'services' | 'watchers' | 'nobody';

const audiences: ReadonlyMap<EventType, Audience> = new Map([
  ...kept.map((type) => [type, 'nobody'] as const),
  ...shown.map((type) => [type, 'watchers'] as const),
]);

export const audienceOf = (type: EventType): Audience => audiences.get(type) ?? 'services';

export const isPublished = (type: EventType): boolean => audienceOf(type) !== 'nobody';
