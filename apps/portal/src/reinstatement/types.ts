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

export const isOpen = ({ phase }: Reinstatement): boolean => phase === 'asked' || phase === 'proposed';

/** What the family may still ask back: nobody has asked, or whoever did took it back, and the term runs. */
export const askable = (ended: readonly Ended[], nowText: string): Ended[] =>
  ended.filter(({ asked, askBy }) => (asked === undefined || asked === 'taken-back') && nowText <= askBy);
