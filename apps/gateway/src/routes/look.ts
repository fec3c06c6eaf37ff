import { LOOK_PURPOSES } from '@kezek/domain';
import { z } from 'zod';
import type { Principal } from '../sessions/principal.js';

/** What whoever opens something personal says it is for. */
export const lookQuery = z.object({
  purpose: z
    .enum(LOOK_PURPOSES)
    .optional()
    .meta({ description: 'what staff look for: recorded and shown to the guardian; a kindergarten that is a party looks for enrolment' }),
});

/** A party reads what it signs; staff of no kindergarten have to say what for, and are refused if they do not. */
export const purposeOf = (said: string | undefined, principal: Principal | undefined): string =>
  said ?? (principal?.kind === 'staff' && principal.kindergartenId === undefined ? '' : 'enrolment');
