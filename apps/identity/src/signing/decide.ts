import { type Instant, Rejection, hasPassed } from '@kezek/domain';
import type { SigningFact, SigningState } from './facts.js';

export interface SigningCode {
  readonly challengeId: string;
  readonly guardianId: string;
  readonly digest: string;
  readonly expiresAt: Instant;
}

export function requestSigningCode(state: SigningState, code: SigningCode): SigningFact[] {
  return state.phase === 'unknown' ? [{ type: 'identity.signing-code-requested', data: code }] : [];
}

export interface SigningTry {
  readonly challengeId: string;
  readonly guardianId: string;
  readonly digest: string;
  /** Keyed hashes of the code that was typed and of the one that was sent. */
  readonly typedHash: string;
  readonly sentHash: string | undefined;
  readonly now: Instant;
}

/**
 * A wrong code is a fact too: tries are counted, and the caller refuses by the fact.
 * @throws Rejection identity.code-expired (also for a code of another person or another text), identity.code-tries-over
 */
export function trySigningCode(state: SigningState, one: SigningTry): SigningFact[] {
  const { challengeId, guardianId, digest, typedHash, sentHash, now } = one;
  if (state.phase === 'spent') throw new Rejection('identity.code-tries-over');
  if (state.phase === 'unknown' || state.guardianId !== guardianId || state.digest !== digest) throw new Rejection('identity.code-expired');
  if (state.phase === 'proved') return [];
  if (sentHash === undefined || hasPassed(state.expiresAt as Instant, now)) throw new Rejection('identity.code-expired');
  if (typedHash === sentHash) return [{ type: 'identity.signing-code-proved', data: { challengeId, guardianId, digest } }];
  return [{ type: 'identity.signing-code-failed', data: { challengeId, guardianId, triesLeft: state.triesLeft - 1 } }];
}

/** @throws Rejection identity.code-wrong with `triesLeft`, identity.code-tries-over, identity.code-expired */
export function requireProved(state: SigningState): void {
  switch (state.phase) {
    case 'proved':
      return;
    case 'open':
      throw new Rejection('identity.code-wrong', { triesLeft: state.triesLeft });
    case 'spent':
      throw new Rejection('identity.code-tries-over');
    case 'unknown':
      throw new Rejection('identity.code-expired');
  }
}
