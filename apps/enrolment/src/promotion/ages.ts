import { addDays } from '@kezek/domain';
import { type OpenGroup, ageGroupOn, offersOf } from '../group/facts.js';
import { isLive } from '../group/seats.js';
import type { PlanDays, Pupil } from './plan.js';

/** Groups between which a child may move under the contract it has. */
export const cellOf = ({ profile: { language, stayHours, need = 'general' } }: OpenGroup): string => `${language} ${stayHours} ${need}`;

/**
 * The age each group is of in the new year, by rule: that of most of its children, never a younger one. A group that is left empty takes the
 * youngest age that its like have no group for any more; one that seats are held in keeps its age, as that is what they were asked for.
 */
export function agesOf(groups: readonly OpenGroup[], pupils: readonly Pupil[], days: PlanDays): Map<string, number> {
  const now = (group: OpenGroup): number => ageGroupOn(group, addDays(days.agedFrom, -1));
  const told = (group: OpenGroup): number => group.profile.ageGroup;
  const ages = new Map(groups.map((group) => [group.profile.groupId, Math.max(told(group), mostOf(group, pupils) ?? told(group))]));
  for (const cell of new Set(groups.map(cellOf))) {
    const like = groups.filter((group) => cellOf(group) === cell);
    const empty = like.filter((group) => isEmpty(group, pupils, days));
    const kept = like.filter((group) => !empty.includes(group)).map((group) => ages.get(group.profile.groupId));
    const gone = like.map(now).sort((a, b) => a - b);
    for (const age of kept) if (age !== undefined && gone.includes(age)) gone.splice(gone.indexOf(age), 1);
    for (const [index, group] of empty.entries()) ages.set(group.profile.groupId, gone[index] ?? now(group));
  }
  return ages;
}

function mostOf(group: OpenGroup, pupils: readonly Pupil[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { groupId, ageGroup } of pupils) {
    if (groupId === group.profile.groupId && ageGroup !== undefined) counts.set(ageGroup, (counts.get(ageGroup) ?? 0) + 1);
  }
  // Of as many, the older: they have nowhere else to go sooner.
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}

const isEmpty = (group: OpenGroup, pupils: readonly Pupil[], { now }: PlanDays): boolean =>
  pupils.every(({ groupId }) => groupId !== group.profile.groupId) && ![...group.holds, ...offersOf(group)].some((one) => isLive(one, now));
