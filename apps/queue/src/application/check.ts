import { type Seen, record } from '../benefit/decide.js';
import { type Submit, submit } from './decide.js';
import { type ApplicationState, evolve } from './facts.js';
import type { Today } from './guards.js';

export interface DeskSubmission extends Submit {
  /** Seen at the desk, to be recorded right after. */
  readonly benefit?: Seen & { readonly claimId: string; readonly code: string };
}

/**
 * Refuses what submitting and recording would refuse one after the other, before either is written. What the desk took of the same guardian
 * already is let pass: it is a repetition, which its key answers, or one that submitting refuses.
 * @throws Rejection those of `submit` and of `record`
 */
export function checkSubmission(state: ApplicationState, { benefit, ...command }: DeskSubmission, today: Today): void {
  if (isTaken(state, command)) return;
  const submitted = submit(state, command, today).reduce<ApplicationState>(evolve, state);
  if (benefit !== undefined) record(submitted, benefit, today);
}

/** Whatever became of it since: only submitting knows whether it is the same request. */
function isTaken(state: ApplicationState, { childId, guardianId, channel, districtId }: Submit): boolean {
  if (state.phase === 'none' || state.phase === 'withdrawn' || state.phase === 'annulled') return false;
  const same = state.childId === childId && state.guardianId === guardianId && state.placement.districtId === districtId;
  return same && state.channel === 'clerk' && channel === 'clerk';
}
