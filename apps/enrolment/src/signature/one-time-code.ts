import { Rejection } from '@kezek/domain';
import { type LevelPlugin, VALID, broken } from './level.js';
import type { PaperPort } from './ports.js';

/** A code to the guardian's own phone, bound to the digest of what is signed. Staff have no phone here. */
export const oneTimeCodeLevel = (papers: Pick<PaperPort, 'proveSigningCode' | 'getSigningProof'>): LevelPlugin => ({
  level: 'one-time-code',
  take: async ({ party, signerId, text }, { challengeId, code }) => {
    if (party !== 'guardian') throw new Rejection('enrolment.signature-level-unavailable');
    await papers.proveSigningCode({ challengeId, guardianId: signerId, digest: text.digest, code });
    return { kind: 'code', challengeId };
  },
  verify: async ({ text }, { evidence, signedBy }) => {
    if (evidence?.kind !== 'code') return broken('no-evidence');
    const { proved, guardianId, digest } = await papers.getSigningProof({ challengeId: evidence.challengeId });
    if (!proved) return broken('not-proved');
    if (digest !== text.digest) return broken('altered');
    return guardianId === signedBy ? VALID : broken('other-person');
  },
});
