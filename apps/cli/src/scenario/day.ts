import { type Instant, type LocalDate, type RegionPolicy, addDays, addYears, instantPlusMs, localTimeOf, startOfDay } from '@kezek/domain';
import { startSpan } from './families.js';

const OPENING = '09:00';
const CLOSING = '18:00';
const OPENING_MS = 9 * 3_600_000;

/** 09:00 of the first working day not before `date`: offices are open and no notice is held back for the night. */
export function morningFrom(policy: RegionPolicy, date: LocalDate): Instant {
  let day = date;
  while (!policy.calendar.isWorkingDay(day)) day = addDays(day, 1);
  return instantPlusMs(startOfDay(day, policy.zone), OPENING_MS);
}

/** The first working morning after the local day in which a term ends. */
export const morningAfter = (policy: RegionPolicy, deadline: Instant): Instant =>
  morningFrom(policy, addDays(policy.localDateOf(deadline), 1));

/** Where the clock has to go before a scenario can begin; undefined if it is in office hours of a school year's first months already. */
export function openingOf(policy: RegionPolicy, now: Instant): Instant | undefined {
  const today = policy.localDateOf(now);
  const span = startSpan(policy, today);
  if (today > span.to) return morningFrom(policy, addYears(span.from, 1));
  const time = localTimeOf(now, policy.zone);
  const open = policy.calendar.isWorkingDay(today);
  if (open && OPENING <= time && time < CLOSING) return undefined;
  return morningFrom(policy, open && time < OPENING ? today : addDays(today, 1));
}
