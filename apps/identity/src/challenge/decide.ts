import { type Instant, Rejection, hasPassed, instantPlusMs } from '@kezek/domain';
import type { ChallengeFact, ChallengeState } from './facts.js';

export const CODE_VALID_MS = 5 * 60_000;

export const codeExpiry = (requestedAt: Instant): Instant => instantPlusMs(requestedAt, CODE_VALID_MS);

export interface RequestCode {
  readonly challengeId: string;
  readonly guardianId: string;
  readonly expiresAt: Instant;
  /** Whether the phone is the person's own, or the person's first. The answer does not depend on it. */
  readonly mayReceive: boolean;
}

export function requestCode(state: ChallengeState, { mayReceive, ...data }: RequestCode): ChallengeFact[] {
  if (state.phase !== 'unknown') return [];
  return [{ type: mayReceive ? 'identity.sign-in-code-requested' : 'identity.sign-in-declined', data }];
}

export interface TryCode {
  readonly challengeId: string;
  /** Keyed hashes of the code that was typed and of the one that was sent. */
  readonly typedHash: string;
  readonly sentHash: string | undefined;
  readonly now: Instant;
}

/**
 * A wrong code is a fact too: tries are counted, and the caller refuses by the fact.
 * @throws Rejection identity.code-expired (also for a challenge that is unknown or used), identity.code-tries-over
 */
export function tryCode(state: ChallengeState, { challengeId, typedHash, sentHash, now }: TryCode): ChallengeFact[] {
  if (state.phase === 'spent') throw new Rejection('identity.code-tries-over');
  if (state.phase !== 'open' || sentHash === undefined || hasPassed(state.expiresAt as Instant, now))
    throw new Rejection('identity.code-expired');
  const { guardianId } = state;
  if (state.told && typedHash === sentHash) return [{ type: 'identity.signed-in', data: { challengeId, guardianId } }];
  return [{ type: 'identity.sign-in-failed', data: { challengeId, guardianId, triesLeft: state.triesLeft - 1 } }];
}

/** Who signed in. @throws Rejection identity.code-wrong with `triesLeft`, identity.code-tries-over, identity.code-expired */
export function requireSignedIn(state: ChallengeState): string {
  switch (state.phase) {
    case 'signed-in':
      return state.guardianId;
    case 'open':
      throw new Rejection('identity.code-wrong', { triesLeft: state.triesLeft });
    case 'spent':
      throw new Rejection('identity.code-tries-over');
    case 'unknown':
      throw new Rejection('identity.code-expired');
  }
}

/** Whether the code may still be told to its person. @throws Rejection identity.code-expired */
export function requireTellable(state: ChallengeState, now: Instant): void {
  if (state.phase !== 'open' || !state.told || hasPassed(state.expiresAt as Instant, now)) throw new Rejection('identity.code-expired');
}
