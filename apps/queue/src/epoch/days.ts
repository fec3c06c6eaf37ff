import { type LocalDate, type MonthDay, type RegionPolicy, addDays, compare, isLocalDate, isRejection, partsOf } from '@kezek/domain';
import type { EpochKind } from './facts.js';

/** A day on which a district's categories are computed anew, by the policy and by nothing else. */
export interface EpochDay {
  readonly effectiveOn: LocalDate;
  readonly kind: EpochKind;
}

const YEARS_AHEAD = 3;

/** The last day not after `today`; undefined where the policy knows none. @throws Rejection domain.unknown-district */
export const lastDay = (policy: RegionPolicy, districtId: string, today: LocalDate): EpochDay | undefined =>
  daysOf(policy, districtId, today).findLast((day) => day.effectiveOn <= today);

/** The first day after `today`. @throws Rejection domain.unknown-district */
export const nextDay = (policy: RegionPolicy, districtId: string, today: LocalDate): EpochDay | undefined =>
  daysOf(policy, districtId, today).find((day) => day.effectiveOn > today);

/** Undefined for a day on which nothing changes. @throws Rejection domain.unknown-district */
export const dayAt = (policy: RegionPolicy, districtId: string, on: LocalDate): EpochDay | undefined =>
  daysOf(policy, districtId, on).find((day) => day.effectiveOn === on);

/** From the year before `around` on, in order: the yearly updates, and the days from which another regime, table or reference day holds. */
function daysOf(policy: RegionPolicy, districtId: string, around: LocalDate): EpochDay[] {
  const { regime } = policy.district(districtId);
  const { categories, ages, queue } = policy.document;
  const { year } = partsOf(around);
  const yearly = queue.updateDates
    .flatMap(({ value }) => value)
    .flatMap((day) => Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => dateIn(year - 1 + index, day)))
    .filter((date) => isLocalDate(date) && isUpdateDay(policy, date));
  const changes = [
    ...later(regime),
    ...later(categories).filter((day) => isVoucher(policy, districtId, day)),
    ...later(ages.referenceDate).filter((day) => isVoucher(policy, districtId, day)),
    ...later(queue.birthYearCategories).filter((day) => !isVoucher(policy, districtId, day)),
  ];
  return [...new Set([...yearly, ...changes])]
    .filter((day) => isKnown(policy, districtId, day))
    .sort(compare)
    .map((effectiveOn) => ({ effectiveOn, kind: kindOf(policy, districtId, effectiveOn) }));
}

/** The first value was there from the beginning: it changes nothing. */
const later = (entries: readonly { readonly from: LocalDate }[]): LocalDate[] => entries.slice(1).map((entry) => entry.from);

const dateIn = (year: number, day: MonthDay): LocalDate => `${year}-${day}` as LocalDate;

const isUpdateDay = (policy: RegionPolicy, date: LocalDate): boolean =>
  inForce(() => policy.on(date).queueUpdateDates.includes(date.slice(5))) ?? false;

/** The day before it had rules already: else there was no queue to change. */
const isKnown = (policy: RegionPolicy, districtId: string, date: LocalDate): boolean =>
  inForce(() => policy.on(addDays(date, -1)).regimeOf(districtId)) !== undefined;

const isVoucher = (policy: RegionPolicy, districtId: string, date: LocalDate): boolean =>
  inForce(() => policy.on(date).regimeOf(districtId)) === 'C';

function kindOf(policy: RegionPolicy, districtId: string, date: LocalDate): EpochKind {
  const before = policy.on(addDays(date, -1)).regimeOf(districtId);
  return before === policy.on(date).regimeOf(districtId) ? 'recategorisation' : 'regime-switch';
}

function inForce<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (isRejection(error) && error.code === 'domain.policy-not-in-force') return undefined;
    throw error;
  }
}
