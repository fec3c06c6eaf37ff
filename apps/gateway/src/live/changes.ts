import type { EventData, EventType, KnownEvent } from '@kezek/contracts';
import { type Change, SOMEWHERE } from './change.js';

const child = ({ childId }: { childId: string }): Change => ({ childIds: [childId] });
const ofChild = (data: { childId: string }): Change => ({ ...child(data), districtId: SOMEWHERE });
const counted = (data: { childId: string }): Change => ({ ...ofChild(data), counts: true });
const inDistrict = (data: { childId: string; districtId: string }): Change => ({ ...child(data), districtId: data.districtId });
const countedIn = (data: { childId: string; districtId: string }): Change => ({ ...counted(data), districtId: data.districtId });
const placed = (data: { childId: string; placement: { districtId: string } }): Change => ({
  ...counted(data),
  districtId: data.placement.districtId,
});
const linked = (data: { childId: string; guardianId: string }): Change => ({ ...child(data), guardianIds: [data.guardianId] });
const iteration = ({ districtId }: { districtId: string }): Change => ({ iterations: true, districtId });
const epoch = ({ districtId }: { districtId: string }): Change => ({ epochs: true, districtId });
const imported = ({ districtId }: { districtId: string }): Change => ({ counts: true, districtId });
const contract = (data: { childId: string; kindergartenId: string; groupId: string }): Change => ({
  ...child(data),
  places: [{ kindergartenId: data.kindergartenId, groupId: data.groupId }],
});
const seat = (data: { childId: string; kindergartenId: string; groupId: string }): Change => ({
  ...contract(data),
  counts: true,
  seats: true,
});
const sheet = ({ kindergartenId, groupId, districtId }: { kindergartenId: string; groupId: string; districtId: string }): Change => ({
  places: [{ kindergartenId, groupId }],
  districtId,
});
/** Seats of a group are other ones. */
const group = (data: Parameters<typeof sheet>[0]): Change => ({ ...sheet(data), counts: true, seats: true });
const sheetOf = (data: Parameters<typeof sheet>[0] & { childId: string }): Change => ({ ...sheet(data), ...child(data) });
const sheetOfAll = (data: Parameters<typeof sheet>[0], children: readonly { childId: string }[]): Change => ({
  ...sheet(data),
  childIds: children.map(({ childId }) => childId),
});
const house = ({ kindergartenId, districtId }: { kindergartenId: string; districtId: string }): Change => ({
  places: [{ kindergartenId }],
  districtId,
  counts: true,
  seats: true,
});
const waiting = ({ childId, kindergartenId, districtId }: { childId: string; kindergartenId: string; districtId: string }): Change => ({
  childIds: [childId],
  places: [{ kindergartenId }],
  districtId,
});
/** Other families may find one to exchange seats with. */
const listed = (data: Parameters<typeof waiting>[0]): Change => ({ ...waiting(data), counts: true });
const swap = ({ sides }: { sides: readonly { childId: string; kindergartenId: string; groupId: string }[] }): Change => ({
  childIds: sides.map(({ childId }) => childId),
  places: sides.map(({ kindergartenId, groupId }) => ({ kindergartenId, groupId })),
});
const budget = ({ districtId }: { districtId: string }): Change => ({ districtId });
const register = ({ registerId, districtId }: { registerId: string; districtId: string }): Change => ({ registerId, districtId });
const registerLine = (data: { registerId: string; districtId: string; kindergartenId: string }): Change => ({
  ...register(data),
  places: [{ kindergartenId: data.kindergartenId }],
});
const message = ({ recipientId }: { recipientId: string }): Change => ({ recipientId });
const call = (data: { recipientId: string }): Change => ({ ...message(data), calls: true });

/** What each event changes on a page: one table, one line an event. */
const changes = {
  'identity.guardian-linked': linked,
  'identity.guardianship-requested': (data) => ({ ...child(data), guardianIds: [data.guardianId, ...data.guardianIds] }),
  'identity.guardianship-declined': linked,
  'identity.guardian-unlinked': linked,
  'identity.record-accessed': child,
  'identity.document-kept': child,
  'identity.child-erased': ofChild,
  'voucher.correction-requested': ofChild,
  'voucher.correction-answered': ofChild,
  'voucher.correction-overdue': ofChild,
  'voucher.erasure-requested': ofChild,
  'voucher.erasure-approved': ofChild,
  'voucher.erasure-declined': ofChild,
  'voucher.erasure-ordered': ofChild,
  'voucher.record-erased': ofChild,

  'queue.application-submitted': placed,
  'queue.wishes-changed': placed,
  'queue.application-moved': placed,
  'queue.application-paused': ofChild,
  'queue.application-resumed': ofChild,
  'queue.benefit-claimed': ofChild,
  'queue.benefit-documented': ofChild,
  'queue.benefit-verified': ofChild,
  'queue.benefit-refused': ofChild,
  'queue.benefit-expired': ofChild,
  'queue.stop-listed': ofChild,
  'queue.category-changed': ofChild,
  'queue.place-change-announced': ofChild,
  'queue.place-change-cancelled': ofChild,
  'queue.application-withdrawn': counted,
  'queue.turn-given': placed,
  'queue.turn-seated': ofChild,
  'queue.turn-unseated': ofChild,
  'queue.application-inactivated': counted,
  'queue.application-restored': counted,
  'queue.application-annulled': counted,
  'queue.application-fulfilled': counted,
  'queue.placement-ended': counted,
  'queue.ending-proposed': inDistrict,
  'queue.ending-returned': inDistrict,
  'queue.ending-overdue': inDistrict,
  'queue.reinstatement-asked': inDistrict,
  'queue.reinstatement-taken-back': inDistrict,
  'queue.reinstatement-proposed': inDistrict,
  'queue.reinstatement-returned': inDistrict,
  'queue.reinstatement-overdue': inDistrict,
  'queue.reinstatement-refused': inDistrict,
  'queue.application-reinstated': placed,
  'queue.import-planned': imported,
  'queue.import-approved': imported,
  'queue.import-completed': imported,
  'queue.import-rollback-ordered': imported,
  'queue.import-rolled-back': imported,
  'queue.iteration-previewed': iteration,
  'queue.iteration-approved': iteration,
  'queue.iteration-started': iteration,
  'queue.iteration-refused': iteration,
  'queue.epoch-previewed': epoch,
  'queue.epoch-announced': epoch,
  'queue.epoch-opened': epoch,
  'queue.epoch-closed': (data) => ({ ...epoch(data), counts: true }),
  'queue.epoch-cancelled': epoch,
  'queue.iteration-completed': (data) => ({ ...iteration(data), counts: true }),
  'queue.turn-returned': (data) => ({ ...iteration(data), counts: true }),
  'queue.iteration-continued': (data) => ({ ...iteration(data), counts: true }),

  'voucher.offered': placed,
  'voucher.term-started': ofChild,
  'voucher.confirmed': counted,
  'voucher.extended': ofChild,
  'voucher.signature-noted': ofChild,
  'voucher.signatures-dropped': ofChild,
  'voucher.term-renewed': ofChild,
  'voucher.certified': ofChild,
  'voucher.contract-noted': ofChild,
  'voucher.move-dropped': ofChild,
  'voucher.waiting-noted': ofChild,
  'voucher.absence-noted': ofChild,
  'voucher.suspended': ofChild,
  'voucher.resumed': ofChild,
  'voucher.refused': countedIn,
  'voucher.lapsed': countedIn,
  'voucher.taken-up': countedIn,
  'voucher.moved': ofChild,
  'voucher.district-moved': counted,
  'voucher.ended': countedIn,
  'voucher.ending-proposed': inDistrict,
  'voucher.ending-returned': inDistrict,
  'voucher.ending-overdue': inDistrict,

  'enrolment.kindergarten-registered': house,
  'enrolment.kindergarten-details-changed': house,
  'enrolment.kindergarten-listed': house,
  'enrolment.kindergarten-excluded': house,
  'enrolment.state-order-signed': house,
  'enrolment.state-order-alerted': house,
  'enrolment.state-order-ended': house,
  'enrolment.group-seats-changed': group,
  'enrolment.group-opened': group,
  'enrolment.seat-held': seat,
  'enrolment.seat-hold-extended': contract,
  'enrolment.seat-released': seat,
  'enrolment.seat-taken': seat,
  'enrolment.seat-freed': seat,
  'enrolment.swap-proposed': swap,
  'enrolment.swap-agreed': swap,
  'enrolment.swap-ordered': swap,
  'enrolment.swap-completed': swap,
  'enrolment.swap-fallen': swap,
  'enrolment.seat-offered': seat,
  'enrolment.seat-offer-ended': seat,
  'enrolment.waiting-requested': waiting,
  'enrolment.waiting-left': waiting,
  'enrolment.waiting-joined': listed,
  'enrolment.waiting-removed': listed,
  'enrolment.seat-requested': contract,
  'enrolment.seat-request-refused': contract,
  'enrolment.contract-drafted': contract,
  'enrolment.contract-extended': contract,
  'enrolment.paper-brought': ofChild,
  'enrolment.paper-checked': (data) => ({ ...child(data), places: [{ kindergartenId: data.kindergartenId }] }),
  'enrolment.refusal-appealed': (data) => ({ ...contract(data), districtId: data.districtId }),
  'enrolment.appeal-decided': (data) => ({ ...contract(data), districtId: data.districtId }),
  'enrolment.contract-signed': contract,
  'enrolment.contract-cancelled': contract,
  'enrolment.enrolled': contract,
  'enrolment.transferred': (data) => ({
    ...child(data),
    places: [data.from, data.to].map(({ kindergartenId, groupId }) => ({ kindergartenId, groupId })),
  }),
  'enrolment.promoted': ({ childId, kindergartenId, from, to }) => ({
    childIds: [childId],
    places: [from, to].map(({ groupId }) => ({ kindergartenId, groupId })),
  }),
  'enrolment.promotion-drafted': house,
  'enrolment.promotion-confirmed': house,
  'enrolment.promotion-ordered': house,
  'enrolment.promotion-completed': house,
  'enrolment.promotion-fallen': house,
  'enrolment.group-shifted': group,
  'enrolment.left': contract,
  'enrolment.order-end-noted': (data) => ({ ...contract(data), districtId: data.districtId }),
  'enrolment.long-absence': (data) => ({ ...contract(data), districtId: data.districtId }),
  'enrolment.sheet-opened': sheet,
  'enrolment.child-listed': sheetOf,
  'enrolment.child-unlisted': sheetOf,
  'enrolment.marks-recorded': (data) => sheetOfAll(data, data.marks),
  'enrolment.mark-disputed': sheetOf,
  'enrolment.sheet-closed': (data) => sheetOfAll(data, data.children),
  'enrolment.month-confirmed': sheetOf,
  'enrolment.sheet-voided': sheet,
  'enrolment.sheet-accepted': (data) => sheetOfAll(data, data.lines),

  'payment.budget-set': budget,
  'payment.budget-reserved': budget,
  'payment.budget-trimmed': budget,
  'payment.budget-refused': budget,
  'payment.reserve-opened': budget,
  'payment.reserve-released': budget,
  'payment.move-reserved': budget,
  'payment.move-refused': budget,
  'payment.move-dropped': budget,
  'payment.move-kept': budget,
  // The budgets of two districts changed.
  'payment.reserve-moved': ofChild,
  'payment.statement-computed': ({ kindergartenId, districtId }) => ({ places: [{ kindergartenId }], districtId }),
  'payment.register-drafted': register,
  'payment.register-approved': register,
  'payment.register-rejected': register,
  'payment.register-sent': register,
  'payment.line-settled': registerLine,
  'payment.line-returned': registerLine,
  'payment.register-settled': register,

  'notification.planned': message,
  'notification.sent': message,
  'notification.delivered': message,
  'notification.failed': call,
  'notification.handled-by-call': call,
} as const satisfies { readonly [T in EventType]?: (data: EventData<T>) => Change };

export const watchedTypes = Object.keys(changes) as (keyof typeof changes)[];

/** Undefined if no page shows what it is about. */
export function changeOf({ type, data }: Pick<KnownEvent, 'type' | 'data'>): Change | undefined {
  if (!Object.hasOwn(changes, type)) return undefined;
  return (changes[type as keyof typeof changes] as (data: unknown) => Change)(data);
}
