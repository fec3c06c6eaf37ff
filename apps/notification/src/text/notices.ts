import type { EventType, KnownEvent } from '@kezek/contracts';
import { type NoticeCode, applicationNumber } from '@kezek/domain';

/** What a person is to be told because of an event. */
export interface Notice {
  /** The guardian, or whoever applied for the child where the event names no guardian. */
  readonly to: { readonly guardianId: string } | { readonly applicantOf: string };
  readonly template: NoticeCode;
  readonly about: Readonly<Record<string, string>>;
  /** Instants, dates and ids as the event has them; written out for the reader when it is sent. */
  readonly params: Readonly<Record<string, string | number>>;
  /** A human calls if it does not arrive. */
  readonly owed: boolean;
  /** After this it is of no use. */
  readonly useUntil?: string;
}

/** What a guardian did not do themselves. */
const CANCELLED: Readonly<Record<KnownEvent<'enrolment.contract-cancelled'>['data']['cause'], NoticeCode | undefined>> = {
  guardian: undefined,
  kindergarten: 'contract-cancelled',
  'seat-lost': 'contract-seat-lost',
  'term-over': 'contract-term-over',
  'earlier-voucher': 'contract-earlier-voucher',
  'swap-fallen': 'swap-fallen',
  'voucher-ended': 'contract-voucher-ended',
  'no-money': 'contract-no-money',
};

const ANNULLED: Readonly<Record<KnownEvent<'queue.application-annulled'>['data']['cause'], NoticeCode>> = {
  'voucher-refused': 'voucher-refused',
  'restore-window-over': 'application-annulled',
  'restores-used': 'application-restores-used',
};

/** With the voucher the application ended. By age, the message on the application says it already. */
const UNUSED_ENDED: Readonly<Partial<Record<KnownEvent<'voucher.ended'>['data']['reason'], NoticeCode>>> = {
  school: 'voucher-ended-school',
  'false-data': 'voucher-ended-false-data',
};

/** What the department ended, by a person's word. */
const APPLICATION_ENDED: Readonly<Partial<Record<KnownEvent<'queue.application-withdrawn'>['data']['reason'], NoticeCode>>> = {
  school: 'application-ended-school',
  moved: 'application-ended-moved',
  'false-data': 'application-ended-false-data',
};

/** Owed to whoever applied. */
const ofApplication = (
  { applicationId, childId }: { readonly applicationId: string; readonly childId: string },
  template: NoticeCode,
  params: Notice['params'] = {},
): Notice => ({ to: { applicantOf: childId }, template, about: { applicationId, childId }, params, owed: true });

type Rules = { readonly [T in EventType]?: (data: KnownEvent<T>['data']) => readonly Notice[] };

const owed = true;

/**
 * One happening, one message: a voucher that lapses or is refused is told by what it does to the application, and an application that is
 * fulfilled by the enrolment, because there the dates are known.
 */
export const noticeRules = {
  'identity.sign-in-code-requested': ({ challengeId, guardianId, expiresAt }) => [
    { to: { guardianId }, template: 'sign-in-code', about: { challengeId }, params: {}, owed: false, useUntil: expiresAt },
  ],
  'identity.signing-code-requested': ({ challengeId, guardianId, expiresAt }) => [
    { to: { guardianId }, template: 'signing-code', about: { challengeId }, params: {}, owed: false, useUntil: expiresAt },
  ],
  // To each guardian the child has: only they, or the department, may say yes.
  'identity.guardianship-requested': ({ childId, guardianIds }) =>
    guardianIds.map((guardianId) => ({
      to: { guardianId },
      template: 'guardian-requested' as const,
      about: { childId },
      params: {},
      owed,
    })),
  // To the phones it was before: whoever has them learns that they count no longer. Nobody calls if they are dead.
  'identity.contact-changed': ({ guardianId, previousContactId: contactId }) =>
    contactId === undefined ? [] : [{ to: { guardianId }, template: 'phone-changed', about: { contactId }, params: {}, owed: false }],
  'queue.application-submitted': ({ applicationId, childId, guardianId, category }) => [
    {
      to: { guardianId },
      template: 'application-received',
      about: { applicationId, childId },
      params: { number: applicationNumber(applicationId), category },
      owed,
    },
  ],
  // With a benefit, its own message tells it; what was announced before an epoch is not told again on its day.
  'queue.category-changed': ({ applicationId, childId, to: category, cause, quiet = false }) =>
    cause === 'benefit-verified' || cause === 'benefit-ended' || quiet
      ? []
      : [{ to: { applicantOf: childId }, template: 'category-changed', about: { applicationId, childId }, params: { category }, owed }],
  'queue.place-change-announced': ({ applicationId, childId, guardianId, effectiveOn: date, from, to }) => {
    const notice = { to: { guardianId }, about: { applicationId, childId }, owed };
    if (to === undefined) return [{ ...notice, template: 'place-change-over-age', params: { date } }];
    return [{ ...notice, template: 'place-change', params: { date, category: to.category, fromPlace: from.place, toPlace: to.place } }];
  },
  'queue.place-change-cancelled': ({ applicationId, childId, guardianId, effectiveOn: date }) => [
    { to: { guardianId }, template: 'place-change-cancelled', about: { applicationId, childId }, params: { date }, owed },
  ],
  'queue.application-moved': (data) => [ofApplication(data, 'application-moved')],
  // Who ended the pause themselves knows.
  'queue.application-resumed': (data) => (data.cause === 'term' ? [ofApplication(data, 'application-resumed')] : []),
  'queue.benefit-claimed': (data) =>
    data.awaits === 'document' ? [ofApplication(data, 'benefit-proof-needed', { proveBy: data.proofDueAt })] : [],
  'queue.benefit-verified': (data) => [ofApplication(data, 'benefit-verified')],
  'queue.benefit-refused': (data) => [ofApplication(data, 'benefit-refused')],
  'queue.benefit-expired': (data) => [ofApplication(data, data.cause === 'validity' ? 'benefit-over' : 'benefit-unproved')],
  'queue.stop-listed': (data) => [ofApplication(data, 'stop-listed', { until: data.until })],
  'queue.application-inactivated': ({ applicationId, childId, cause, restorableUntil: restoreBy }) => {
    const notice = { to: { applicantOf: childId }, about: { applicationId, childId }, owed };
    // Restored once already: all that is left is to apply anew, which is what this text says.
    if (restoreBy === undefined) return [{ ...notice, template: 'application-annulled', params: {} }];
    return [{ ...notice, template: cause === 'refused' ? 'application-inactive' : 'voucher-lapsed', params: { restoreBy } }];
  },
  'queue.application-restored': ({ applicationId, childId, guardianId }) => [
    { to: { guardianId }, template: 'application-restored', about: { applicationId, childId }, params: {}, owed },
  ],
  'queue.application-annulled': ({ applicationId, childId, cause }) => [
    {
      to: { applicantOf: childId },
      template: ANNULLED[cause],
      about: { applicationId, childId },
      params: {},
      owed,
    },
  ],
  // Their own withdrawing they know of, and what ended with its voucher the voucher tells; by age the rule ends it. Families in mourning
  // are not written to.
  'queue.application-withdrawn': ({ applicationId, childId, reason, by }) => {
    const template = reason === 'age' ? 'application-over-age' : by === undefined ? undefined : APPLICATION_ENDED[reason];
    return template === undefined ? [] : [ofApplication({ applicationId, childId }, template)];
  },
  'queue.ending-proposed': ({ applicationId, childId, guardianId, decideBy }) => [
    { to: { guardianId }, template: 'application-ending-proposed', about: { applicationId, childId }, params: { decideBy }, owed },
  ],
  'queue.ending-returned': ({ applicationId, childId, guardianId }) => [
    { to: { guardianId }, template: 'application-ending-returned', about: { applicationId, childId }, params: {}, owed },
  ],
  'queue.reinstatement-asked': ({ applicationId, childId, guardianId, decideBy }) => [
    { to: { guardianId }, template: 'reinstatement-asked', about: { applicationId, childId }, params: { decideBy }, owed: false },
  ],
  'queue.reinstatement-refused': ({ applicationId, childId, guardianId }) => [
    { to: { guardianId }, template: 'reinstatement-refused', about: { applicationId, childId }, params: {}, owed },
  ],
  'queue.application-reinstated': ({ applicationId, childId, guardianId, category }) => [
    {
      to: { guardianId },
      template: 'application-reinstated',
      about: { applicationId, childId },
      params: { number: applicationNumber(applicationId), category },
      owed,
    },
  ],
  'voucher.offered': ({ voucherId, childId, guardianId, applicationId }) => [
    { to: { guardianId }, template: 'voucher-offered', about: { voucherId, childId, applicationId }, params: {}, owed },
  ],
  'voucher.confirmed': ({ voucherId, childId, guardianId, contractBy }) => [
    { to: { guardianId }, template: 'voucher-confirmed', about: { voucherId, childId }, params: { contractBy }, owed },
  ],
  'voucher.extended': ({ voucherId, childId, guardianId, contractBy }) => [
    { to: { guardianId }, template: 'voucher-extended', about: { voucherId, childId }, params: { contractBy }, owed },
  ],
  'voucher.ended': ({ voucherId, childId, guardianId, lastDay, reason, neverUsed }) => {
    // Families in mourning are not written to about papers.
    if (reason === 'death') return [];
    const whom = { to: { guardianId }, about: { voucherId, childId }, owed };
    if (neverUsed !== true) return [{ ...whom, template: 'voucher-ended', params: { lastDay } }];
    const template = UNUSED_ENDED[reason];
    return template === undefined ? [] : [{ ...whom, template, params: {} }];
  },
  // Proposed of the application already, it was told then.
  'voucher.ending-proposed': ({ voucherId, childId, guardianId, decideBy, fromApplication }) =>
    decideBy === undefined || fromApplication === true
      ? []
      : [{ to: { guardianId }, template: 'voucher-ending-proposed', about: { voucherId, childId }, params: { decideBy }, owed }],
  'voucher.ending-returned': ({ voucherId, childId, guardianId }) => [
    { to: { guardianId }, template: 'voucher-ending-returned', about: { voucherId, childId }, params: {}, owed },
  ],
  'voucher.absence-noted': ({ voucherId, childId, guardianId, stage, reachedOn }) =>
    stage === 'warned'
      ? [{ to: { guardianId }, template: 'long-absence', about: { voucherId, childId }, params: { reachedOn }, owed }]
      : [],
  'voucher.correction-requested': ({ correctionId, childId, guardianId, answerBy }) => [
    { to: { guardianId }, template: 'correction-received', about: { correctionId, childId }, params: { answerBy }, owed: false },
  ],
  'voucher.correction-answered': ({ correctionId, childId, guardianId, verdict }) => [
    {
      to: { guardianId },
      template: verdict === 'accepted' ? 'correction-accepted' : 'correction-declined',
      about: { correctionId, childId },
      params: {},
      owed,
    },
  ],
  'voucher.erasure-declined': ({ erasureId, childId, guardianId }) => [
    {
      to: guardianId === undefined ? { applicantOf: childId } : { guardianId },
      template: 'erasure-declined',
      about: { erasureId, childId },
      params: {},
      owed,
    },
  ],
  // What the family can do is in the text: move the child, without a queue.
  'enrolment.order-end-noted': ({ contractId, childId, guardianId, kindergartenId: kindergarten, stage, lastDay, from }) => {
    const notice = { to: { guardianId }, about: { contractId, childId }, owed };
    if (stage === 'renewed')
      return [{ ...notice, template: 'order-renewed', params: { kindergarten, ...(from === undefined ? {} : { from }) } }];
    return [{ ...notice, template: stage === 'ended' ? 'order-ended' : 'order-ending', params: { kindergarten, lastDay } }];
  },
  'enrolment.swap-proposed': ({ swapId, sides: [own, asked], answerBy }) => [
    {
      to: { guardianId: asked.guardianId },
      template: 'swap-proposed',
      about: { swapId, childId: asked.childId },
      params: { kindergarten: own.kindergartenId, answerBy },
      owed,
    },
  ],
  'enrolment.seat-offered': ({ offerId, childId, guardianId, kindergartenId: kindergarten, until }) => [
    { to: { guardianId }, template: 'seat-free', about: { offerId, childId }, params: { kindergarten, until }, owed, useUntil: until },
  ],
  'enrolment.seat-offer-ended': ({ offerId, childId, guardianId, kindergartenId: kindergarten, cause }) =>
    cause === 'lapsed'
      ? [{ to: { guardianId }, template: 'seat-offer-lapsed', about: { offerId, childId }, params: { kindergarten }, owed }]
      : [],
  'enrolment.contract-drafted': ({ contractId, childId, guardianId, kindergartenId: kindergarten, signBy }) => [
    { to: { guardianId }, template: 'contract-ready', about: { contractId, childId }, params: { kindergarten, signBy }, owed },
  ],
  'enrolment.contract-cancelled': ({ contractId, childId, guardianId, kindergartenId: kindergarten, cause, refusal, quiet, entryId }) => {
    if (quiet === true) return [];
    const about = { contractId, childId };
    if (refusal !== undefined) {
      const params = { kindergarten, appealBy: refusal.appealBy };
      return [{ to: { guardianId }, template: 'contract-refused', about, params, owed }];
    }
    // It was a seat of the waiting list, where the family stays.
    const template = cause === 'no-money' && entryId !== undefined ? 'seat-no-money' : CANCELLED[cause];
    return template === undefined ? [] : [{ to: { guardianId }, template, about, params: { kindergarten }, owed }];
  },
  'enrolment.refusal-appealed': ({ contractId, childId, guardianId, decideBy }) => [
    { to: { guardianId }, template: 'appeal-received', about: { contractId, childId }, params: { decideBy }, owed: false },
  ],
  'enrolment.appeal-decided': ({ contractId, childId, guardianId, kindergartenId: kindergarten, outcome }) => [
    {
      to: { guardianId },
      template: outcome === 'granted' ? 'appeal-granted' : 'appeal-upheld',
      about: { contractId, childId },
      params: { kindergarten },
      owed,
    },
  ],
  // Refused at once, the caller has the answer; what the guardian gave up they know. These two are decided later.
  'enrolment.seat-request-refused': ({ contractId, childId, guardianId, kindergartenId: kindergarten, cause, quiet }) =>
    quiet !== true && (cause === 'term-over' || cause === 'voucher-ended' || contractId.endsWith('-anew'))
      ? [{ to: { guardianId }, template: 'seat-request-refused', about: { contractId, childId }, params: { kindergarten }, owed }]
      : [],
  'enrolment.enrolled': ({ contractId, childId, guardianId, kindergartenId: kindergarten, from }) => [
    { to: { guardianId }, template: 'enrolled', about: { contractId, childId }, params: { kindergarten, from }, owed },
  ],
  'enrolment.transferred': ({ childId, guardianId, to: { contractId, kindergartenId: kindergarten, firstDay: from }, districtMove }) => [
    {
      to: { guardianId },
      template: districtMove === undefined ? 'transfer-done' : 'district-moved',
      about: { contractId, childId },
      params: { kindergarten, from },
      owed,
    },
  ],
  'enrolment.promoted': ({ contractId, childId, guardianId, kindergartenId: kindergarten, from, to: { groupId, firstDay } }) => [
    {
      to: { guardianId },
      template: from.groupId === groupId ? 'group-aged' : 'moved-up',
      about: { contractId, childId },
      params: { kindergarten, group: groupId.slice(groupId.lastIndexOf('.') + 1), from: firstDay },
      owed,
    },
  ],
  // One message to each guardian, also for twins in one group: the page lists whom there is to confirm.
  'enrolment.sheet-closed': ({ sheetId, groupId, month, confirmBy, children }) =>
    [...new Set(children.map(({ guardianId }) => guardianId))].map((guardianId) => ({
      to: { guardianId },
      template: 'month-to-confirm' as const,
      about: { sheetId, groupId },
      params: { month, confirmBy },
      owed,
    })),
} as const satisfies Rules;

export type NoticedType = keyof typeof noticeRules;

export function noticesOf(event: KnownEvent): readonly Notice[] {
  const rule = (noticeRules as Rules)[event.type] as ((data: unknown) => readonly Notice[]) | undefined;
  return rule?.(event.data) ?? [];
}
