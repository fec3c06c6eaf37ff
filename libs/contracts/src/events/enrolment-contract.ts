import { CONTRACT_PARTIES, ENROLMENT_PAPERS, REFUSAL_REASONS, SIGNATURE_LEVELS } from '@kezek/domain';
import { z } from 'zod';
import { digest, id, instant, localDate } from './shapes.js';

const contract = z.object({ contractId: id, childId: id, guardianId: id, voucherId: id, kindergartenId: id, groupId: id });
const level = z.enum(SIGNATURE_LEVELS);

/** What is signed: bytes that were made once and lie sealed; here only what names them and what their signatures need. */
export const contractText = z.object({
  documentId: id,
  digest,
  template: z.string().min(1),
  parties: z.array(z.enum(CONTRACT_PARTIES)).min(2),
  levels: z.object({ guardian: level, kindergarten: level, department: level }),
});

/** By what a signature can be verified again: the proof of a code, or the sealed CMS. Being signed in leaves none. */
export const signatureEvidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code'), challengeId: id }),
  z.object({ kind: z.literal('cms'), documentId: id }),
]);

/** Why the kindergarten turned the family away; its own words lie sealed. */
export const refusal = z.object({ reason: z.enum(REFUSAL_REASONS), noteId: id, by: id, appealBy: instant });

export const contractEvents = {
  'enrolment.paper-brought': z.object({
    childId: id,
    kind: z.enum(ENROLMENT_PAPERS),
    documentId: id,
    issuedOn: localDate,
    /** The last day; absent if it does not run out. */
    validUntil: localDate.optional(),
    by: id,
  }),
  'enrolment.paper-checked': z.object({
    childId: id,
    kind: z.enum(ENROLMENT_PAPERS),
    documentId: id,
    kindergartenId: id,
    contractId: id,
    outcome: z.enum(['accepted', 'refused']),
    reason: z.enum(['unreadable', 'expired', 'other-person', 'not-this-paper']).optional(),
    by: id,
  }),
  'enrolment.refusal-appealed': contract.extend({ districtId: id, noteId: id, decideBy: instant }),
  /** Granted: the refusal falls, and the seat is asked for anew under another contract, unless the child has gone elsewhere. */
  'enrolment.appeal-decided': contract.extend({
    districtId: id,
    outcome: z.enum(['granted', 'upheld']),
    /** Absent where the department let the term pass. */
    by: id.optional(),
    noteId: id.optional(),
    anewContractId: id.optional(),
  }),
} as const;
