import { type Instant, type RegionPolicy, Rejection } from '@kezek/domain';
import type { Application, ApplicationFact, ApplicationState, Inactive, Phase, Waiting, WithdrawalReason } from './facts.js';

/** Day and rules by which something is decided. */
export interface Today {
  readonly now: Instant;
  readonly policy: RegionPolicy;
}

/** @throws Rejection queue.application-not-found, queue.not-waiting {phase} */
export function mustWait(state: ApplicationState): Waiting {
  if (state.phase !== 'waiting') throw notIn(state, 'queue.not-waiting');
  return state;
}

/** Waits, or may be restored to it. @throws Rejection queue.application-not-found, queue.not-live {phase} */
export function mustBeLive(state: ApplicationState): Waiting | Inactive {
  if (state.phase !== 'waiting' && state.phase !== 'inactive') throw notIn(state, 'queue.not-live');
  return state;
}

export function notIn(state: ApplicationState, code: string): Rejection {
  const phase: Phase = state.phase;
  return phase === 'none' ? new Rejection('queue.application-not-found') : new Rejection(code, { phase });
}

export const named = ({ applicationId, childId }: Application) => ({ applicationId, childId });

/** @param said by whom of the department, where it was not a rule or the family */
export const withdrawn = (
  state: Application,
  reason: WithdrawalReason,
  said: { readonly by?: string; readonly proposedBy?: string } = {},
): ApplicationFact => ({
  type: 'queue.application-withdrawn',
  data: { ...named(state), reason, ...said },
});
