import type { APPLICATION_ENDINGS } from '@kezek/contracts';
import { type Instant, type LocalDate, Rejection, addDays, hasPassed } from '@kezek/domain';
import { isOverAge, overAgeFrom } from '../application/age.js';
import type { ApplicationFact, ApplicationState, Inactive, Waiting } from '../application/facts.js';
import { type Today, mustBeLive, named, withdrawn } from '../application/guards.js';
import { withdrawReinstatement } from '../reinstatement/decide.js';
import { proposalIn } from './facts.js';

export type EndingReason = (typeof APPLICATION_ENDINGS)[number];

/**
 * The department ends an application that waits or lies inactive (domain §9). Death, school, age and the family's own written word that it
 * moved away are facts that papers show. False data are a judgement on a family: this is the first of two words (domain §8), and the
 * application keeps its place meanwhile.
 * @throws Rejection queue.application-not-found, queue.ending-turn-open, queue.not-live {phase}, queue.not-over-age {until},
 * queue.ending-proposed
 */
export function endByDepartment(
  state: ApplicationState,
  { reason, by }: { reason: EndingReason; by: string },
  today: Today,
): ApplicationFact[] {
  if (state.phase === 'withdrawn' && state.reason === reason) return [];
  const live = mustBeEndable(state);
  if (reason === 'age') mustBeOverAge(live, today);
  // Nothing is asked, decided or told any more of a child who has died.
  if (reason === 'death') return [...withdrawReinstatement(live), withdrawn(live, reason, { by })];
  if (reason !== 'false-data') return [withdrawn(live, reason, { by })];
  if (live.ending !== undefined) throw new Rejection('queue.ending-proposed');
  const { now, policy } = today;
  const decideBy = policy.deadlineAfterWorkingDays(now, policy.at(now).endingDecisionWorkingDays);
  return [{ type: 'queue.ending-proposed', data: { ...about(live), reason, by, proposedAt: now, decideBy } }];
}

/**
 * The second person agrees, or gives it back and the application goes on as it was.
 * @throws Rejection queue.application-not-found, queue.ending-turn-open, queue.not-live {phase}, queue.ending-not-proposed,
 * queue.ending-same-person
 */
export function decideEnding(state: ApplicationState, { agrees, by }: { agrees: boolean; by: string }): ApplicationFact[] {
  const live = mustBeEndable(state);
  const { ending } = live;
  if (ending === undefined) throw new Rejection('queue.ending-not-proposed');
  if (ending.by === by) throw new Rejection('queue.ending-same-person');
  const { reason, by: proposedBy } = ending;
  if (agrees) return [withdrawn(live, reason, { by, proposedBy })];
  return [{ type: 'queue.ending-returned', data: { ...about(live), reason, proposedBy, by } }];
}

/** Nobody decided in time: it is said once, and still to be decided. Silence takes nobody's place. */
export function lateEnding(state: ApplicationState, now: Instant): ApplicationFact[] {
  const decideBy = endingDueAt(state);
  if ((state.phase !== 'waiting' && state.phase !== 'inactive') || decideBy === undefined || !hasPassed(decideBy, now)) return [];
  return [{ type: 'queue.ending-overdue', data: { ...about(state), decideBy } }];
}

/** When it is late; undefined if there is nothing to decide, or it is late already. */
export function endingDueAt(state: ApplicationState): Instant | undefined {
  const { ending } = proposalIn(state);
  return ending === undefined || ending.overdue ? undefined : ending.decideBy;
}

type Live = Waiting | Inactive;

function mustBeEndable(state: ApplicationState): Live {
  if (state.phase === 'turn-given') throw new Rejection('queue.ending-turn-open');
  return mustBeLive(state);
}

function mustBeOverAge({ placement }: Live, today: Today): void {
  const birthDate = placement.birthDate as LocalDate;
  if (!isOverAge(birthDate, today)) throw new Rejection('queue.not-over-age', { until: addDays(overAgeFrom(birthDate, today), -1) });
}

const about = (live: Live) => ({ ...named(live), guardianId: live.guardianId, districtId: live.placement.districtId });
