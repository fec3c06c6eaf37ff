import type { Group, QueueDay } from '../shared/types.js';

/** Age groups that occur, the youngest first. */
export const agesIn = (days: readonly QueueDay[]): number[] =>
  [...new Set(days.flatMap(({ waiting }) => waiting.map(({ ageGroup }) => ageGroup)))].sort((a, b) => a - b);

export const waitingOf = ({ waiting }: QueueDay, age: number): number => waiting.find(({ ageGroup }) => ageGroup === age)?.count ?? 0;

export const allWaiting = ({ waiting }: QueueDay): number => waiting.reduce((sum, { count }) => sum + count, 0);

/** Without the days before anybody waited; one is left to begin from. */
export function fromFirstWaiting(days: readonly QueueDay[]): readonly QueueDay[] {
  const first = days.findIndex((day) => allWaiting(day) > 0);
  return first <= 0 ? days : days.slice(first - 1);
}

export interface AgeBalance {
  readonly age: number;
  readonly free: number;
  readonly waiting: number;
}

/** Free seats and waiting children of each age group that has either. */
export function balanceByAge(groups: readonly Pick<Group, 'ageGroup' | 'free'>[], today: QueueDay | undefined): AgeBalance[] {
  const ages = new Set([...groups.map(({ ageGroup }) => ageGroup), ...(today?.waiting.map(({ ageGroup }) => ageGroup) ?? [])]);
  return [...ages]
    .sort((a, b) => a - b)
    .map((age) => ({
      age,
      free: groups.filter(({ ageGroup }) => ageGroup === age).reduce((sum, { free }) => sum + free, 0),
      waiting: today === undefined ? 0 : waitingOf(today, age),
    }));
}
