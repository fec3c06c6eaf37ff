import type { LocalDate, WorkingCalendar } from '@kezek/domain';
import { type SheetFact, type SheetState, entryOn } from './facts.js';

/** What is wrong with the marks a sheet has now; undefined if A1 holds for them. */
export function brokenMarks(state: SheetState, calendar: Pick<WorkingCalendar, 'isWorkingDay'>): string | undefined {
  if (state.phase === 'none') return undefined;
  for (const [childId, days] of Object.entries(state.marks)) {
    for (const date of Object.keys(days) as LocalDate[]) {
      if (!date.startsWith(state.header.month)) return `${childId} is marked on ${date}, in another month`;
      if (!calendar.isWorkingDay(date)) return `${childId} is marked on ${date}, a day off`;
      if (entryOn(state, childId, date) === undefined) return `${childId} is marked on ${date}, outside the contract`;
    }
  }
  return undefined;
}

/** What is wrong with the order of a sheet's facts: a closed month does not change. */
export function brokenOrder(facts: readonly Pick<SheetFact, 'type'>[]): string | undefined {
  const closedAt = facts.findIndex(({ type }) => type === 'enrolment.sheet-closed');
  if (closedAt < 0) return undefined;
  const late = facts.slice(closedAt + 1).find(({ type }) => type !== 'enrolment.month-confirmed' && type !== 'enrolment.sheet-accepted');
  return late && `${late.type} after the month was closed`;
}
