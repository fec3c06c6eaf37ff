import type { FactOf } from '@kezek/contracts';

export type ChallengeFact = FactOf<
  'identity.sign-in-code-requested' | 'identity.sign-in-declined' | 'identity.sign-in-failed' | 'identity.signed-in'
>;

export const TRIES = 5;

interface Open {
  readonly phase: 'open';
  readonly guardianId: string;
  readonly expiresAt: string;
  readonly triesLeft: number;
  /** False: nobody was told a code, and no code is right. Seen from outside it is like any other. */
  readonly told: boolean;
}

export type ChallengeState =
  | { readonly phase: 'unknown' }
  | Open
  | { readonly phase: 'spent'; readonly guardianId: string }
  | { readonly phase: 'signed-in'; readonly guardianId: string };

export const initialChallenge: ChallengeState = { phase: 'unknown' };

export function evolveChallenge(state: ChallengeState, fact: ChallengeFact): ChallengeState {
  switch (fact.type) {
    case 'identity.sign-in-code-requested':
    case 'identity.sign-in-declined': {
      const { guardianId, expiresAt } = fact.data;
      return { phase: 'open', guardianId, expiresAt, triesLeft: TRIES, told: fact.type === 'identity.sign-in-code-requested' };
    }
    case 'identity.sign-in-failed': {
      const { guardianId, triesLeft } = fact.data;
      if (state.phase !== 'open') return state;
      return triesLeft === 0 ? { phase: 'spent', guardianId } : { ...state, triesLeft };
    }
    case 'identity.signed-in':
      return { phase: 'signed-in', guardianId: fact.data.guardianId };
  }
}
