import { z } from 'zod';
import { digest, id, instant, localDate, placement } from './shapes.js';

const application = z.object({ applicationId: id, childId: id });

export const queueEvents = {
  'queue.application-submitted': application.extend({
    guardianId: id,
    /** Ordinal in the region's category table on the day of submission. */
    category: z.number().int().min(1),
    placement,
    submittedAt: instant,
    channel: z.enum(['web', 'clerk', 'import']),
    /** General unless an imported application already stood in another class. */
    statusClass: z.enum(['out-of-turn', 'priority', 'general']).optional(),
  }),
  'queue.wishes-changed': application.extend({ placement, category: z.number().int().min(1) }),
  /** The category follows from age and status; a verified benefit or the yearly update changes it, the stamp never. */
  'queue.category-changed': application.extend({
    from: z.number().int().min(1),
    to: z.number().int().min(1),
    cause: z.enum(['benefit-verified', 'benefit-ended', 'queue-update']),
    statusClass: z.enum(['out-of-turn', 'priority', 'general']),
    /** Opaque reference to the proof. */
    documentId: id.optional(),
    by: id,
  }),
  'queue.application-withdrawn': application.extend({ reason: z.enum(['guardian', 'moved', 'age', 'death']) }),
  'queue.turn-given': application.extend({
    iterationId: id,
    guardianId: id,
    category: z.number().int().min(1),
    placement,
    submittedAt: instant,
    /** Place among the turns of this iteration, from 1. */
    ordinal: z.number().int().min(1),
  }),
  /** The child of an open turn holds or has a seat: the turn no longer waits for one of the free seats. */
  'queue.turn-seated': application.extend({ contractId: id }),
  /** The seat was released again without a contract. */
  'queue.turn-unseated': application.extend({ contractId: id }),
  'queue.application-inactivated': application.extend({
    cause: z.enum(['not-confirmed', 'no-contract', 'refused']),
    restorableUntil: instant.optional(),
  }),
  'queue.application-restored': application.extend({ guardianId: id }),
  'queue.application-annulled': application.extend({ cause: z.enum(['voucher-refused', 'restore-window-over']) }),
  'queue.application-fulfilled': application.extend({ kindergartenId: id }),
  /** The child left for good: its voucher ended, and it may be queued anew. */
  'queue.placement-ended': application.extend({ lastDay: localDate }),

  'queue.iteration-previewed': z.object({
    iterationId: id,
    districtId: id,
    snapshotHash: digest,
    policyHash: digest,
    turns: z.number().int().min(0),
    waiting: z.number().int().min(0),
    by: id,
    previewedAt: instant.optional(),
    /** Settlements that take no part for want of any free seat. */
    skippedSettlementIds: z.array(id).optional(),
    /** Stands for the caller's idempotency key: the same previewing again finds its iteration. */
    requestId: id.optional(),
  }),
  /** The second signature is given; payment reserves the budget for every turn at once. */
  'queue.iteration-approved': z.object({
    iterationId: id,
    districtId: id,
    turnCount: z.number().int().min(1),
    previewedBy: id,
    approvedBy: id,
    approvedOn: localDate,
    approvedAt: instant.optional(),
  }),
  'queue.iteration-started': z.object({ iterationId: id, districtId: id }),
  /** `superseded` by a newer preview before it was approved; `budget`; `unanswered`: approved, and payment said nothing for too long. */
  'queue.iteration-refused': z.object({ iterationId: id, districtId: id, reason: z.string() }),
  'queue.iteration-completed': z.object({ iterationId: id, districtId: id, turnCount: z.number().int().min(0), protocolHash: digest }),
} as const;
