import type { promotionV1 } from '@kezek/contracts';
import type { LocalDate } from '@kezek/domain';
import type { PromotionState } from './facts.js';
import type { GroupPlan, Plan, PupilPlan } from './plan.js';

interface About {
  readonly kindergartenId: string;
  readonly year: number;
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
  readonly digest: string;
  readonly firstDay: LocalDate;
}

/** What a head sees; empty texts where there is nothing to tell. */
export const toPromotion = (state: PromotionState, plan: Plan | undefined, about: About): promotionV1.Promotion => ({
  ...about,
  phase: state.phase,
  cause: state.phase === 'fallen' ? state.cause : '',
  groups: (plan?.groups ?? []).map(groupOf),
  children: (plan?.pupils ?? []).map(childOf),
  overfull: (plan?.groups ?? []).filter(({ isOver }) => isOver).map(({ group }) => group.profile.groupId),
  endsAt: state.phase === 'drafted' ? state.endsAt : '',
  ...chosen(state, plan),
});

function chosen(state: PromotionState, plan: Plan | undefined): Pick<promotionV1.Promotion, 'ages' | 'targets'> {
  if (state.phase !== 'drafted') return { ages: [], targets: [] };
  const childOf = new Map((plan?.pupils ?? []).map(({ contractId, childId }) => [contractId, childId]));
  // Who left meanwhile is chosen for no more.
  const targets = state.targets.flatMap(({ contractId, groupId }) => {
    const childId = childOf.get(contractId);
    return childId === undefined ? [] : [{ childId, groupId }];
  });
  return { ages: [...state.ages], targets };
}

function groupOf({ group, isOver: _, free, ...counts }: GroupPlan): promotionV1.PromotedGroup {
  const { groupId, language, stayHours, need = '', seats } = group.profile;
  return { groupId, language, stayHours, need, seats, ...counts, free: Math.max(0, free) };
}

function childOf(row: PupilPlan): promotionV1.PromotedChild {
  const { childId, contractId, groupId, toGroupId, ageGroup = 0, outcome, lastDay, graduatesOn, firstDay } = row;
  const why = { reason: row.reason ?? '', lastDay: lastDay ?? graduatesOn ?? '' };
  return { childId, contractId, groupId, toGroupId, ageGroup, outcome, firstDay, ...why };
}
