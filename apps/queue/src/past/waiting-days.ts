import { type LocalDate, type PolicyOn, type RegionPolicy, Rejection, compare, daysBetween, eachDay, isRejection } from '@kezek/domain';
import type { Movement } from './movements.js';

/** How long a stretch may be asked for at once: a year and a month. */
export const DAYS_MAX = 400;

export interface WaitingDay {
  readonly date: LocalDate;
  /** Waiting at the end of the day, by age group as it is counted on that day; groups nobody waits in are left out. */
  readonly waiting: readonly { readonly ageGroup: number; readonly count: number }[];
}

/**
 * @param movements of one district
 * @throws Rejection queue.history-span {max}
 */
export function waitingByDay(
  movements: readonly Movement[],
  { from, to, policy }: { from: LocalDate; to: LocalDate; policy: RegionPolicy },
): WaitingDay[] {
  if (from > to || daysBetween(from, to) >= DAYS_MAX) throw new Rejection('queue.history-span', { max: DAYS_MAX });
  const sorted = [...movements].sort((a, b) => compare(a.day, b.day));
  const children = new Map<string, Cohort>();
  const groupOf = ageGroups();
  let done = 0;
  return eachDay(from, to).map((date) => {
    for (let next = sorted[done]; next !== undefined && next.day <= date; next = sorted[(done += 1)]) count(children, next);
    return { date, waiting: inGroups(children.values(), policy.on(date), groupOf) };
  });
}

/** Children born on one day, who are of one group on every day. */
interface Cohort {
  readonly birthDate: LocalDate;
  readonly ageGroup: number;
  readonly count: number;
}

function count(children: Map<string, Cohort>, { birthDate, ageGroup, change }: Movement): void {
  const key = `${birthDate} ${ageGroup}`;
  const left = (children.get(key)?.count ?? 0) + change;
  if (left === 0) children.delete(key);
  else children.set(key, { birthDate, ageGroup, count: left });
}

type GroupOf = (child: Cohort, rules: PolicyOn) => number;

function inGroups(children: Iterable<Cohort>, rules: PolicyOn, groupOf: GroupOf): WaitingDay['waiting'] {
  const counts = new Map<number, number>();
  for (const child of children) {
    const group = groupOf(child, rules);
    counts.set(group, (counts.get(group) ?? 0) + child.count);
  }
  return [...counts].map(([ageGroup, count]) => ({ ageGroup, count })).sort((a, b) => a.ageGroup - b.ageGroup);
}

/** A group is a matter of the birthday and the first of the school year: counted once for both, not on each of hundreds of days. */
function ageGroups(): GroupOf {
  let table: unknown;
  let reference: LocalDate | undefined;
  let known = new Map<string, number>();
  return (child, rules) => {
    if (rules.referenceDate !== reference || rules.ageGroups !== table) {
      known = new Map();
      reference = rules.referenceDate;
      table = rules.ageGroups;
    }
    const key = `${child.birthDate} ${child.ageGroup}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const group = ageGroupOf(child, rules);
    known.set(key, group);
    return group;
  };
}

function ageGroupOf({ birthDate, ageGroup }: Cohort, rules: PolicyOn): number {
  try {
    return rules.ageGroupOf(birthDate);
  } catch (error) {
    if (!isRejection(error) || error.code !== 'domain.too-old') throw error;
    return ageGroup;
  }
}
