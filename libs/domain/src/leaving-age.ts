import { ageInYears, referenceDate } from './age.js';
import { type LocalDate, addDays, addYears } from './local-date.js';
import type { RegionPolicy } from './policy/region-policy.js';

/**
 * The last day a child may be in a kindergarten by its age: the day before the first school year that finds it of the leaving age
 * (`ages.maxYears`, Order No 254; counted on `ages.referenceDate`). Nobody is sent away in the middle of a school year on a birthday.
 */
export function lastDayByAge(birthDate: LocalDate, policy: RegionPolicy, today: LocalDate): LocalDate {
  const { maxYears, referenceDate: current } = policy.on(today);
  const birthday = addYears(birthDate, maxYears);
  const before = referenceDate(birthday, current.slice(5) as Parameters<typeof referenceDate>[1]);
  const first = ageInYears(birthDate, before) >= maxYears ? before : addYears(before, 1);
  return addDays(first, -1);
}
