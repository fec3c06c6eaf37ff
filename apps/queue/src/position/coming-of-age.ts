import { type LocalDate, type RegionPolicy, addDays, reachesMonthsOn } from '@kezek/domain';
import type { Cohorts } from './cohort.js';
import { dateOfDay, dayNumber } from './days.js';
import { WEEK_DAYS } from './weeks.js';

/** Children who are not of age for a turn are passed over, and stand before others only once they are. */
export interface ComingOfAge {
  /** Days until the child itself is asked with all others; 0 if it is. */
  readonly ownDays: number;
  /** Part of its school year that is of age now, and what is added each week, as if birthdays were spread evenly over the year. */
  readonly part: number;
  readonly partAWeek: number;
}

/** That the lowered age opens because all others are empty is counted on by nobody. @param today days since 1970 */
export function comingOfAge(
  { birthDay, cohort }: { readonly birthDay: number; readonly cohort: number },
  { today, policy, cohorts }: { readonly today: number; readonly policy: RegionPolicy; readonly cohorts: Cohorts },
): ComingOfAge {
  const { minMonths, loweredMinMonths, loweredOnlyIfOthersEmpty } = policy.on(dateOfDay(today));
  const months = loweredOnlyIfOthersEmpty ? minMonths : loweredMinMonths;
  const dayOf = (birthDate: LocalDate): number => dayNumber(reachesMonthsOn(birthDate, months));
  const eldest = dayOf(addDays(cohorts.lastBirthday(cohort - 1), 1));
  const youngest = dayOf(cohorts.lastBirthday(cohort));
  const part = Math.min(1, Math.max(0, (today - eldest) / (youngest - eldest)));
  const partAWeek = part === 1 ? 0 : ((1 - part) * WEEK_DAYS) / (youngest - today);
  return { ownDays: Math.max(0, dayOf(dateOfDay(birthDay)) - today), part, partAWeek };
}
