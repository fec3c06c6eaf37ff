import type { EventType, KnownEvent } from '@kezek/contracts';
import type { Handlers } from '@kezek/stream';
import type { EntryKind } from './kinds.js';

/** Every event that concerns a child, and what it is about. */
export const PORTRAIT_EVENTS = {
  'identity.child-registered': 'guardian',
  'identity.guardian-linked': 'guardian',
  'identity.guardianship-requested': 'guardian',
  'identity.guardianship-declined': 'guardian',
  'identity.guardian-unlinked': 'guardian',
  'identity.record-accessed': 'look',
  'identity.document-kept': 'document',
  'identity.child-erased': 'record',
  'queue.application-submitted': 'application',
  'queue.wishes-changed': 'application',
  'queue.application-moved': 'application',
  'queue.application-paused': 'application',
  'queue.application-resumed': 'application',
  'queue.benefit-claimed': 'application',
  'queue.benefit-documented': 'application',
  'queue.benefit-verified': 'application',
  'queue.benefit-refused': 'application',
  'queue.benefit-expired': 'application',
  'queue.stop-listed': 'application',
  'queue.category-changed': 'application',
  'queue.place-change-announced': 'application',
  'queue.application-withdrawn': 'application',
  'queue.turn-given': 'application',
  'queue.application-inactivated': 'application',
  'queue.application-restored': 'application',
  'queue.application-annulled': 'application',
  'queue.application-fulfilled': 'application',
  'queue.placement-ended': 'application',
  'voucher.offered': 'voucher',
  'voucher.term-started': 'voucher',
  'voucher.confirmed': 'voucher',
  'voucher.extended': 'voucher',
  'voucher.refused': 'voucher',
  'voucher.lapsed': 'voucher',
  'voucher.taken-up': 'voucher',
  'voucher.moved': 'voucher',
  'voucher.ended': 'voucher',
  'enrolment.seat-request-refused': 'contract',
  'enrolment.waiting-requested': 'contract',
  'enrolment.waiting-left': 'contract',
  'enrolment.seat-offered': 'contract',
  'enrolment.seat-offer-ended': 'contract',
  'enrolment.contract-drafted': 'contract',
  'enrolment.contract-extended': 'contract',
  'enrolment.contract-signed': 'contract',
  'enrolment.contract-cancelled': 'contract',
  'enrolment.enrolled': 'contract',
  'enrolment.transferred': 'contract',
  'enrolment.left': 'contract',
  'enrolment.marks-recorded': 'attendance',
  'enrolment.mark-disputed': 'attendance',
  'enrolment.sheet-closed': 'attendance',
  'enrolment.month-confirmed': 'attendance',
  'enrolment.sheet-accepted': 'attendance',
  'payment.statement-computed': 'payment',
  'payment.line-settled': 'payment',
  'payment.line-returned': 'payment',
  'notification.sent': 'notice',
  'notification.delivered': 'notice',
  'notification.failed': 'notice',
  'notification.handled-by-call': 'notice',
  'voucher.correction-requested': 'correction',
  'voucher.correction-answered': 'correction',
  'voucher.correction-overdue': 'correction',
  'voucher.erasure-requested': 'record',
  'voucher.erasure-approved': 'record',
  'voucher.erasure-declined': 'record',
  'voucher.erasure-ordered': 'record',
  'voucher.record-erased': 'record',
} as const satisfies Partial<Record<EventType, EntryKind>>;

export type PortraitEvent = keyof typeof PORTRAIT_EVENTS;
export type PortraitMessage = KnownEvent<PortraitEvent>;

export const isPortraitEvent = (type: string): type is PortraitEvent => Object.hasOwn(PORTRAIT_EVENTS, type);

/** Each of them is recorded, whatever order they come in. */
export function portraitReactions(record: (event: PortraitMessage) => Promise<void>): Handlers {
  return Object.fromEntries(Object.keys(PORTRAIT_EVENTS).map((type) => [type, record]));
}
