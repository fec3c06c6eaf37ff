import type { Choices, Promotion } from './use-promotion.js';

/** What is chosen with one thing chosen anew; what the rule says anyway is no choice. */
export const withAge = (plan: Promotion, groupId: string, ageGroup: number): Choices => {
  const others = plan.ages.filter((one) => one.groupId !== groupId);
  const isRule = plan.groups.some((one) => one.groupId === groupId && one.proposedAgeGroup === ageGroup);
  return { ...chosenIn(plan), ages: isRule ? others : [...others, { groupId, ageGroup }] };
};

/** Without a group, the child is where the rule puts it. */
export const withTarget = (plan: Promotion, childId: string, groupId: string | undefined): Choices => {
  const others = plan.targets.filter((one) => one.childId !== childId);
  return { ...chosenIn(plan), targets: groupId === undefined ? others : [...others, { childId, groupId }] };
};

export const withDay = (plan: Promotion, firstDay: string): Choices => ({ ...chosenIn(plan), firstDay });

export const chosenIn = ({ firstDay, ages, targets }: Promotion): Choices => ({ firstDay, ages, targets });
