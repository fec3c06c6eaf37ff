import type { CustomTypeOptions } from 'i18next';
import type { paths } from '../api/gen/openapi.js';

type OfChild = paths['/api/v1/children/{childId}/reinstatements']['get']['responses'][200]['content']['application/json'];
export type Ended = OfChild['ended'][number];
export type Reinstatement = OfChild['reinstatements'][number];
export type Cause = Reinstatement['cause'];
export type RefusalReason = NonNullable<Reinstatement['reason']>;
export type Word = keyof CustomTypeOptions['resources']['reinstatement'];

export const CAUSES = {
  'notice-not-delivered': 'cause.notice-not-delivered',
  'false-withdrawal': 'cause.false-withdrawal',
  'department-mistake': 'cause.department-mistake',
  'benefit-wrongly-refused': 'cause.benefit-wrongly-refused',
  'system-fault': 'cause.system-fault',
  'court-decision': 'cause.court-decision',
} as const satisfies Record<Cause, Word>;

/** The same as an official puts them. */
export const OFFICE_CAUSES = {
  'department-mistake': 'cause.department-mistake',
  'notice-not-delivered': 'office.cause.notice-not-delivered',
  'false-withdrawal': 'office.cause.false-withdrawal',
  'benefit-wrongly-refused': 'cause.benefit-wrongly-refused',
  'system-fault': 'cause.system-fault',
  'court-decision': 'cause.court-decision',
} as const satisfies Record<Cause, Word>;

export const REASONS = {
  'no-mistake': 'reason.no-mistake',
  'family-decided': 'reason.family-decided',
  'notice-delivered': 'reason.notice-delivered',
  'not-proved': 'reason.not-proved',
  'over-age': 'reason.over-age',
  placed: 'reason.placed',
} as const satisfies Record<RefusalReason, Word>;

const ENDINGS: Readonly<Record<string, Word>> = {
  guardian: 'ended.guardian',
  moved: 'ended.moved',
  age: 'ended.age',
  school: 'ended.school',
  'false-data': 'ended.false-data',
  'import-rolled-back': 'ended.import-rolled-back',
  'voucher-refused': 'ended.voucher-refused',
  'restore-window-over': 'ended.restore-window-over',
  'restores-used': 'ended.restores-used',
};

/** Why it ended, also for reasons that come later than this page. */
export const endingWord = (reason: string): Word => ENDINGS[reason] ?? 'ended.other';

const BECAUSE: Readonly<Record<string, Word>> = {
  'queue.reinstatement-refused-before': 'because.refused-before',
  'queue.reinstatement-term-over': 'because.term-over',
  'queue.reinstatement-turn-open': 'because.turn-open',
  'queue.reinstatement-needless': 'because.needless',
  'queue.already-placed': 'because.placed',
  'domain.too-old': 'because.too-old',
};

/** Why it cannot be asked back, or by a court's decision alone; also by rules that come later than this page. */
export const becauseWord = (code: string): Word => BECAUSE[code] ?? 'because.other';

export const isOpen = ({ phase }: Reinstatement): boolean => phase === 'asked' || phase === 'proposed';

/** What the family may still ask back: the rules would take it, and the term has not run out since this was told. */
export const askable = (ended: readonly Ended[], nowText: string): Ended[] =>
  ended.filter(({ mayAsk, askBy }) => mayAsk === 'everybody' && nowText <= askBy);
