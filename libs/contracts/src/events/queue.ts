import { z } from 'zod';
import { digest, id, instant, localDate, placement, stayHours } from './shapes.js';

const application = z.object({ applicationId: id, childId: id });
const benefitCode = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'a code of the region’s benefits');
const benefit = application.extend({ claimId: id, code: benefitCode });
const ordinal = z.number().int().min(1);
const statusClass = z.enum(['out-of-turn', 'priority', 'general']);

/** What a family would like; a turn depends on the placement alone. Kindergartens in the order of preference. */
const wishes = z.object({ kindergartenIds: z.array(id).max(20), stayHours: z.array(stayHours).max(3) });

/** Why a category is another one: the child's age, its class, another table, or the district's regime. */
const CATEGORY_REASONS = ['age', 'class', 'table', 'regime'] as const;

/** A place among those of one category who wait in a district, from 1. */
const standing = z.object({ category: ordinal, place: z.number().int().min(1) });

const epoch = z.object({ epochId: id, districtId: id });

/** Why an application that is over should come back. In one's own words it is said in a sealed note alone. */
export const REINSTATEMENT_CAUSES = [
  'notice-not-delivered',
  'department-mistake',
  'benefit-wrongly-refused',
  'false-withdrawal',
  'system-fault',
  'court-decision',
] as const;

export const REINSTATEMENT_REFUSALS = ['no-mistake', 'family-decided', 'notice-delivered', 'not-proved', 'over-age', 'placed'] as const;

const reinstatement = application.extend({ reinstatementId: id, districtId: id });

/** For what the department itself may end an application that waits or lies inactive; `moved` on the family's written word. */
export const APPLICATION_ENDINGS = ['death', 'school', 'age', 'moved', 'false-data'] as const;

const ending = application.extend({ guardianId: id, districtId: id });
/** What goes over to the voucher when a turn is given while it is open. */
const openEnding = { by: id, proposedAt: instant, decideBy: instant } as const;

/** What a benefit was when the application ended, and still is. */
const proved = z.object({ claimId: id, code: benefitCode, documentId: id.optional(), issuedOn: localDate.optional() });
const benefitKept = z.discriminatedUnion('phase', [
  proved.extend({ phase: z.literal('claimed'), awaits: z.enum(['document', 'check']), proofDueAt: instant }),
  proved.extend({ phase: z.literal('verified'), statusClass, validUntil: instant.optional() }),
]);

export const queueEvents = {
  'queue.application-submitted': application.extend({
    guardianId: id,
    /** Ordinal in the region's category table on the day of submission. */
    category: z.number().int().min(1),
    placement,
    submittedAt: instant,
    channel: z.enum(['web', 'clerk', 'import']),
    /** General unless an imported application already stood in another class. */
    statusClass: statusClass.optional(),
    /** Orders applications of one stamp, as rows of one file are; 0 if absent. */
    sequence: z.number().int().min(0).optional(),
    wishes: wishes.optional(),
    /** The import that brought it. */
    importId: id.optional(),
    /** SHA-256 of the region's policy under which it was taken. */
    policyDigest: digest.optional(),
  }),
  'queue.wishes-changed': application.extend({ placement, category: ordinal, wishes: wishes.optional() }),
  /** To another district or settlement of the installation; the stamp stays, so others may stand one place further back there. */
  'queue.application-moved': application.extend({
    from: z.object({ districtId: id, settlementId: id, category: ordinal }),
    placement,
    category: ordinal,
    wishes: wishes.optional(),
  }),
  /** It goes on waiting in its place, but gets no turn. */
  'queue.application-paused': application.extend({ since: instant, until: instant.optional() }),
  'queue.application-resumed': application.extend({ cause: z.enum(['guardian', 'term']) }),
  /** `awaits: document` is owed by the family, `check` by the department; either by `proofDueAt`. */
  'queue.benefit-claimed': benefit.extend({
    documentId: id.optional(),
    issuedOn: localDate.optional(),
    awaits: z.enum(['document', 'check']),
    proofDueAt: instant,
  }),
  'queue.benefit-documented': benefit.extend({ documentId: id, issuedOn: localDate.optional(), proofDueAt: instant }),
  /** Of a claim, or recorded at the desk without one. */
  'queue.benefit-verified': benefit.extend({
    statusClass,
    documentId: id.optional(),
    issuedOn: localDate.optional(),
    /** Absent where the proof does not run out. */
    validUntil: instant.optional(),
    by: id,
  }),
  /** A claim that was not proved, or a benefit found wanting later. */
  'queue.benefit-refused': benefit.extend({
    reason: z.enum(['unreadable', 'expired-document', 'other-person', 'not-confirmed', 'no-longer-entitled']),
    by: id,
  }),
  'queue.benefit-expired': benefit.extend({ cause: z.enum(['validity', 'proof-term']) }),
  /** Keeps its place, but gets no turn until then. */
  'queue.stop-listed': application.extend({ until: instant }),
  /** The category follows from age and status; a verified benefit or the yearly update changes it, the stamp never. */
  'queue.category-changed': application.extend({
    from: z.number().int().min(1),
    to: z.number().int().min(1),
    cause: z.enum(['benefit-verified', 'benefit-ended', 'queue-update', 'regime-switch']),
    statusClass: z.enum(['out-of-turn', 'priority', 'general']),
    /** Opaque reference to the proof. */
    documentId: id.optional(),
    by: id,
    /** The queue update or switch of regime that changed it, and why. */
    epochId: id.optional(),
    reason: z.enum(CATEGORY_REASONS).optional(),
    /** No message is owed: the family was told before the epoch's day, or has an open turn, for which the category means nothing. */
    quiet: z.boolean().optional(),
  }),
  /** Told before an epoch: where the child stands now, where it will stand; without `to` it leaves the queue, over age. */
  'queue.place-change-announced': application.extend({
    guardianId: id,
    epochId: id,
    effectiveOn: localDate,
    from: standing,
    to: standing.optional(),
    reason: z.enum([...CATEGORY_REASONS, 'order', 'over-age']),
  }),
  /** What was announced does not come: the epoch was cancelled, and the place stays as it is. */
  'queue.place-change-cancelled': application.extend({ guardianId: id, epochId: id, effectiveOn: localDate }),
  'queue.application-withdrawn': application.extend({
    /** `merged`: an older application of the child came back and takes its place. */
    reason: z.enum(['guardian', 'moved', 'age', 'school', 'false-data', 'death', 'import-rolled-back', 'merged']),
    epochId: id.optional(),
    /** Of the department; absent where the family or a rule ended it, or its voucher ended. */
    by: id.optional(),
    /** The first of the two people, where two are needed. */
    proposedBy: id.optional(),
  }),
  'queue.turn-given': application.extend({
    iterationId: id,
    guardianId: id,
    category: z.number().int().min(1),
    placement,
    submittedAt: instant,
    /** Place among the turns of this iteration, from 1. */
    ordinal: z.number().int().min(1),
    /** A first person says that false data were given, and nobody has decided yet: the turn is given all the same. */
    ending: z.object(openEnding).optional(),
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
  'queue.application-annulled': application.extend({
    cause: z.enum(['voucher-refused', 'restore-window-over', 'restores-used']),
    /** Of the turn that was refused. */
    iterationId: id.optional(),
  }),
  'queue.application-fulfilled': application.extend({ kindergartenId: id }),
  /** The child left for good: its voucher ended, and it may be queued anew. */
  'queue.placement-ended': application.extend({ lastDay: localDate }),

  /** One person of the department says that false data were given; a second decides whether the application ends for it. */
  'queue.ending-proposed': ending.extend({ reason: z.literal('false-data'), ...openEnding }),
  /** The second person does not agree: it goes on as it was. */
  'queue.ending-returned': ending.extend({ reason: z.literal('false-data'), proposedBy: id, by: id }),
  /** Nobody decided in time; it is still to be decided. */
  'queue.ending-overdue': ending.extend({ decideBy: instant }),

  /** An application that is over should come back: the family asks, or the department by itself. The place it would have is that of its stamp. */
  'queue.reinstatement-asked': reinstatement.extend({
    guardianId: id,
    cause: z.enum(REINSTATEMENT_CAUSES),
    askedBy: z.enum(['guardian', 'department']),
    /** Of the department. */
    by: id.optional(),
    submittedAt: instant,
    sequence: z.number().int().min(0).optional(),
    askedAt: instant,
    decideBy: instant,
    noteId: id.optional(),
    documentId: id.optional(),
  }),
  'queue.reinstatement-taken-back': reinstatement,
  /** By one person; another decides. */
  'queue.reinstatement-proposed': reinstatement.extend({
    outcome: z.enum(['granted', 'refused']),
    reason: z.enum(REINSTATEMENT_REFUSALS).optional(),
    noteId: id.optional(),
    by: id,
  }),
  /** The second person does not agree: it is to be proposed anew. */
  'queue.reinstatement-returned': reinstatement.extend({ noteId: id.optional(), by: id }),
  'queue.reinstatement-overdue': reinstatement.extend({ guardianId: id, decideBy: instant }),
  'queue.reinstatement-refused': reinstatement.extend({
    guardianId: id,
    reason: z.enum(REINSTATEMENT_REFUSALS),
    noteId: id.optional(),
    proposedBy: id,
    by: id,
    decidedAt: instant,
  }),
  /** It waits again where its stamp puts it, in the category of that day. */
  'queue.application-reinstated': application.extend({
    reinstatementId: id,
    guardianId: id,
    cause: z.enum(REINSTATEMENT_CAUSES),
    category: ordinal,
    statusClass,
    placement,
    submittedAt: instant,
    sequence: z.number().int().min(0).optional(),
    channel: z.enum(['web', 'clerk', 'import']),
    importId: id.optional(),
    wishes: wishes.optional(),
    benefits: z.array(benefitKept).max(40),
    restoresUsed: z.number().int().min(0),
    /** Of its last turn. */
    iterationId: id.optional(),
    /** The application that the family made meanwhile: one child, one place. */
    supersedes: id.optional(),
    noteId: id.optional(),
    proposedBy: id,
    by: id,
    decidedAt: instant,
  }),

  'queue.iteration-previewed': z.object({
    iterationId: id,
    districtId: id,
    snapshotHash: digest,
    policyHash: digest,
    turns: z.number().int().min(0),
    waiting: z.number().int().min(0),
    by: id,
    previewedAt: instant.optional(),
    /** Entries of the public log from which the queue was read. */
    logSize: z.number().int().min(0).optional(),
    /** Most turns, where whoever previewed asked for fewer than there are seats. */
    turnsMax: z.number().int().min(1).optional(),
    /** Settlements that take no part for want of any free seat. */
    skippedSettlementIds: z.array(id).optional(),
    /** Stands for the caller's idempotency key: the same previewing again finds its iteration. */
    requestId: id.optional(),
    /** The iteration whose returned turns this one gives on. */
    continues: id.optional(),
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
  /** A voucher of this iteration was refused, and the region gives such a turn to the next in the same iteration. */
  'queue.turn-returned': z.object({ iterationId: id, districtId: id, applicationId: id }),
  /** The returned turns go to the next by an iteration that carries this one on, under the signatures of this one. */
  'queue.iteration-continued': z.object({ iterationId: id, districtId: id, continuedBy: id, applicationIds: z.array(id).min(1) }),
  'queue.iteration-completed': z.object({ iterationId: id, districtId: id, turnCount: z.number().int().min(0), protocolHash: digest }),

  /** A dry run of a queue update or a switch of regime: who would stand where on that day. */
  'queue.epoch-previewed': epoch.extend({
    kind: z.enum(['recategorisation', 'regime-switch']),
    effectiveOn: localDate,
    planDigest: digest,
    policyDigest: digest,
    /** Entries of the public log from which the places were read. */
    logSize: z.number().int().min(0),
    waiting: z.number().int().min(0),
    /** Of those who wait: whose category or place changes, and who leaves, over age. */
    changed: z.number().int().min(0),
    leaving: z.number().int().min(0),
    previewedOn: localDate,
    by: id,
    requestId: id.optional(),
  }),
  /** From now on families are told; `late` where fewer days are left than the policy owes them. */
  'queue.epoch-announced': epoch.extend({ effectiveOn: localDate, announcedOn: localDate, late: z.boolean(), by: id }),
  'queue.epoch-opened': epoch.extend({ number: z.number().int().min(1), on: localDate, openedAt: instant }),
  'queue.epoch-closed': epoch.extend({ changed: z.number().int().min(0), left: z.number().int().min(0) }),
  'queue.epoch-cancelled': epoch.extend({ reason: z.enum(['withdrawn', 'superseded', 'not-prescribed']), by: id }),
} as const;
