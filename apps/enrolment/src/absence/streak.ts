import { type LocalDate, type PolicyOn, type WorkingCalendar, addDays } from '@kezek/domain';
import type { Rest } from '../enrolment/facts.js';
import { type MarkedDay, PRESENT } from '../sheet/paid-days.js';

/** A child's days away without interruption, up to the last day that was marked. */
export interface Streak {
  readonly since: LocalDate;
  readonly lastDay: LocalDate;
  /** Calendar days that count: neither those of a suspension with their excuse, nor working days that nobody marked. */
  readonly days: number;
}

interface Rules {
  readonly rests: readonly Rest[];
  readonly rulesOn: (date: LocalDate) => Pick<PolicyOn, 'absenceReason'>;
  readonly calendar: Pick<WorkingCalendar, 'isWorkingDay'>;
}

/**
 * What a child's marks say after the last day it came (domain §3.4). Days off between two absences count: the term is one of calendar days.
 * @param marked the child's days under the voucher it attends on
 * @returns undefined if the child came on the last marked day, or none of its days counts
 */
export function streakOf(marked: readonly MarkedDay[], { rests, rulesOn, calendar }: Rules): Streak | undefined {
  const byDate = [...marked].sort((a, b) => (a.date < b.date ? -1 : 1));
  const away = byDate.slice(byDate.findLastIndex(({ mark }) => mark === PRESENT) + 1);
  const first = away.find(counts);
  const last = away.findLast(counts);
  if (first === undefined || last === undefined) return undefined;
  const marks = new Map(away.map((day) => [day.date, day]));
  let days = 0;
  for (let date = first.date; date <= last.date; date = addDays(date, 1)) {
    const day = marks.get(date);
    if (day === undefined ? !calendar.isWorkingDay(date) && !isRest(date) : counts(day)) days += 1;
  }
  return { since: first.date, lastDay: last.date, days };

  function counts(day: MarkedDay): boolean {
    return !isRest(day.date) || !isExcused(day);
  }

  function isRest(date: LocalDate): boolean {
    return rests.some(({ from, lastDay }) => from <= date && date <= lastDay);
  }

  function isExcused({ date, mark, documentId }: MarkedDay): boolean {
    const { excused, needsDocument } = rulesOn(date).absenceReason(mark);
    return excused && (!needsDocument || documentId !== undefined);
  }
}
