import { type LocalDate, monthOf } from '@kezek/domain';
import type { MonthEnd } from './data.js';
import { type Household, groupIdOf } from './household.js';
import { type Crew, type Town, each, headOf, houseOf, keyOf, who } from './town.js';

const ILL_EVERY = 23;
const AWAY_EVERY = 41;

/** Children are ill now and then, and seldom away without a reason; whoever it is and when is always the same. */
export function absences(households: readonly Household[], day: number): { childId: string; mark: string; documentId?: string }[] {
  return households.flatMap(({ number, childId }) => {
    const turn = number * 7 + day * 3;
    if (turn % ILL_EVERY === 0) return [{ childId, mark: 'illness', documentId: `demo-${number}-${day}` }];
    return turn % AWAY_EVERY === 0 ? [{ childId, mark: 'unexcused' }] : [];
  });
}

/** Every group's days, one after the other; the groups at once. */
export async function mark(town: Town, crew: Crew, days: readonly LocalDate[]): Promise<void> {
  await each(Object.keys(town.plan.firstMonth).map(groupIdOf), async (groupId) => {
    const members = who(town, 'attends').filter((one) => one.groupId === groupId);
    for (const [index, day] of days.entries()) {
      const path = `/groups/${groupId}/sheets/${monthOf(day)}/days/${day}`;
      await headOf(crew, houseOf(groupId)).put(path, { marks: absences(members, index), others: 'present' }, `demo.mark.${day}`);
    }
  });
}

export const groupsBy = ({ plan }: Town, ...ends: MonthEnd[]): string[] =>
  Object.entries(plan.firstMonth)
    .filter(([, end]) => ends.includes(end))
    .map(([ref]) => groupIdOf(ref));

/** The kindergartens close the month, and the families confirm it. */
export async function close(
  town: Town,
  crew: Crew,
  { groupIds, silent = [] }: { groupIds: readonly string[]; silent?: readonly Household[] },
): Promise<void> {
  const { firstMonth } = town.timetable;
  await each(groupIds, async (groupId) => {
    await headOf(crew, houseOf(groupId)).post(`/groups/${groupId}/sheets/${firstMonth}/closing`, {}, `demo.close.${firstMonth}`);
  });
  const confirming = who(town, 'attends').filter((one) => groupIds.includes(one.groupId ?? '') && !silent.includes(one));
  await each(confirming, async (household) => {
    const path = `/children/${household.childId}/months/${firstMonth}/confirmation`;
    await household.guardian.post(path, {}, keyOf(household, 'month'));
  });
}

/** From the sheets the statements are computed. */
export async function accept({ timetable: { firstMonth } }: Town, { department }: Crew, groupIds: readonly string[]): Promise<void> {
  await each(groupIds, async (groupId) => {
    await department.post(`/groups/${groupId}/sheets/${firstMonth}/acceptance`, {}, `demo.accept.${firstMonth}`);
  });
}
