import type { Mark } from '../records.js';
import classes from './calendar.module.css';
import { PRESENT } from './marks.js';
import type { Marks } from './use-marks.js';

export type Look = 'present' | 'excused' | 'absent';

const SIGNS: Readonly<Record<Look, string>> = { present: '✓', excused: '○', absent: '✕' };

export function lookOf({ mark }: Pick<Mark, 'mark'>, marks: Marks): Look {
  if (mark === PRESENT) return 'present';
  return marks.isExcused(mark) ? 'excused' : 'absent';
}

/** Stands for the word where a phone is too narrow for it; the word itself is always there to be read out. */
export const MarkSign = ({ look }: { readonly look: Look }) => (
  <span className={classes.sign} data-look={look} aria-hidden>
    {SIGNS[look]}
  </span>
);
