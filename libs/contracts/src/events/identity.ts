import { z } from 'zod';
import { id, instant, localDate } from './shapes.js';

const relation = z.enum(['parent', 'legal-representative']);

export const identityEvents = {
  'identity.guardian-registered': z.object({ guardianId: id, locale: z.enum(['kk', 'ru', 'en']) }),
  /** Asks for the one-time code to be sent; the code itself is fetched by call, never carried. */
  'identity.sign-in-code-requested': z.object({ challengeId: id, guardianId: id, expiresAt: instant }),
  /** The request got the same answer, but no code goes out: the phone is not the one bound to the guardian, or a code went out just before. */
  'identity.sign-in-declined': z.object({ challengeId: id, guardianId: id, expiresAt: instant }),
  'identity.sign-in-failed': z.object({ challengeId: id, guardianId: id, triesLeft: z.number().int().min(0) }),
  'identity.signed-in': z.object({ challengeId: id, guardianId: id }),
  'identity.locale-changed': z.object({ guardianId: id, locale: z.enum(['kk', 'ru', 'en']) }),
  /** Staff replaced the phones of a guardian after checking who asks; the numbers stay in identity. */
  'identity.contact-changed': z.object({
    guardianId: id,
    phones: z.number().int().min(1).max(2),
    by: id,
    /** The sealed record with the numbers, and the one it takes the place of: who is written to there learns of the change. */
    contactId: id.optional(),
    previousContactId: id.optional(),
  }),
  'identity.child-registered': z.object({ childId: id, birthDate: localDate }),
  'identity.guardian-linked': z.object({
    childId: id,
    guardianId: id,
    relation,
    /** Who confirmed it; the first guardian needs nobody's confirmation. */
    by: id.optional(),
  }),
  /** Somebody says to be a further guardian; gives no rights until one of `guardianIds`, or the department, confirms it. */
  'identity.guardianship-requested': z.object({ childId: id, guardianId: id, relation, guardianIds: z.array(id) }),
  'identity.guardianship-declined': z.object({
    childId: id,
    guardianId: id,
    cause: z.enum(['guardian', 'department', 'crowded-out']),
    by: id.optional(),
  }),
  /** The department took back a guardian's rights after checking papers. */
  'identity.guardian-unlinked': z.object({ childId: id, guardianId: id, by: id }),
  'identity.staff-registered': z.object({
    staffId: id,
    /** The sealed record with the name and the password. */
    accountId: id.optional(),
    roles: z.array(z.string()).min(1),
    districtId: id.optional(),
    kindergartenId: id.optional(),
  }),
  /** Somebody who is not the guardian looked at a child's record; shown to the guardian. */
  'identity.record-accessed': z.object({
    childId: id,
    staffId: id,
    action: z.string(),
    purpose: z.string(),
    /** The number of what one looks for the sake of: a claim, a complaint, an order. */
    reference: id.optional(),
  }),
  /** A scan of one of the child's papers is in the document store. */
  'identity.document-kept': z.object({ childId: id, documentId: id, purpose: z.string(), by: id }),
  /** Names, numbers, papers and notes are gone for good; ids stay, so that histories and ledgers still add up. */
  'identity.child-erased': z.object({ childId: id, erasureId: id, documents: z.number().int().min(0) }),
  /** A guardian of erased children, who has no others. */
  'identity.guardian-erased': z.object({ guardianId: id, erasureId: id }),
} as const;
