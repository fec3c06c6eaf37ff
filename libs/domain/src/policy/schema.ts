import { z } from 'zod';
import { TABLE_ORDINAL_MAX } from '../birth-year.js';
import { type TableFault, bandFaults, categoryTableFaults } from '../category.js';
import { CONTRACT_PARTIES, ENROLMENT_PAPERS, SIGNATURE_LEVELS, blankFaults } from '../contract-text.js';
import { isZone } from '../instant.js';
import { KINDS, NEEDS, REGIMES, STAY_HOURS } from '../kindergarten-kind.js';
import { ROUNDINGS } from '../money.js';
import { NOTICES, type NoticeCode, icuArguments, isNoticeCode } from '../notice.js';
import { STATUS_CLASSES } from '../status-class.js';
import { tableGaps } from './table-gaps.js';
import { act, coefficient, dated, days, localDate, monthDay, names, onceEach, placeId, wholeTenge } from './shapes.js';

/** While children move up an age group: never, of a kindergarten that has a plan in hand, or of all in the whole of the time. */
export const PUBLICATION_PAUSES = ['never', 'plan-in-hand', 'whole-time'] as const;
export type PublicationPause = (typeof PUBLICATION_PAUSES)[number];
/** In what order families are asked about a seat that came free. */
export const WAITING_ORDERS = ['voucher-date', 'own-district-first'] as const;
export type WaitingOrder = (typeof WAITING_ORDERS)[number];

const settlement = z.strictObject({
  id: placeId,
  names,
  urban: z.boolean(),
  /** From where distances are shown to who does not say where they are; WGS 84. */
  centre: z
    .strictObject({
      latitudeMicrodegrees: z.int().min(-90_000_000).max(90_000_000),
      longitudeMicrodegrees: z.int().min(-180_000_000).max(180_000_000),
    })
    .optional(),
});

const district = z.strictObject({
  id: placeId,
  names,
  regime: dated(z.enum(REGIMES)),
  /** `city`: one iteration over the whole city; `district`: one over the queues of all its settlements. */
  iterationScope: dated(z.enum(['city', 'district'])),
  settlements: z
    .array(settlement)
    .min(1)
    .superRefine(onceEach((one) => [one.id])),
  budgets: z
    .array(z.strictObject({ year: z.int().min(2024).max(2100), act, limitTenge: wholeTenge }))
    .superRefine(onceEach((one) => [String(one.year)])),
});

const band = { minMonths: z.int().min(0).max(120), maxMonths: z.int().min(1).max(120) };

const category = z.strictObject({
  ordinal: z.int().min(1).max(TABLE_ORDINAL_MAX),
  statusClass: z.enum(STATUS_CLASSES),
  ...band,
  names,
  /** Turns of this category in one iteration; without it, as many as there are seats and money. */
  quota: z.int().min(0).optional(),
  /** Most of this category in one iteration, in percent of its free seats. */
  sharePercent: z.int().min(1).max(100).optional(),
});

const categories = z.array(category).superRefine((table, context) => {
  addFaults(context, categoryTableFaults(table));
});

const ageGroup = z.strictObject({ group: z.int().min(1).max(6), ...band, names, capacity: z.int().min(1).max(60) });

const ageGroups = z.array(ageGroup).superRefine((groups, context) => {
  addFaults(context, bandFaults(groups));
});

const benefit = z.strictObject({
  code: placeId,
  names,
  statusClass: z.enum(['out-of-turn', 'priority']),
  proof: z.enum(['workplace-certificate', 'state-database', 'medical-conclusion']),
});

const birthYearCategory = z.strictObject({
  statusClass: z.enum(STATUS_CLASSES),
  /** With `{year}` where the year of birth stands. */
  names: names.refine((text) => Object.values(text).every((one) => one.includes('{year}')), 'must say {year}'),
});

const birthYearCategories = z
  .array(birthYearCategory)
  .superRefine(onceEach((one) => [one.statusClass]))
  .superRefine((rows, context) => {
    for (const statusClass of STATUS_CLASSES) {
      if (!rows.some((row) => row.statusClass === statusClass)) context.addIssue({ code: 'custom', message: `has no ${statusClass}` });
    }
  });

const ages = z.strictObject({
  minMonths: dated(z.int().min(0).max(84)),
  loweredMinMonths: dated(z.int().min(0).max(84)),
  loweredOnlyIfOthersEmpty: dated(z.boolean()),
  maxYears: dated(z.int().min(1).max(8)),
  referenceDate: dated(monthDay),
});

const queue = z.strictObject({
  /** Turns of the priority class to turns of the general one. */
  interleave: dated(z.strictObject({ priority: z.int().min(0).max(100), general: z.int().min(1).max(100) })),
  /** Which children of one family an iteration places together or not at all: those born within a month of each other, all, or none. */
  siblingsBatch: dated(z.enum(['none', 'twins', 'siblings'])),
  /** Whether an application that comes after a preview waits for the next iteration, or the preview has to be made anew. */
  newDuringPreview: dated(z.enum(['next-iteration', 'renew-preview'])),
  /** When the turn of a refused voucher goes to the next: by the next iteration, or at once, by carrying its own on. */
  refusedTurn: dated(z.enum(['next-iteration', 'same-iteration'])),
  refusalEffect: dated(z.enum(['annul', 'inactivate'])),
  chosenKindergartensMax: dated(z.int().min(0).max(20)),
  skipSettlementsWithoutSeats: dated(z.boolean()),
  updateDates: dated(z.array(monthDay).min(1)),
  /** How long before a queue update or a switch of regime families are told their new places. */
  epochNoticeCalendarDays: dated(z.int().min(0).max(180)),
  /** The classes within a birth year, in the order they are served: what regimes A and B have for categories. */
  birthYearCategories: dated(birthYearCategories),
  campaign: dated(z.strictObject({ start: monthDay, end: monthDay })),
  benefitProofWorkingDays: dated(days),
  certificateValidCalendarDays: dated(days),
  /** 0: nobody is put on the stop-list. */
  stopListCalendarDays: dated(days),
  /** How long an application may be paused with its place kept; 0: not at all. */
  pauseMaxCalendarDays: dated(days),
  /** How long after an application ended the family may say that it was a mistake. */
  reinstatementAskCalendarDays: dated(days),
  reinstatementDecisionWorkingDays: dated(days),
});

const seats = z.strictObject({
  /**
   * Who gets a seat that several ask for: whoever came first, or the earlier voucher among those who ask within one round (domain §11.C: no
   * race on the button).
   */
  order: dated(
    z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('arrival') }),
      z.strictObject({ by: z.literal('voucher-date'), roundMinutes: z.int().min(1).max(1_440) }),
    ]),
  ),
  /** Waiting lists one child may stand in at once. */
  waitingListsMax: dated(z.int().min(1).max(20)),
  /** Who is asked first about a seat that came free: the earlier voucher, or those of the kindergarten's own district before all others. */
  waitingOrder: dated(z.enum(WAITING_ORDERS)),
  /** How long families and kindergartens have to agree to an exchange of seats. */
  swapAnswerWorkingDays: dated(days),
  /** Whether a voucher may be taken to a kindergarten of another district: once the child attends, and before. */
  districtMove: dated(z.strictObject({ inUse: z.boolean(), choosing: z.boolean() })),
  /** When children move up an age group, and when a kindergarten's free places are out of sight for it. */
  groupTransfer: dated(z.strictObject({ start: monthDay, end: monthDay, pausesPublication: z.enum(PUBLICATION_PAUSES) })),
});

const deadlines = z.strictObject({
  confirmWorkingDays: dated(days),
  restoreCalendarDays: dated(days),
  restoresAllowed: dated(z.int().min(0).max(10)),
  contractWorkingDays: dated(days),
  extensionCalendarDays: dated(days),
  extensionsAllowed: dated(z.int().min(0).max(10)),
  /** How long a seat that came free is kept for the first of its waiting list. */
  seatOfferWorkingDays: dated(days),
  /** How far ahead the last day of a child who leaves may lie. */
  leaveNoticeMaxDays: dated(days),
  /** Most calendar days for which a voucher is kept while the child does not come. */
  suspensionMaxCalendarDays: dated(days),
  /** How long a status list of vouchers may be trusted without a network. */
  statusListMinutes: dated(z.int().min(5).max(10_080)),
  /** How long a second person has to decide whether a voucher or an application ends for false data. */
  endingDecisionWorkingDays: dated(days),
  /** Whether the confirmation term runs from the delivery of the notice or from its sending. */
  noticeClock: dated(z.enum(['delivered', 'sent'])),
  /** How many calendar days before a state-order contract ends the kindergarten and the department are warned. */
  stateOrderAlertDaysBefore: dated(z.array(z.int().min(1).max(365)).min(1)),
  /** Of those warnings, families hear the ones so many calendar days before the end or nearer. */
  stateOrderFamilyDaysBefore: dated(z.int().min(0).max(365)),
});

const absenceReason = z.strictObject({
  code: placeId.refine((code) => code !== 'present', 'is the mark of a child who is there'),
  names,
  /** Part of a day's norm that is paid. */
  coefficient,
  /** Without the document the day counts as unexcused. */
  needsDocument: z.boolean(),
  /** Days of an unexcused reason are paid up to `unexcusedPaidDaysMonth`. */
  excused: z.boolean(),
  maxDaysYear: days.optional(),
});

const attendance = z.strictObject({
  reasons: dated(
    z
      .array(absenceReason)
      .min(1)
      .superRefine(onceEach((reason) => [reason.code])),
  ),
  unexcusedPaidDaysMonth: dated(z.int().min(0).max(31)),
  /** Calendar days of absence in a row that end a voucher. */
  longAbsenceCalendarDays: dated(days),
  /** How many calendar days sooner the family is warned. */
  longAbsenceWarningLeadDays: dated(z.int().min(1).max(365)),
  /** Whether a long absence ends the voucher by itself, or the department decides. */
  longAbsenceEffect: dated(z.enum(['decide', 'end'])),
});

const norm = z.strictObject({
  kinds: z.array(z.enum(KINDS)).min(1),
  stayHours: z.enum(STAY_HOURS),
  urban: z.boolean(),
  need: z.enum(NEEDS),
  amountTenge: wholeTenge,
});

const normTable = z
  .array(norm)
  .min(1)
  .superRefine(onceEach((row) => row.kinds.map((kind) => [kind, row.stayHours, row.urban ? 'urban' : 'rural', row.need].join(' '))));

const parentFee = z.strictObject({ kind: z.enum(KINDS), ageGroups: z.array(z.int().min(1).max(6)).min(1), amountTenge: wholeTenge });

const parentFeeTable = z.array(parentFee).superRefine(onceEach((row) => row.ageGroups.map((group) => `${row.kind} age group ${group}`)));

const payment = z.strictObject({
  /** A child's month: norm × paid days ÷ planned working days, rounded once by `rounding`, then summed. */
  formula: dated(z.enum(['paid-over-planned-days.1'])),
  rounding: dated(z.enum(ROUNDINGS)),
  /** Tenge per child and month. */
  norms: dated(normTable),
  parentFees: dated(parentFeeTable),
  /** Day of the next month by which a kindergarten is paid. */
  paymentDay: dated(z.int().min(1).max(28)),
  parentApprovalWorkingDays: dated(days),
  /** What a guardian's silence means for the child's line. */
  silenceEffect: dated(z.enum(['exclude', 'approve'])),
  registerApprovals: dated(z.int().min(1).max(2)),
});

const calendarYear = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    act,
    holidays: z.array(
      z.strictObject({
        date: localDate,
        names,
        moves: z.boolean(),
        certainty: z.enum(['certain', 'likely', 'estimated']),
      }),
    ),
    movedDays: z.array(z.strictObject({ off: localDate, worked: localDate, act })),
    workingSaturdays: z.array(localDate),
  })
  .superRefine((year, context) => {
    const own = (date: string, path: (string | number)[]): void => {
      if (!date.startsWith(String(year.year))) context.addIssue({ code: 'custom', path, message: `must be a day of ${year.year}` });
    };
    year.holidays.forEach((holiday, index) => own(holiday.date, ['holidays', index, 'date']));
    year.movedDays.forEach((day, index) => {
      own(day.off, ['movedDays', index, 'off']);
      own(day.worked, ['movedDays', index, 'worked']);
    });
    year.workingSaturdays.forEach((date, index) => own(date, ['workingSaturdays', index]));
  });

const calendar = z.strictObject({
  years: z
    .array(calendarYear)
    .min(1)
    .superRefine(onceEach((one) => [String(one.year)])),
});

/** A child's personal data: how long they are kept, how soon a request to correct them is answered. */
const records = z.strictObject({
  correctionAnswerWorkingDays: dated(days),
  /** Whole months after the last thing of a child ended, after which what is personal is erased. */
  retentionMonths: dated(z.int().min(1).max(600)),
  /** Calendar days after it was brought in, at the end of which the file of an old queue is erased. */
  importFileDays: dated(z.int().min(1).max(3_660)),
});

const contractText = z.string().superRefine((text, context) => {
  for (const { line, message } of blankFaults(text)) context.addIssue({ code: 'custom', message: `line ${line} ${message}` });
});

const contractTemplate = z.strictObject({
  code: placeId,
  parties: z
    .array(z.enum(CONTRACT_PARTIES))
    .superRefine(onceEach((one) => [one]))
    .refine((parties) => parties.includes('guardian') && parties.includes('kindergarten'), 'must have a guardian and a kindergarten'),
  texts: z.strictObject({ kk: contractText, ru: contractText }),
});

const enrolmentPaper = z.strictObject({
  kind: z.enum(ENROLMENT_PAPERS),
  /** From its day of issue, that day included; 0: it does not run out. */
  validCalendarDays: z.int().min(0).max(3_660),
  /** Whom it is asked of. */
  of: z.enum(['everybody', 'special-need']),
});

const signatureLevel = z.enum(SIGNATURE_LEVELS);

/** What families and kindergartens agree on, how they sign it, and on what grounds a kindergarten may not. */
const contracts = z
  .strictObject({
    templates: z
      .array(contractTemplate)
      .min(1)
      .superRefine(onceEach((one) => [one.code])),
    template: dated(placeId),
    /** The weakest signature that counts. */
    signatureLevels: dated(z.strictObject({ guardian: signatureLevel, kindergarten: signatureLevel, department: signatureLevel })),
    papers: dated(z.array(enrolmentPaper).superRefine(onceEach((one) => [one.kind]))),
    /** Whether the kindergarten signs only when every paper of the list is there and accepted. */
    papersBeforeSignature: dated(z.boolean()),
    /** Needs of groups whose seats are given on a commission's conclusion, verified by the kindergarten. */
    conclusionNeeds: dated(z.array(z.enum(NEEDS)).superRefine(onceEach((need) => [need]))),
    appealWorkingDays: dated(days),
    appealDecisionWorkingDays: dated(days),
    /** What the department's silence means. */
    appealSilence: dated(z.enum(['granted', 'upheld'])),
  })
  .superRefine(({ templates, template }, context) => {
    template.forEach(({ value }, index) => {
      if (templates.some(({ code }) => code === value)) return;
      context.addIssue({ code: 'custom', path: ['template', index, 'value'], message: 'is no template' });
    });
  });

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, HH:MM');

const notices = z.strictObject({
  senderName: z.string().min(1).max(11),
  quietHours: dated(z.strictObject({ from: clockTime, to: clockTime })),
  reminderHoursBefore: dated(z.array(z.int().min(1).max(240))),
});

const messages = z.record(z.string(), names).superRefine((texts, context) => {
  for (const code of Object.keys(NOTICES)) {
    if (!Object.hasOwn(texts, code)) context.addIssue({ code: 'custom', path: [code], message: 'text is missing' });
  }
  for (const [code, text] of Object.entries(texts)) {
    if (!isNoticeCode(code)) {
      context.addIssue({ code: 'custom', path: [code], message: 'is not a notice' });
      continue;
    }
    for (const [language, template] of Object.entries(text)) {
      for (const message of templateFaults(code, template)) context.addIssue({ code: 'custom', path: [code, language], message });
    }
  }
});

/** One region's rules. Everything that differs by place or changes by decree, each value with its day and its act. */
export const regionPolicySchema = z
  .strictObject({
    id: placeId,
    names,
    zone: z.string().refine(isZone, 'must be a time zone such as Asia/Almaty'),
    languages: z.strictObject({
      interface: z.array(z.enum(['kk', 'ru', 'en'])).min(1),
      instruction: z.array(z.string().regex(/^[a-z]{2,3}$/, 'must be a language code')).min(1),
    }),
    districts: z
      .array(district)
      .min(1)
      .superRefine(onceEach((one) => [one.id])),
    calendar,
    categories: dated(categories),
    ageGroups: dated(ageGroups),
    benefits: dated(
      z
        .array(benefit)
        .min(1)
        .superRefine(onceEach((one) => [one.code])),
    ),
    ages,
    queue,
    seats,
    deadlines,
    contracts,
    attendance,
    payment,
    records,
    notices,
    messages,
  })
  .superRefine((document, context) => {
    for (const { path, message } of tableGaps(document)) context.addIssue({ code: 'custom', path: [...path], message });
  });

export type RegionPolicyDocument = z.infer<typeof regionPolicySchema>;
export type DistrictPolicy = z.infer<typeof district>;
export type SettlementPolicy = z.infer<typeof settlement>;
export type CategoryPolicy = z.infer<typeof category>;
export type AgeGroupPolicy = z.infer<typeof ageGroup>;
export type BirthYearCategoryPolicy = z.infer<typeof birthYearCategory>;
export type BenefitPolicy = z.infer<typeof benefit>;
export type ContractTemplate = z.infer<typeof contractTemplate>;
export type EnrolmentPaperPolicy = z.infer<typeof enrolmentPaper>;
export type AbsenceReasonPolicy = z.infer<typeof absenceReason>;

function addFaults(context: z.RefinementCtx, faults: readonly TableFault[]): void {
  for (const { row, message } of faults) context.addIssue({ code: 'custom', path: row === undefined ? [] : [row], message });
}

function templateFaults(code: NoticeCode, template: string): string[] {
  const known: readonly string[] = NOTICES[code];
  const named = icuArguments(template);
  return [
    ...named.filter((name) => !known.includes(name)).map((name) => `names {${name}}, which ${code} does not have`),
    ...known.filter((name) => !named.includes(name)).map((name) => `does not name {${name}}`),
  ];
}
