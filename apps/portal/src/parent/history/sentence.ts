import type { CustomTypeOptions } from 'i18next';
import type { Entry } from '../records.js';

type Word = keyof CustomTypeOptions['resources']['parent'];

/** What happened: a sentence, and what it is filled with. */
export interface Said {
  readonly key: Word;
  readonly kindergartenId?: string;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  /** `YYYY-MM`. */
  readonly month?: string;
  readonly instant?: string;
  readonly number?: number;
}

type Data = Readonly<Record<string, unknown>>;

const text = (data: Data, name: string): string => (typeof data[name] === 'string' ? data[name] : '');
const number = (data: Data, name: string): number => (typeof data[name] === 'number' ? data[name] : 0);
const within = (data: Data, name: string): Data => (typeof data[name] === 'object' && data[name] !== null ? (data[name] as Data) : {});

const always = (key: Word) => (): Said => ({ key });

/** The sentence that a code stands for, and another for codes that come later than this page. */
const byCode =
  (name: string, sentences: Readonly<Record<string, Word>>, otherwise: Word, more: (data: Data) => Omit<Said, 'key'> = () => ({})) =>
  (data: Data): Said => ({ key: sentences[text(data, name)] ?? otherwise, ...more(data) });

const atKindergarten = (data: Data) => ({ kindergartenId: text(data, 'kindergartenId') });
/** Of an exchange, the kindergarten the child would come to. */
const onExchange = (data: Data) => ({ kindergartenId: text(data, 'toKindergartenId'), day: text(data, 'on') });
const onLastDay = (data: Data) => ({ day: text(data, 'lastDay') });

const SENTENCES: Readonly<Record<string, (data: Data) => Said>> = {
  'identity.child-registered': always('history.child-registered'),
  'identity.guardian-linked': byCode('relation', { parent: 'history.parent-linked' }, 'history.representative-linked'),
  'identity.record-accessed': always('history.record-accessed'),
  'queue.application-submitted': (data) => ({ key: 'history.applied', number: number(data, 'category') }),
  'queue.wishes-changed': always('history.wishes-changed'),
  'queue.application-moved': always('history.application-moved'),
  'queue.application-paused': (data) => ({ key: 'history.paused', instant: text(data, 'until') }),
  'queue.application-resumed': always('history.resumed'),
  'queue.benefit-claimed': always('history.benefit-claimed'),
  'queue.benefit-documented': always('history.benefit-documented'),
  'queue.benefit-verified': always('history.benefit-verified'),
  'queue.benefit-refused': always('history.benefit-refused'),
  'queue.benefit-expired': byCode('cause', { validity: 'history.benefit-over' }, 'history.benefit-unproved'),
  'queue.stop-listed': (data) => ({ key: 'history.stop-listed', instant: text(data, 'until') }),
  'queue.category-changed': byCode(
    'cause',
    {
      'benefit-verified': 'history.category-benefit',
      'benefit-ended': 'history.category-benefit-ended',
      'regime-switch': 'history.category-regime',
    },
    'history.category-update',
    (data) => ({ number: number(data, 'to') }),
  ),
  'queue.place-change-announced': (data) =>
    data['to'] === undefined
      ? { key: 'history.leaving-announced', day: text(data, 'effectiveOn') }
      : { key: 'history.place-announced', day: text(data, 'effectiveOn'), number: number(within(data, 'to'), 'place') },
  'queue.place-change-cancelled': (data) => ({ key: 'history.place-stays', day: text(data, 'effectiveOn') }),
  'queue.application-withdrawn': byCode(
    'reason',
    {
      guardian: 'history.withdrawn',
      moved: 'history.withdrawn-moved',
      age: 'history.withdrawn-age',
      merged: 'history.withdrawn-merged',
      school: 'history.withdrawn-school',
      'false-data': 'history.withdrawn-false-data',
    },
    'history.withdrawn-other',
  ),
  'queue.turn-given': always('history.turn'),
  'queue.application-inactivated': byCode(
    'cause',
    { 'not-confirmed': 'history.inactive-not-confirmed', 'no-contract': 'history.inactive-no-contract' },
    'history.inactive',
  ),
  'queue.application-restored': always('history.restored'),
  'queue.ending-proposed': (data) => ({ key: 'history.application-ending-proposed', instant: text(data, 'decideBy') }),
  'queue.ending-returned': always('history.application-ending-returned'),
  'queue.ending-overdue': always('history.ending-overdue'),
  'queue.reinstatement-asked': (data) => ({ key: 'history.reinstatement-asked', instant: text(data, 'decideBy') }),
  'queue.reinstatement-taken-back': always('history.reinstatement-taken-back'),
  'queue.reinstatement-overdue': always('history.reinstatement-overdue'),
  'queue.reinstatement-refused': always('history.reinstatement-refused'),
  'queue.application-reinstated': always('history.reinstated'),
  'queue.application-annulled': byCode(
    'cause',
    { 'voucher-refused': 'history.annulled-refused', 'restores-used': 'history.annulled-restores' },
    'history.annulled-late',
  ),
  'queue.application-fulfilled': always('history.fulfilled'),
  'voucher.offered': always('history.offered'),
  'voucher.term-started': (data) => ({ key: 'history.term-started', instant: text(data, 'confirmBy') }),
  'voucher.confirmed': (data) => ({ key: 'history.confirmed', instant: text(data, 'contractBy') }),
  'voucher.extended': (data) => ({ key: 'history.extended', instant: text(data, 'contractBy') }),
  'voucher.refused': always('history.refused'),
  'voucher.lapsed': byCode('term', { confirm: 'history.lapsed-confirm' }, 'history.lapsed-contract'),
  'voucher.taken-up': (data) => ({ key: 'history.taken-up', ...atKindergarten(data), day: text(data, 'from') }),
  'voucher.moved': (data) => ({ key: 'history.moved', kindergartenId: text(data, 'toKindergartenId'), day: text(data, 'on') }),
  'voucher.district-moved': (data) => ({ key: 'history.district-moved', day: text(data, 'on') }),
  'voucher.ending-proposed': (data) =>
    data['decideBy'] === undefined
      ? { key: 'history.ending-proposed' }
      : { key: 'history.voucher-ending-proposed', instant: text(data, 'decideBy') },
  'voucher.ending-returned': always('history.ending-returned'),
  'voucher.ending-overdue': always('history.ending-overdue'),
  'voucher.ended': (data) =>
    data['neverUsed'] === true ? { key: 'history.voucher-ended-unused' } : { key: 'history.voucher-ended', ...onLastDay(data) },
  'enrolment.waiting-requested': (data) => ({ key: 'history.waits', ...atKindergarten(data) }),
  'enrolment.waiting-left': byCode(
    'cause',
    { accepted: 'history.wait-served', declined: 'history.wait-declined', lapsed: 'history.wait-lapsed' },
    'history.wait-over',
    atKindergarten,
  ),
  'enrolment.seat-offered': (data) => ({ key: 'history.seat-offered', ...atKindergarten(data), instant: text(data, 'until') }),
  'enrolment.order-end-noted': byCode(
    'stage',
    { ended: 'history.order-ended', renewed: 'history.order-renewed' },
    'history.order-ending',
    (data) => ({ ...atKindergarten(data), day: text(data, data['stage'] === 'renewed' ? 'from' : 'lastDay') }),
  ),
  'enrolment.swap-proposed': (data) => ({ key: 'history.swap-proposed', ...onExchange(data) }),
  'enrolment.swap-agreed': (data) => ({ key: 'history.swap-agreed', ...onExchange(data) }),
  'enrolment.swap-ordered': (data) => ({ key: 'history.swap-ordered', ...onExchange(data) }),
  'enrolment.swap-completed': (data) => ({ key: 'history.swap-done', ...onExchange(data) }),
  'enrolment.swap-fallen': byCode(
    'cause',
    {
      declined: 'history.swap-declined',
      withdrawn: 'history.swap-withdrawn',
      'term-over': 'history.swap-late',
      'no-money': 'history.swap-no-money',
    },
    'history.swap-fallen',
    (data) => ({ kindergartenId: text(data, 'toKindergartenId') }),
  ),
  'enrolment.contract-drafted': (data) => ({ key: 'history.seat-held', ...atKindergarten(data), instant: text(data, 'signBy') }),
  'enrolment.contract-extended': (data) => ({ key: 'history.seat-longer', ...atKindergarten(data), instant: text(data, 'signBy') }),
  'enrolment.contract-signed': byCode('party', { guardian: 'history.you-signed' }, 'history.they-signed', atKindergarten),
  'enrolment.contract-cancelled': byCode(
    'cause',
    {
      guardian: 'history.seat-given-back',
      kindergarten: 'history.seat-refused',
      'term-over': 'history.seat-late',
      'seat-lost': 'history.seat-lost',
      'earlier-voucher': 'history.earlier-voucher',
      'swap-fallen': 'history.swap-fallen',
      'no-money': 'history.no-money',
    },
    'history.seat-cancelled',
    atKindergarten,
  ),
  'enrolment.paper-checked': byCode('outcome', { accepted: 'history.paper-accepted' }, 'history.paper-refused', atKindergarten),
  'enrolment.refusal-appealed': (data) => ({ key: 'history.appealed', ...atKindergarten(data), instant: text(data, 'decideBy') }),
  'enrolment.appeal-decided': byCode('outcome', { granted: 'history.appeal-granted' }, 'history.appeal-upheld', atKindergarten),
  'enrolment.enrolled': (data) => ({ key: 'history.enrolled', ...atKindergarten(data), day: text(data, 'from') }),
  'enrolment.transferred': (data) => {
    const to = within(data, 'to');
    return { key: 'history.transferred', ...atKindergarten(to), day: text(to, 'firstDay') };
  },
  'enrolment.promoted': (data) => {
    const [from, to] = [within(data, 'from'), within(data, 'to')];
    const key = text(from, 'groupId') === text(to, 'groupId') ? 'history.group-aged' : 'history.moved-up';
    return { key, ...atKindergarten(data), day: text(to, 'firstDay') };
  },
  'enrolment.left': byCode(
    'reason',
    {
      guardian: 'history.left-guardian',
      school: 'history.left-school',
      'moved-away': 'history.left-moved',
      age: 'history.left-age',
      'long-absence': 'history.left-absence',
    },
    'history.left',
    (data) => ({ ...atKindergarten(data), ...onLastDay(data) }),
  ),
  'enrolment.mark-disputed': (data) => ({ key: 'history.disputed', day: text(data, 'date') }),
  'enrolment.month-confirmed': (data) => ({ key: 'history.month-confirmed', month: text(data, 'month') }),
};

/** Every kind of entry in words; one that this page does not know yet in neutral ones. */
export function sentenceOf({ type, data }: Pick<Entry, 'type' | 'data'>): Said {
  const tell = Object.hasOwn(SENTENCES, type) ? SENTENCES[type] : undefined;
  return tell?.(typeof data === 'object' && data !== null ? (data as Data) : {}) ?? { key: 'history.other' };
}
