import type { FactOf } from '@kezek/contracts';
import { TRIES } from '../challenge/facts.js';

export type SigningFact = FactOf<'identity.signing-code-requested' | 'identity.signing-code-failed' | 'identity.signing-code-proved'>;

/** One code for one text: it signs nothing but the bytes of that digest. */
export type SigningState =
  | { readonly phase: 'unknown' }
  | {
      readonly phase: 'open';
      readonly guardianId: string;
      readonly digest: string;
      readonly expiresAt: string;
      readonly triesLeft: number;
    }
  | { readonly phase: 'spent'; readonly guardianId: string }
  | { readonly phase: 'proved'; readonly guardianId: string; readonly digest: string };

export const initialSigning: SigningState = { phase: 'unknown' };

export function evolveSigning(state: SigningState, fact: SigningFact): SigningState {
  const { guardianId } = fact.data;
  switch (fact.type) {
    case 'identity.signing-code-requested': {
      const { digest, expiresAt } = fact.data;
      return { phase: 'open', guardianId, digest, expiresAt, triesLeft: TRIES };
    }
    case 'identity.signing-code-failed': {
      const { triesLeft } = fact.data;
      if (state.phase !== 'open') return state;
      return triesLeft === 0 ? { phase: 'spent', guardianId } : { ...state, triesLeft };
    }
    case 'identity.signing-code-proved':
      return { phase: 'proved', guardianId, digest: fact.data.digest };
  }
}
