import { CONTRACT_PARTIES } from '@kezek/domain';
import { z } from 'zod';

/** Shapes that cross the door. Identifiers are opaque; amounts are whole tiyn as text. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/)
  .meta({ description: 'an opaque identifier' });
export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'YYYY-MM-DD' });
export const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .meta({ description: 'YYYY-MM' });
export const instant = z.string().meta({ description: 'UTC with microseconds' });
export const amount = z
  .string()
  .regex(/^-?\d{1,18}$/)
  .meta({ description: 'whole tiyn as decimal text' });
export const kind = z.enum(['state', 'private', 'mini-centre']);
export const stayHours = z.enum(['9h', '10.5h', 'half-day']);
export const language = z.string().regex(/^[a-z]{2,3}$/);
export const count = z.number().int();

export const page = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100), after: z.string().max(300).default('') });
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() });

export const childParams = z.object({ childId: id });
export const districtParams = z.object({ districtId: id });
export const kindergartenParams = z.object({ kindergartenId: id });
export const sheetParams = z.object({ groupId: id, month });

const placement = z.object({
  districtId: z.string(),
  settlementId: z.string(),
  birthDate: z.string(),
  ageGroup: count,
  languages: z.array(z.string()),
  kinds: z.array(z.string()),
});

/** Of an application as of a voucher. */
export const ending = z
  .object({
    reason: z.literal('false-data'),
    by: z.string(),
    proposedAt: instant,
    decideBy: instant.optional().meta({ description: 'after it the decision is shown as late; silence neither ends nor keeps anything' }),
    overdue: z.boolean(),
  })
  .optional()
  .meta({ description: 'one person of the department proposes to end it; another decides. It stays, with its place, meanwhile' });

export const application = z.object({
  applicationId: z.string().optional(),
  childId: z.string(),
  phase: z.enum(['none', 'waiting', 'turn-given', 'inactive', 'fulfilled', 'withdrawn', 'annulled']),
  category: count,
  statusClass: z.string().optional(),
  placement: placement.optional(),
  submittedAt: instant.optional(),
  channel: z.string().optional(),
  positionInCategory: count.meta({ description: 'from 1; 0 when not waiting' }),
  positionInDistrict: count.meta({ description: 'from 1; 0 when not waiting' }),
  restorableUntil: instant.optional(),
  iterationId: z.string().optional(),
  wishes: z
    .object({ kindergartenIds: z.array(z.string()), stayHours: z.array(z.string()) })
    .optional()
    .meta({ description: 'what the family would like; a turn depends on the placement alone' }),
  pausedSince: instant.optional().meta({ description: 'it keeps its place and gets no turn' }),
  pausedUntil: instant.optional(),
  stopListedUntil: instant.optional().meta({ description: 'it keeps its place and gets no turn until then' }),
  ending,
  endReason: z
    .string()
    .optional()
    .meta({ description: 'of a withdrawn one: guardian, moved, age, school, false-data, death, import-rolled-back or merged' }),
});

const benefit = z.object({
  claimId: z.string(),
  code: z.string().meta({ description: 'one of the region’s benefits, or `imported`: the class brought along from another queue' }),
  phase: z.enum(['claimed', 'verified', 'refused', 'expired']),
  documentId: z.string().optional(),
  issuedOn: z.string().optional(),
  awaits: z.string().optional().meta({ description: 'when claimed: `document` of the family or `check` of the department' }),
  proofDueAt: instant.optional().meta({ description: 'by when it is awaited' }),
  statusClass: z.string().optional(),
  validUntil: instant.optional(),
  reason: z.string().optional().meta({ description: 'why it was refused, or what expired: `validity` or `proof-term`' }),
});

export const childBenefits = z.object({
  childId: z.string(),
  applicationId: z.string(),
  benefits: z.array(benefit),
  statusClass: z.string(),
  category: count,
  stopListedUntil: instant.optional(),
});

export const claim = z.object({ childId: z.string(), applicationId: z.string(), benefit });

export const iteration = z.object({
  iterationId: z.string(),
  districtId: z.string(),
  phase: z.string().meta({ description: 'previewed, superseded, approved, running, completed or refused' }),
  waiting: count,
  turnCount: count,
  snapshotHash: z.string().optional(),
  policyHash: z.string().optional(),
  previewedBy: z.string().optional(),
  previewedAt: instant.optional(),
  approvedBy: z.string().optional(),
  approvedAt: instant.optional(),
  protocolHash: z.string().optional(),
  refusedReason: z.string().optional(),
  skippedSettlementIds: z.array(z.string()),
  turnsMax: count.meta({ description: 'most turns, where whoever previewed asked for fewer than there are seats; else 0' }),
  continues: z.string().optional().meta({ description: 'the iteration whose returned turns this one gives on' }),
  returned: z.array(z.string()).meta({ description: 'applications whose turns came back and wait to go to the next' }),
  continuations: z
    .array(z.object({ iterationId: z.string(), applicationIds: z.array(z.string()) }))
    .meta({ description: 'turns that came back from these applications, and the iteration that gave them on' }),
});

export const queueDay = z.object({ date: localDate, waiting: z.array(z.object({ ageGroup: count, count })) });

const passedOver = z.object({ applicationId: z.string(), reason: z.string() });
/** Somebody who was not in the queue yet when an iteration was previewed. */
export const cameLater = z.object({ applicationId: z.string(), category: count, submittedAt: instant });
export const protocol = z.object({
  turns: z.array(
    z.object({
      ordinal: count,
      applicationId: z.string(),
      category: count,
      submittedAt: instant,
      settlementId: z.string(),
      ageGroup: count,
      batch: z.string().optional().meta({ description: 'children of one family who were asked together carry the same' }),
    }),
  ),
  passedOver: z.array(passedOver),
  notGiven: z.array(passedOver),
  cameLater: z.array(cameLater),
  protocolHash: z.string().optional(),
  text: z.string().optional().meta({ description: 'the document whose SHA-256 is protocolHash' }),
});

export const voucher = z.object({
  voucherId: z.string().optional(),
  number: z.string().optional().meta({ description: 'as people read it: TLD-7K3Q4-9XHMT-2C' }),
  stage: z.enum([
    'none',
    'offered',
    'choosing',
    'waiting',
    'contract-pending',
    'in-use',
    'suspended',
    'moving',
    'refused',
    'lapsed',
    'ended',
  ]),
  next: z
    .object({
      at: instant.optional().meta({ description: 'absent where it waits for a notice or a person' }),
      what: z.enum([
        'term-starts',
        'lapses-unconfirmed',
        'lapses-without-contract',
        'lapses-waiting',
        'attends',
        'suspends',
        'resumes',
        'moves',
        'absence-reached',
        'absence-decided',
        'ends-by-age',
      ]),
    })
    .optional()
    .meta({ description: 'what comes next by itself' }),
  suspension: z
    .object({ reason: z.enum(['illness', 'leave']), from: localDate, until: localDate, documentId: z.string().optional() })
    .optional(),
  longAbsence: z
    .object({ stage: z.enum(['warned', 'reached']), since: localDate, reachedOn: localDate })
    .optional()
    .meta({ description: 'the child has not come for long; reachedOn: when the absence is as long as the region allows' }),
  ending,
  certified: z.boolean(),
  childId: z.string(),
  applicationId: z.string().optional(),
  iterationId: z.string().optional(),
  phase: z.enum(['none', 'offered', 'confirmed', 'in-use', 'refused', 'lapsed', 'ended']),
  category: count,
  placement: placement.optional(),
  offeredAt: instant.optional(),
  confirmBy: instant.optional().meta({ description: 'absent until the notice has arrived' }),
  contractBy: instant.optional(),
  extended: z.boolean(),
  kindergartenId: z.string().optional(),
  from: z.string().optional(),
  endedOn: z.string().optional(),
  endReason: z.string().optional(),
  formerDistricts: z
    .array(z.object({ districtId: z.string(), until: localDate }))
    .optional()
    .meta({ description: 'districts that paid for it before, the oldest first' }),
});

export const kindergarten = z.object({
  kindergartenId: z.string(),
  bin: z.string(),
  kind,
  districtId: z.string(),
  settlementId: z.string(),
  nameKk: z.string(),
  nameRu: z.string(),
  seats: count,
  freeSeats: count,
});

export const group = z.object({
  groupId: z.string(),
  kindergartenId: z.string(),
  kind,
  districtId: z.string(),
  settlementId: z.string(),
  ageGroup: count,
  language: z.string(),
  stayHours,
  seats: count,
  held: count,
  taken: count,
  free: count,
  offered: count.meta({ description: 'offered to the waiting list' }),
  need: z.string().optional().meta({ description: 'inclusive, correctional or sanatorium; absent of general groups' }),
  comingFrom: localDate.optional().meta({ description: 'the day from which the group is of another age, if one is told' }),
  comingAgeGroup: count.optional(),
});

export const contractNumber = z
  .string()
  .max(80)
  .meta({ description: 'as it was typed: in any case, with or without dashes, or the identifier that older contracts bear' });

export const contract = z.object({
  contractId: z.string(),
  number: z.string().meta({ description: 'by which people name it: printed on it, read out, looked for', example: '7K3Q-9XHM-T439' }),
  childId: z.string(),
  voucherId: z.string(),
  kindergartenId: z.string(),
  groupId: z.string(),
  phase: z.string().meta({ description: 'requested, drafted, signed, enrolled, cancelled, left or transferred' }),
  from: z.string().optional(),
  signBy: instant.optional(),
  parties: z
    .array(z.object({ party: z.enum(CONTRACT_PARTIES), signed: z.boolean() }))
    .meta({ description: 'all who have to sign, in the order of its text' }),
  guardianSigned: z.boolean(),
  kindergartenSigned: z.boolean(),
  lastDay: z.string().optional(),
  transferFromContractId: z.string().optional(),
  groupsWere: z
    .array(z.object({ groupId: z.string(), lastDay: localDate }))
    .optional()
    .meta({ description: 'groups the child was in before, under the same contract, the oldest first' }),
  cause: z
    .string()
    .optional()
    .meta({ description: 'why a cancelled one came to nothing: guardian, kindergarten, term-over, seat-lost, voucher-ended, no-money…' }),
  districtId: z.string().optional(),
  fromDistrictId: z
    .string()
    .optional()
    .meta({ description: 'where the kindergarten is in another district than the money: requested until that district has reserved it' }),
});

export const sheet = z.object({
  sheetId: z.string(),
  groupId: z.string(),
  kindergartenId: z.string(),
  districtId: z.string(),
  month: z.string(),
  phase: z.string().meta({ description: 'open, closed or accepted' }),
  children: z.array(z.object({ childId: z.string(), from: z.string().optional(), lastDay: z.string().optional(), confirmed: z.boolean() })),
  marks: z.array(
    z.object({
      childId: z.string(),
      date: z.string(),
      mark: z.string(),
      documentId: z.string().optional(),
      recordedAt: z.string().optional(),
      disputed: z.boolean(),
    }),
  ),
  confirmBy: instant.optional(),
  plannedDays: count,
});

export const budget = z.object({
  budgetId: z.string(),
  districtId: z.string(),
  year: count,
  limitTiyn: amount.optional(),
  reservedTiyn: amount.optional(),
  availableTiyn: amount.optional(),
  paidTiyn: amount.optional(),
  carriedTiyn: amount.optional().meta({ description: 'of the reserved: vouchers of earlier years that go on' }),
  freedTiyn: amount.optional().meta({ description: 'given back by refused, lapsed and ended vouchers; available again' }),
  savedTiyn: amount.optional().meta({ description: 'what accounted months cost less than was held for them' }),
  movedInTiyn: amount.optional().meta({ description: 'of the reserved: vouchers that come from other districts, signed or to be signed' }),
  movedInCount: count.optional(),
  movedOutTiyn: amount.optional().meta({ description: 'of the given back: vouchers that went on to other districts' }),
  movedOutCount: count.optional(),
  vouchersPossible: count,
  act: z.string().optional(),
});

export const monthlyMoney = z.object({
  month,
  plannedTiyn: amount.meta({ description: 'the most that the vouchers which are out may cost in the month' }),
  computedTiyn: amount,
  paidTiyn: amount,
});

/** A statement as lists show it: without the lines, of which there may be hundreds. */
export const statementSummary = z.object({
  statementId: z.string(),
  kindergartenId: z.string(),
  districtId: z.string(),
  month: z.string(),
  phase: z.string().meta({ description: 'collecting, computed, in-register, sent, paid or returned' }),
  totalTiyn: amount.optional(),
  registerId: z.string().optional(),
  missingSheetIds: z.array(z.string()).meta({ description: 'sheets of the month that are not accepted yet' }),
  payBy: z.string().optional().meta({ description: 'the day by which the region pays for this month' }),
  paidOn: z.string().optional(),
  bankReference: z.string().optional(),
  bankReason: z.string().optional().meta({ description: 'why the bank returned the last payment' }),
});

export const statement = statementSummary.extend({
  formula: z.string().optional().meta({ description: 'name and version of the rule behind each line' }),
  rounding: z.string().optional(),
  lines: z.array(
    z.object({
      childId: z.string(),
      voucherId: z.string(),
      sheetId: z.string(),
      normTiyn: amount,
      plannedDays: count,
      paidDayHundredths: count,
      amountTiyn: amount,
      from: z.string().optional(),
      lastDay: z.string().optional(),
    }),
  ),
  excluded: z.array(z.object({ childId: z.string(), sheetId: z.string(), reason: z.string() })),
});

export const register = z.object({
  registerId: z.string(),
  districtId: z.string(),
  month: z.string(),
  phase: z.string().meta({ description: 'drafted, approved-once, approved, rejected, sent or settled' }),
  lines: z.array(
    z.object({
      statementId: z.string(),
      kindergartenId: z.string(),
      amountTiyn: amount,
      phase: z.string(),
      endToEndId: z.string().optional().meta({ description: 'the payment’s name in the bank file and the bank’s answer' }),
      paidOn: z.string().optional(),
      bankReason: z.string().optional(),
      bankReference: z.string().optional(),
    }),
  ),
  totalTiyn: amount,
  draftedBy: z.string(),
  approvedBy: z.array(z.string()),
  fileId: z.string().optional(),
  settledTiyn: amount.optional(),
  returnedTiyn: amount.optional(),
  approvalsNeeded: count.optional(),
  fileHash: z.string().optional(),
  rejectedBy: z.string().optional(),
  rejectReason: z.string().optional(),
});

export const account = z.object({ accountId: z.string(), debitTiyn: amount, creditTiyn: amount, balanceTiyn: amount });

export const message = z.object({
  messageId: z.string(),
  recipientId: z.string(),
  template: z.string(),
  phase: z.string().meta({ description: 'planned, sent, delivered, failed or handled-by-call' }),
  plannedAt: instant.optional(),
  deliveredAt: instant.optional(),
  text: z.string().optional(),
  failedReason: z.string().optional(),
  districtId: z.string().optional(),
});

export const staff = z.object({
  staffId: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  districtId: z.string().optional(),
  kindergartenId: z.string().optional(),
});

export const child = z.object({
  childId: z.string(),
  name: z.string(),
  birthDate: z.string(),
  maskedIin: z.string(),
  relation: z.string().optional(),
  pending: z.boolean().optional().meta({ description: 'asked for; a guardian of the child or the department has not confirmed it' }),
  requests: z
    .array(z.object({ guardianId: z.string(), relation: z.string(), maskedIin: z.string() }))
    .optional()
    .meta({ description: 'who asks to be a guardian too' }),
});
