import { z } from 'zod';
import { id, instant, localDate } from './shapes.js';

export const identityEvents = {
  'identity.guardian-registered': z.object({ guardianId: id, locale: z.enum(['kk', 'ru', 'en']) }),
  /** Asks for the one-time code to be sent; the code itself is fetched by call, never carried. */
  'identity.sign-in-code-requested': z.object({ challengeId: id, guardianId: id, expiresAt: instant }),
  'identity.signed-in': z.object({ challengeId: id, guardianId: id }),
  'identity.child-registered': z.object({ childId: id, birthDate: localDate }),
  'identity.guardian-linked': z.object({ childId: id, guardianId: id, relation: z.enum(['parent', 'legal-representative']) }),
  'identity.staff-registered': z.object({
    staffId: id,
    roles: z.array(z.string()).min(1),
    districtId: id.optional(),
    kindergartenId: id.optional(),
  }),
  /** Somebody who is not the guardian looked at a child's record; shown to the guardian. */
  'identity.record-accessed': z.object({ childId: id, staffId: id, action: z.string(), purpose: z.string() }),
} as const;
