import {
  type Instant,
  type LocalDate,
  type RegionPolicy,
  addDays,
  instantFromLocal,
  instantPlusMs,
  monthOf,
  plusMonths,
} from '@kezek/domain';

const OPENING = '09:00';
const CLOSING = '18:00';
const SECOND_MS = 1_000;

const at = (policy: RegionPolicy, date: LocalDate, time: string): Instant => instantFromLocal(`${date}T${time}:00`, policy.zone);

/** The next morning. */
export const nextDay = (policy: RegionPolicy, now: Instant): Instant => at(policy, addDays(policy.localDateOf(now), 1), OPENING);

/** The evening of this month's last working day, on which months are closed; of the next month's, once that has passed. */
export function endOfMonth(policy: RegionPolicy, now: Instant): Instant {
  const month = monthOf(policy.localDateOf(now));
  // One by one: the calendar may not know the months after.
  for (const one of [month, plusMonths(month, 1), plusMonths(month, 2)]) {
    const last = policy.calendar.workingDaysOf(one).at(-1);
    const end = last === undefined ? undefined : at(policy, last, CLOSING);
    if (end !== undefined && end > now) return end;
  }
  throw new Error(`no working day after ${now}`);
}

/** A deadline's own moment still counts as in time: what it leads to happens after it. */
export const justAfter = (deadline: Instant): Instant => instantPlusMs(deadline, SECOND_MS);
