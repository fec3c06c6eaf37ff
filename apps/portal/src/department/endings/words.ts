import type { CustomTypeOptions } from 'i18next';

type Word = keyof CustomTypeOptions['resources']['department'];

/** What of a child the department ends: the voucher, or before there is one the application. */
export type Live = 'voucher' | 'application';

export const REASONS = {
  voucher: ['death', 'school', 'age', 'false-data'],
  application: ['death', 'school', 'age', 'moved', 'false-data'],
} as const;

export type Reason = (typeof REASONS)[Live][number];

export const REASON_WORDS = {
  death: 'ending.death',
  school: 'ending.school',
  age: 'ending.age',
  moved: 'ending.moved',
  'false-data': 'ending.false-data',
} as const satisfies Record<Reason, Word>;

type Said = 'end' | 'title' | 'text' | 'two' | 'done' | 'proposed' | 'others' | 'agreeTitle' | 'keep';

export const WORDS = {
  voucher: {
    end: 'ending.end',
    title: 'ending.title',
    text: 'ending.text',
    two: 'ending.two',
    done: 'ending.done',
    proposed: 'ending.proposed',
    others: 'ending.others',
    agreeTitle: 'ending.agree-title',
    keep: 'ending.keep',
  },
  application: {
    end: 'ending.application-end',
    title: 'ending.application-title',
    text: 'ending.application-text',
    two: 'ending.application-two',
    done: 'ending.application-done',
    proposed: 'ending.application-proposed',
    others: 'ending.application-others',
    agreeTitle: 'ending.application-agree-title',
    keep: 'ending.application-keep',
  },
} as const satisfies Record<Live, Record<Said, Word>>;
