import { type LocalDate, type PolicyOn, type RegionPolicy, Rejection, daysBetween, eachDay, isRejection } from '@kezek/domain';
import { dateOfDay, dayNumber } from '../position/days.js';

/** How long a stretch may be asked for at once: a year and a month. */
export const DAYS_MAX = 400;

export interface WaitingDay {
  readonly date: LocalDate;
  /** Waiting at the end of the day, by age group as it is counted on that day; groups nobody waits in are left out. */
  readonly waiting: readonly { readonly ageGroup: number; readonly count: number }[];
}

/** Days since 1970, as the record of positions counts them. */
export interface Movement {
  readonly day: number;
  readonly birthDay: number;
  /** Of the day of the application; counts where the child has become too old for any. */
  readonly ageGroup: number;
  readonly change: -1 | 0 | 1;
}

/**
 * @param movements of one district, in any order
 * @throws Rejection queue.history-span {max}
 */
export function waitingByDay(
  movements: Iterable<Movement>,
  { from, to, policy }: { from: LocalDate; to: LocalDate; policy: RegionPolicy },
): WaitingDay[] {
  if (from > to || daysBetween(from, to) >= DAYS_MAX) throw new Rejection('queue.history-span', { max: DAYS_MAX });
  const first = dayNumber(from);
  const children = new Map<number, Cohort>();
  const later = new Map<number, Movement[]>();
  for (const movement of movements) {
    const { day } = movement;
    if (day <= first) count(children, movement);
    else if (later.get(day)?.push(movement) === undefined) later.set(day, [movement]);
  }
  const groupOf = ageGroups();
  return eachDay(from, to).map((date, index) => {
    for (const movement of later.get(first + index) ?? []) count(children, movement);
    return { date, waiting: inGroups(children.values(), policy.on(date), groupOf) };
  });
}

/** Children born on one day, who are of one group on every day. */
interface Cohort {
  readonly key: number;
  readonly birthDay: number;
  readonly ageGroup: number;
  count: number;
}

const AGE_GROUPS_MAX = 256;

function count(children: Map<number, Cohort>, { birthDay, ageGroup, change }: Movement): void {
  const key = birthDay * AGE_GROUPS_MAX + ageGroup;
  const cohort = children.get(key);
  if (cohort === undefined) children.set(key, { key, birthDay, ageGroup, count: change });
  else cohort.count += change;
}

type GroupOf = (child: Cohort, rules: PolicyOn) => number;

function inGroups(children: Iterable<Cohort>, rules: PolicyOn, groupOf: GroupOf): WaitingDay['waiting'] {
  const counts = new Map<number, number>();
  for (const child of children) {
    if (child.count === 0) continue;
    const group = groupOf(child, rules);
    counts.set(group, (counts.get(group) ?? 0) + child.count);
  }
  return [...counts].map(([ageGroup, count]) => ({ ageGroup, count })).sort((a, b) => a.ageGroup - b.ageGroup);
}

/** A group is a matter of the birthday and the first of the school year: counted once for both, not on each of hundreds of days. */
function ageGroups(): GroupOf {
  let table: unknown;
  let reference: LocalDate | undefined;
  let known = new Map<number, number>();
  return (child, rules) => {
    if (rules.referenceDate !== reference || rules.ageGroups !== table) {
      known = new Map();
      reference = rules.referenceDate;
      table = rules.ageGroups;
    }
    const before = known.get(child.key);
    if (before !== undefined) return before;
    const group = ageGroupOf(child, rules);
    known.set(child.key, group);
    return group;
  };
}

function ageGroupOf({ birthDay, ageGroup }: Cohort, rules: PolicyOn): number {
  try {
    return rules.ageGroupOf(dateOfDay(birthDay));
  } catch (error) {
    if (!isRejection(error) || error.code !== 'domain.too-old') throw error;
    return ageGroup;
  }
}
