import { type Instant, type LocalDate, Rejection, ageInYears, hasPassed } from '@kezek/domain';
import type { Application, ApplicationFact, Inactive, Waiting } from '../application/facts.js';
import { benefitsOf } from '../application/facts.js';
import { type Today, withdrawn } from '../application/guards.js';
import { type Benefit, type ClaimedBenefit, type VerifiedBenefit, classOf, endOf, withBenefit } from '../benefit/facts.js';
import type { EndedApplication } from './ended.js';
import type { OpenReinstatement } from './facts.js';

/**
 * Coming back makes sense for a child of the age that has neither a place, nor a turn, nor a better place already.
 * @throws Rejection domain.too-old {maxYears}, queue.already-placed {applicationId}, queue.reinstatement-turn-open,
 * queue.reinstatement-needless
 */
export function mustBeReturnable(state: Application, former: EndedApplication, { now, policy }: Today): void {
  const today = policy.localDateOf(now);
  const { maxYears } = policy.on(today);
  if (ageInYears(birthDateOf(state), today) >= maxYears) throw new Rejection('domain.too-old', { maxYears });
  const { applicationId } = state;
  if (state.phase === 'fulfilled' && state.endedOn === undefined) throw new Rejection('queue.already-placed', { applicationId });
  if (state.phase === 'turn-given') throw new Rejection('queue.reinstatement-turn-open');
  if (liveOf(state) !== undefined && state.submittedAt <= former.application.submittedAt)
    throw new Rejection('queue.reinstatement-needless');
}

interface Granted {
  readonly former: EndedApplication;
  readonly open: OpenReinstatement;
  readonly decided: { readonly proposedBy: string; readonly by: string; readonly decidedAt: string; readonly noteId?: string };
}

/**
 * It waits again by its own number and stamp, in the category of today. What the family applied for meanwhile ends in it, and what it wishes
 * for now is kept: so every number has one stamp for good, every receipt stays true, and the child has one place.
 */
export function returned(state: Application, { former, open, decided }: Granted, { now, policy }: Today): ApplicationFact[] {
  const live = liveOf(state);
  const { applicationId, childId, submittedAt, sequence, channel, importId, restoresUsed, iterationId } = former.application;
  const { placement, wishes } = live ?? former.application;
  const { districtId, settlementId } = placement;
  policy.settlement(districtId, settlementId);
  const benefits = benefitsKept(former.application, live, now);
  const statusClass = classOf(benefits, now);
  const birthDate = birthDateOf(state);
  const rules = policy.at(now);
  const data = {
    ...{ applicationId, childId, reinstatementId: open.reinstatementId, guardianId: open.guardianId, cause: open.cause },
    ...{ category: rules.categoryOf({ statusClass, birthDate, districtId }).ordinal, statusClass },
    placement: { ...placement, ageGroup: rules.ageGroupOf(birthDate) },
    ...{ submittedAt, channel, restoresUsed, benefits },
    ...(sequence === undefined ? {} : { sequence }),
    ...(importId === undefined ? {} : { importId }),
    ...(wishes === undefined ? {} : { wishes }),
    ...(iterationId === undefined ? {} : { iterationId }),
    ...(live === undefined ? {} : { supersedes: live.applicationId }),
    ...decided,
  };
  return [...(live === undefined ? [] : [withdrawn(live, 'merged')]), { type: 'queue.application-reinstated', data }];
}

/** The application that the family made meanwhile. */
export const liveOf = (state: Application): Waiting | Inactive | undefined =>
  state.phase === 'waiting' || state.phase === 'inactive' ? state : undefined;

const birthDateOf = ({ placement }: Application): LocalDate => placement.birthDate as LocalDate;

/** What holds today. What was found wanting in the newer application does not come back with the older; what was never proved is claimed anew. */
function benefitsKept(former: Application, live: Application | undefined, now: Instant): Holding[] {
  const newer = live === undefined ? [] : benefitsOf(live);
  const isGone = (code: string): boolean => newer.some((one) => one.code === code && (one.phase === 'refused' || one.phase === 'expired'));
  const isUnproved = (one: Benefit): boolean => one.phase === 'claimed' && one.awaits === 'document';
  const older = benefitsOf(former).filter((one) => !isUnproved(one) && !isGone(one.code));
  return newer.reduce<Benefit[]>(withBenefit, older).filter((one) => holds(one, now));
}

type Holding = ClaimedBenefit | VerifiedBenefit;

function holds(one: Benefit, now: Instant): one is Holding {
  const end = endOf(one);
  return (one.phase === 'claimed' || one.phase === 'verified') && (end === undefined || !hasPassed(end, now));
}
