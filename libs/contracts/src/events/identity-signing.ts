import { z } from 'zod';
import { digest, id, instant } from './shapes.js';

const challenge = z.object({ challengeId: id, guardianId: id });

/** Codes by which a guardian signs one text and no other: a code is bound to the digest. */
export const signingEvents = {
  'identity.signing-code-requested': challenge.extend({ digest, expiresAt: instant }),
  'identity.signing-code-failed': challenge.extend({ triesLeft: z.number().int().min(0) }),
  'identity.signing-code-proved': challenge.extend({ digest }),
} as const;
