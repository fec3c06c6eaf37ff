/**
 * Every message a rule owes a person, with what its text may name. Values arrive ready for people: dates and sums written in the
 * reader's language. Texts are the region's; none may name an IIN.
 */
export const NOTICES = {
  'sign-in-code': ['code'],
  'signing-code': ['code'],
  'contract-refused': ['kindergarten', 'appealBy'],
  'appeal-received': ['decideBy'],
  'appeal-granted': ['kindergarten'],
  'appeal-upheld': ['kindergarten'],
  'guardian-requested': [],
  'phone-changed': [],
  'application-received': ['number', 'category'],
  'application-inactive': ['restoreBy'],
  'application-restored': [],
  'application-annulled': [],
  'application-over-age': [],
  'application-ended-school': [],
  'application-ended-moved': [],
  'application-ended-false-data': [],
  'application-ending-proposed': ['decideBy'],
  'application-ending-returned': [],
  'reinstatement-asked': ['decideBy'],
  'reinstatement-refused': [],
  'application-reinstated': ['number', 'category'],
  'category-changed': ['category'],
  'application-restores-used': [],
  'application-moved': [],
  'application-resumed': [],
  'benefit-proof-needed': ['proveBy'],
  'benefit-verified': [],
  'benefit-refused': [],
  'benefit-unproved': [],
  'benefit-over': [],
  'stop-listed': ['until'],
  'voucher-offered': ['confirmBy'],
  'voucher-reminder': ['confirmBy'],
  'voucher-confirmed': ['contractBy'],
  'voucher-extended': ['contractBy'],
  'voucher-lapsed': ['restoreBy'],
  'voucher-refused': [],
  'voucher-ended': ['lastDay'],
  'voucher-ended-school': [],
  'voucher-ended-false-data': [],
  'voucher-ending-proposed': ['decideBy'],
  'voucher-ending-returned': [],
  'long-absence': ['reachedOn'],
  'order-ending': ['kindergarten', 'lastDay'],
  'order-ended': ['kindergarten', 'lastDay'],
  'order-renewed': ['kindergarten', 'from'],
  'seat-free': ['kindergarten', 'until'],
  'seat-offer-lapsed': ['kindergarten'],
  'seat-held': ['kindergarten', 'until'],
  'contract-ready': ['kindergarten', 'signBy'],
  'contract-cancelled': ['kindergarten'],
  'contract-seat-lost': ['kindergarten'],
  'contract-term-over': ['kindergarten'],
  'contract-earlier-voucher': ['kindergarten'],
  'swap-proposed': ['kindergarten', 'answerBy'],
  'swap-fallen': ['kindergarten'],
  'contract-voucher-ended': ['kindergarten'],
  'contract-no-money': ['kindergarten'],
  'seat-no-money': ['kindergarten'],
  'seat-request-refused': ['kindergarten'],
  enrolled: ['kindergarten', 'from'],
  'moved-up': ['kindergarten', 'group', 'from'],
  'group-aged': ['kindergarten', 'group', 'from'],
  'transfer-done': ['kindergarten', 'from'],
  'district-moved': ['kindergarten', 'from'],
  'month-to-confirm': ['month', 'confirmBy'],
  'mark-disputed': ['date'],
  'payment-settled': ['month', 'amount'],
  'place-change': ['date', 'category', 'fromPlace', 'toPlace'],
  'place-change-over-age': ['date'],
  'place-change-cancelled': ['date'],
  'correction-received': ['answerBy'],
  'correction-accepted': [],
  'correction-declined': [],
  'erasure-declined': [],
} as const satisfies Record<string, readonly string[]>;

export type NoticeCode = keyof typeof NOTICES;
export type NoticeParams<C extends NoticeCode> = Readonly<Record<(typeof NOTICES)[C][number], string>>;

export const NOTICE_CODES = Object.keys(NOTICES) as NoticeCode[];

export const isNoticeCode = (code: string): code is NoticeCode => Object.hasOwn(NOTICES, code);

/** The arguments an ICU text names. In ICU, braces alternate: an argument, inside it a sub-text, inside that an argument again. */
export const icuArguments = (text: string): string[] => {
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '}') depth -= 1;
    if (depth < 0) return ['}'];
    if (text[at] !== '{') continue;
    if (depth % 2 === 0) names.add(/^\s*([A-Za-z0-9_]*)/.exec(text.slice(at + 1))?.[1] ?? '');
    depth += 1;
  }
  return depth === 0 ? [...names] : [...names, '{'];
};
