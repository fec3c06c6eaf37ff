import { type MonthDay, ageInMonths, ageInYears, referenceDate } from '../age.js';
import { birthYearCategoryOf, birthYearOf, birthYearOrdinal } from '../birth-year.js';
import { categoryFor, inBand, lastCategory } from '../category.js';
import type { ContractParty, SignatureLevel } from '../contract-text.js';
import type { Kind, Need, Regime, StayHours } from '../kindergarten-kind.js';
import { type LocalDate, addYears, daysBetween, later } from '../local-date.js';
import { type Money, type Rounding, tenge } from '../money.js';
import { findDistrict } from '../place.js';
import { Rejection } from '../rejection.js';
import type { StatusClass } from '../status-class.js';
import type {
  AbsenceReasonPolicy,
  AgeGroupPolicy,
  BenefitPolicy,
  BirthYearCategoryPolicy,
  CategoryPolicy,
  ContractTemplate,
  EnrolmentPaperPolicy,
  PublicationPause,
  RegionPolicyDocument,
  WaitingOrder,
} from './schema.js';
import type { Dated, Names } from './shapes.js';

/** Where a child waits: a row of the region's table, or in the single queue a class within a year of birth. */
export interface QueueCategory {
  /** 1 is served first. */
  readonly ordinal: number;
  readonly statusClass: StatusClass;
  readonly names: Names;
}

/**
 * A region's rules as they are in force on one day. Every accessor throws Rejection `domain.policy-not-in-force` (with `key` and
 * `date`) if the region has no value for that day yet.
 */
export class PolicyOn {
  readonly #document: RegionPolicyDocument;

  constructor(
    document: RegionPolicyDocument,
    readonly date: LocalDate,
  ) {
    this.#document = document;
  }

  // Ages, groups, categories.

  get minMonths(): number {
    return this.#now('ages.minMonths', this.#document.ages.minMonths);
  }
  get loweredMinMonths(): number {
    return this.#now('ages.loweredMinMonths', this.#document.ages.loweredMinMonths);
  }
  get loweredOnlyIfOthersEmpty(): boolean {
    return this.#now('ages.loweredOnlyIfOthersEmpty', this.#document.ages.loweredOnlyIfOthersEmpty);
  }
  get maxYears(): number {
    return this.#now('ages.maxYears', this.#document.ages.maxYears);
  }
  /** The first day of the running school year, on which ages of groups are counted. */
  get referenceDate(): LocalDate {
    return referenceDate(this.date, this.#now('ages.referenceDate', this.#document.ages.referenceDate));
  }
  /**
   * The day on which ages of categories are counted: the first of the school year that begins nearest to the last queue update. The update
   * of 30 June looks at the school year to come, as new groups are filled from July on, and what is submitted after it is counted alike.
   */
  get categoryReferenceDate(): LocalDate {
    const update = this.queueUpdateDates.map((day) => referenceDate(this.date, day as MonthDay)).reduce(later);
    const before = referenceDate(update, this.#now('ages.referenceDate', this.#document.ages.referenceDate));
    const after = addYears(before, 1);
    return daysBetween(update, after) <= daysBetween(before, update) ? after : before;
  }
  get ageGroups(): readonly AgeGroupPolicy[] {
    return this.#now('ageGroups', this.#document.ageGroups);
  }
  get categories(): readonly CategoryPolicy[] {
    return this.#now('categories', this.#document.categories);
  }
  /** The category to which the lowered age opens when all others are empty. */
  get lastCategory(): CategoryPolicy {
    const last = lastCategory(this.categories);
    if (!last) throw new Error('a parsed policy has categories');
    return last;
  }
  get benefits(): readonly BenefitPolicy[] {
    return this.#now('benefits', this.#document.benefits);
  }

  /** Number 1 to 5 by full months on the reference date. @throws Rejection `domain.too-old` */
  ageGroupOf(birthDate: LocalDate): number {
    const ageMonths = this.#referenceMonths(birthDate);
    const group = this.ageGroups.find((one) => inBand(one, ageMonths));
    if (!group) throw new Rejection('domain.too-old', { maxYears: this.maxYears });
    return group.group;
  }

  /** @throws Rejection `domain.unknown-age-group` */
  ageGroup(group: number): AgeGroupPolicy {
    const found = this.ageGroups.find((one) => one.group === group);
    if (!found) throw new Rejection('domain.unknown-age-group', { group });
    return found;
  }

  /**
   * In the voucher regime (C) by class and full months on the reference date of categories; before it (A, B) by calendar year of birth and
   * class (domain §3.2). @throws Rejection `domain.too-old`, `domain.unknown-district`
   */
  categoryOf(child: { statusClass: StatusClass; birthDate: LocalDate; districtId: string }): QueueCategory {
    return this.regimeOf(child.districtId) === 'C' ? this.#categoryByAge(child) : this.#categoryByBirthYear(child);
  }

  /** Of a table or of a year of birth: the ordinal tells which. @throws Rejection `domain.unknown-category` */
  category(ordinal: number): QueueCategory {
    const category = this.categories.find((one) => one.ordinal === ordinal) ?? this.#birthYearCategory(ordinal);
    if (!category) throw new Rejection('domain.unknown-category', { ordinal });
    return category;
  }

  /** @throws Rejection `domain.unknown-benefit` */
  benefit(code: string): BenefitPolicy {
    const benefit = this.benefits.find((one) => one.code === code);
    if (!benefit) throw new Rejection('domain.unknown-benefit', { code });
    return benefit;
  }

  /**
   * Whether the child's age allows a turn today: `yes` from the usual age; `if-others-empty` from the lowered age, where that needs
   * every other category to be empty; else too young or too old (full years reached).
   */
  turnByAge(birthDate: LocalDate): 'yes' | 'if-others-empty' | 'too-young' | 'too-old' {
    if (ageInYears(birthDate, this.date) >= this.maxYears) return 'too-old';
    const months = ageInMonths(birthDate, this.date);
    if (months >= this.minMonths) return 'yes';
    if (months < this.loweredMinMonths) return 'too-young';
    return this.loweredOnlyIfOthersEmpty ? 'if-others-empty' : 'yes';
  }

  // Places.

  /** @throws Rejection `domain.unknown-district` */
  regimeOf(districtId: string): Regime {
    return this.#now(`districts.${districtId}.regime`, findDistrict(this.#document.districts, districtId).regime);
  }
  /** @throws Rejection `domain.unknown-district` */
  iterationScopeOf(districtId: string): 'city' | 'district' {
    return this.#now(`districts.${districtId}.iterationScope`, findDistrict(this.#document.districts, districtId).iterationScope);
  }

  // Queue.

  get interleave(): { readonly priority: number; readonly general: number } {
    return this.#now('queue.interleave', this.#document.queue.interleave);
  }
  get siblingsBatch(): 'none' | 'twins' | 'siblings' {
    return this.#now('queue.siblingsBatch', this.#document.queue.siblingsBatch);
  }
  get refusedTurn(): 'next-iteration' | 'same-iteration' {
    return this.#now('queue.refusedTurn', this.#document.queue.refusedTurn);
  }
  get newDuringPreview(): 'next-iteration' | 'renew-preview' {
    return this.#now('queue.newDuringPreview', this.#document.queue.newDuringPreview);
  }
  get refusalEffect(): 'annul' | 'inactivate' {
    return this.#now('queue.refusalEffect', this.#document.queue.refusalEffect);
  }
  get chosenKindergartensMax(): number {
    return this.#now('queue.chosenKindergartensMax', this.#document.queue.chosenKindergartensMax);
  }
  get skipSettlementsWithoutSeats(): boolean {
    return this.#now('queue.skipSettlementsWithoutSeats', this.#document.queue.skipSettlementsWithoutSeats);
  }
  /** Days of the year, `MM-DD`, on which categories are computed anew. */
  get queueUpdateDates(): readonly string[] {
    return this.#now('queue.updateDates', this.#document.queue.updateDates);
  }
  /** Calendar days from the telling of new places to the day they hold from. */
  get epochNoticeCalendarDays(): number {
    return this.#now('queue.epochNoticeCalendarDays', this.#document.queue.epochNoticeCalendarDays);
  }
  /** The classes within a year of birth, in the order they are served, where the single queue is in force. */
  get birthYearCategories(): readonly BirthYearCategoryPolicy[] {
    return this.#now('queue.birthYearCategories', this.#document.queue.birthYearCategories);
  }
  /** The filling of new groups, `MM-DD`. */
  get campaign(): { readonly start: string; readonly end: string } {
    return this.#now('queue.campaign', this.#document.queue.campaign);
  }
  get benefitProofWorkingDays(): number {
    return this.#now('queue.benefitProofWorkingDays', this.#document.queue.benefitProofWorkingDays);
  }
  get certificateValidCalendarDays(): number {
    return this.#now('queue.certificateValidCalendarDays', this.#document.queue.certificateValidCalendarDays);
  }
  get stopListCalendarDays(): number {
    return this.#now('queue.stopListCalendarDays', this.#document.queue.stopListCalendarDays);
  }
  get pauseMaxCalendarDays(): number {
    return this.#now('queue.pauseMaxCalendarDays', this.#document.queue.pauseMaxCalendarDays);
  }
  /** How long after an application ended the family may say that it was a mistake. */
  get reinstatementAskCalendarDays(): number {
    return this.#now('queue.reinstatementAskCalendarDays', this.#document.queue.reinstatementAskCalendarDays);
  }
  get reinstatementDecisionWorkingDays(): number {
    return this.#now('queue.reinstatementDecisionWorkingDays', this.#document.queue.reinstatementDecisionWorkingDays);
  }

  // Seats.

  get seatOrder(): { readonly by: 'arrival' } | { readonly by: 'voucher-date'; readonly roundMinutes: number } {
    return this.#now('seats.order', this.#document.seats.order);
  }
  get waitingListsMax(): number {
    return this.#now('seats.waitingListsMax', this.#document.seats.waitingListsMax);
  }
  /** Whether a waiting list goes by the date of the voucher alone, or by district first. */
  get waitingOrder(): WaitingOrder {
    return this.#now('seats.waitingOrder', this.#document.seats.waitingOrder);
  }
  get swapAnswerWorkingDays(): number {
    return this.#now('seats.swapAnswerWorkingDays', this.#document.seats.swapAnswerWorkingDays);
  }
  /** Whether a voucher may be taken to a kindergarten of another district: once the child attends, and before. */
  get districtMove(): { readonly inUse: boolean; readonly choosing: boolean } {
    return this.#now('seats.districtMove', this.#document.seats.districtMove);
  }
  /** The moving up of age groups, `MM-DD`, and what of its time free places are not published in. */
  get groupTransfer(): { readonly start: string; readonly end: string; readonly pausesPublication: PublicationPause } {
    return this.#now('seats.groupTransfer', this.#document.seats.groupTransfer);
  }

  // Deadlines.

  get confirmWorkingDays(): number {
    return this.#now('deadlines.confirmWorkingDays', this.#document.deadlines.confirmWorkingDays);
  }
  get restoreCalendarDays(): number {
    return this.#now('deadlines.restoreCalendarDays', this.#document.deadlines.restoreCalendarDays);
  }
  get restoresAllowed(): number {
    return this.#now('deadlines.restoresAllowed', this.#document.deadlines.restoresAllowed);
  }
  get contractWorkingDays(): number {
    return this.#now('deadlines.contractWorkingDays', this.#document.deadlines.contractWorkingDays);
  }
  get extensionCalendarDays(): number {
    return this.#now('deadlines.extensionCalendarDays', this.#document.deadlines.extensionCalendarDays);
  }
  get extensionsAllowed(): number {
    return this.#now('deadlines.extensionsAllowed', this.#document.deadlines.extensionsAllowed);
  }
  get seatOfferWorkingDays(): number {
    return this.#now('deadlines.seatOfferWorkingDays', this.#document.deadlines.seatOfferWorkingDays);
  }
  get leaveNoticeMaxDays(): number {
    return this.#now('deadlines.leaveNoticeMaxDays', this.#document.deadlines.leaveNoticeMaxDays);
  }
  get suspensionMaxCalendarDays(): number {
    return this.#now('deadlines.suspensionMaxCalendarDays', this.#document.deadlines.suspensionMaxCalendarDays);
  }
  get statusListMinutes(): number {
    return this.#now('deadlines.statusListMinutes', this.#document.deadlines.statusListMinutes);
  }
  get endingDecisionWorkingDays(): number {
    return this.#now('deadlines.endingDecisionWorkingDays', this.#document.deadlines.endingDecisionWorkingDays);
  }
  get noticeClock(): 'delivered' | 'sent' {
    return this.#now('deadlines.noticeClock', this.#document.deadlines.noticeClock);
  }
  get stateOrderAlertDaysBefore(): readonly number[] {
    return this.#now('deadlines.stateOrderAlertDaysBefore', this.#document.deadlines.stateOrderAlertDaysBefore);
  }
  get stateOrderFamilyDaysBefore(): number {
    return this.#now('deadlines.stateOrderFamilyDaysBefore', this.#document.deadlines.stateOrderFamilyDaysBefore);
  }

  // Contracts.

  get contractTemplate(): ContractTemplate {
    const code = this.#now('contracts.template', this.#document.contracts.template);
    const found = this.#document.contracts.templates.find((one) => one.code === code);
    if (!found) throw new Error(`a parsed policy has the template ${code}`);
    return found;
  }
  get signatureLevels(): Readonly<Record<ContractParty, SignatureLevel>> {
    return this.#now('contracts.signatureLevels', this.#document.contracts.signatureLevels);
  }
  get enrolmentPapers(): readonly EnrolmentPaperPolicy[] {
    return this.#now('contracts.papers', this.#document.contracts.papers);
  }
  get papersBeforeSignature(): boolean {
    return this.#now('contracts.papersBeforeSignature', this.#document.contracts.papersBeforeSignature);
  }
  get conclusionNeeds(): readonly Need[] {
    return this.#now('contracts.conclusionNeeds', this.#document.contracts.conclusionNeeds);
  }
  get appealWorkingDays(): number {
    return this.#now('contracts.appealWorkingDays', this.#document.contracts.appealWorkingDays);
  }
  get appealDecisionWorkingDays(): number {
    return this.#now('contracts.appealDecisionWorkingDays', this.#document.contracts.appealDecisionWorkingDays);
  }
  get appealSilence(): 'granted' | 'upheld' {
    return this.#now('contracts.appealSilence', this.#document.contracts.appealSilence);
  }

  // Attendance.

  get absenceReasons(): readonly AbsenceReasonPolicy[] {
    return this.#now('attendance.reasons', this.#document.attendance.reasons);
  }
  get unexcusedPaidDaysMonth(): number {
    return this.#now('attendance.unexcusedPaidDaysMonth', this.#document.attendance.unexcusedPaidDaysMonth);
  }
  get longAbsenceCalendarDays(): number {
    return this.#now('attendance.longAbsenceCalendarDays', this.#document.attendance.longAbsenceCalendarDays);
  }
  get longAbsenceWarningLeadDays(): number {
    return this.#now('attendance.longAbsenceWarningLeadDays', this.#document.attendance.longAbsenceWarningLeadDays);
  }
  get longAbsenceEffect(): 'decide' | 'end' {
    return this.#now('attendance.longAbsenceEffect', this.#document.attendance.longAbsenceEffect);
  }
  /** @throws Rejection `domain.unknown-absence-reason` */
  absenceReason(code: string): AbsenceReasonPolicy {
    const reason = this.absenceReasons.find((one) => one.code === code);
    if (!reason) throw new Rejection('domain.unknown-absence-reason', { code });
    return reason;
  }

  // Payment.

  /** Per child and month. @throws Rejection `domain.no-norm` if the decree in force has no such row */
  norm(group: { kind: Kind; stayHours: StayHours; urban: boolean; need?: Need }): Money {
    const need = group.need ?? 'general';
    const row = this.#now('payment.norms', this.#document.payment.norms).find(
      (one) => one.kinds.includes(group.kind) && one.stayHours === group.stayHours && one.urban === group.urban && one.need === need,
    );
    if (!row) throw new Rejection('domain.no-norm', { kind: group.kind, stayHours: group.stayHours, need, date: this.date });
    return tenge(row.amountTenge);
  }
  /** The highest norm of a child without special needs in the place: what one turn may cost at most a month. */
  highestNorm(place: { urban: boolean }): Money {
    const rows = this.#now('payment.norms', this.#document.payment.norms).filter(
      (one) => one.urban === place.urban && one.need === 'general',
    );
    if (rows.length === 0) throw new Rejection('domain.no-norm', { need: 'general', date: this.date });
    return tenge(Math.max(...rows.map((row) => row.amountTenge)));
  }
  /** Per month. @throws Rejection `domain.no-parent-fee` */
  parentFee(place: { kind: Kind; ageGroup: number }): Money {
    const rows = this.#now('payment.parentFees', this.#document.payment.parentFees);
    const row = rows.find((one) => one.kind === place.kind && one.ageGroups.includes(place.ageGroup));
    if (!row) throw new Rejection('domain.no-parent-fee', { kind: place.kind, ageGroup: place.ageGroup });
    return tenge(row.amountTenge);
  }
  get formula(): 'paid-over-planned-days.1' {
    return this.#now('payment.formula', this.#document.payment.formula);
  }
  get rounding(): Rounding {
    return this.#now('payment.rounding', this.#document.payment.rounding);
  }
  get paymentDay(): number {
    return this.#now('payment.paymentDay', this.#document.payment.paymentDay);
  }
  get parentApprovalWorkingDays(): number {
    return this.#now('payment.parentApprovalWorkingDays', this.#document.payment.parentApprovalWorkingDays);
  }
  get silenceEffect(): 'exclude' | 'approve' {
    return this.#now('payment.silenceEffect', this.#document.payment.silenceEffect);
  }
  get registerApprovals(): number {
    return this.#now('payment.registerApprovals', this.#document.payment.registerApprovals);
  }

  // Records.

  get correctionAnswerWorkingDays(): number {
    return this.#now('records.correctionAnswerWorkingDays', this.#document.records.correctionAnswerWorkingDays);
  }
  /** Whole months after the last thing of a child ended, after which what is personal is erased. */
  get retentionMonths(): number {
    return this.#now('records.retentionMonths', this.#document.records.retentionMonths);
  }
  /** Calendar days after it was brought in, at the end of which the file of an old queue is erased. */
  get importFileDays(): number {
    return this.#now('records.importFileDays', this.#document.records.importFileDays);
  }

  // Notices.

  /** Local times, `HH:MM`, between which nobody is disturbed; `from` may be later than `to`: over midnight. */
  get quietHours(): { readonly from: string; readonly to: string } {
    return this.#now('notices.quietHours', this.#document.notices.quietHours);
  }
  get reminderHoursBefore(): readonly number[] {
    return this.#now('notices.reminderHoursBefore', this.#document.notices.reminderHoursBefore);
  }

  #categoryByAge({ statusClass, birthDate }: { statusClass: StatusClass; birthDate: LocalDate }): CategoryPolicy {
    const of = (ageMonths: number): CategoryPolicy | undefined => categoryFor(this.categories, { statusClass, ageMonths });
    const found = of(monthsOn(birthDate, this.categoryReferenceDate));
    if (found) return found;
    // The reference date may lie ahead: until the child is over age it stays with the oldest.
    const oldest = ageInYears(birthDate, this.date) < this.maxYears ? of(this.maxYears * 12 - 1) : undefined;
    if (!oldest) throw new Rejection('domain.too-old', { maxYears: this.maxYears });
    return oldest;
  }

  #categoryByBirthYear(child: { statusClass: StatusClass; birthDate: LocalDate }): QueueCategory {
    const classes = this.birthYearCategories.map((one) => one.statusClass);
    const ordinal = birthYearOrdinal(birthYearCategoryOf(child, classes));
    return this.category(ordinal);
  }

  #birthYearCategory(ordinal: number): QueueCategory | undefined {
    const found = birthYearOf(ordinal);
    const row = found && this.birthYearCategories[found.classIndex];
    if (!found || !row) return undefined;
    const named = (text: string): string => text.replaceAll('{year}', String(found.birthYear));
    const { statusClass, names } = row;
    return { ordinal, statusClass, names: { kk: named(names.kk), ru: named(names.ru), en: named(names.en) } };
  }

  #referenceMonths(birthDate: LocalDate): number {
    return monthsOn(birthDate, this.referenceDate);
  }

  #now<T>(key: string, values: readonly Dated<T>[]): T {
    const entry = values.findLast((one) => one.from <= this.date);
    if (!entry) throw new Rejection('domain.policy-not-in-force', { key, date: this.date });
    return entry.value;
  }
}

/** A child born after the day belongs to the youngest. */
const monthsOn = (birthDate: LocalDate, day: LocalDate): number => Math.max(0, ageInMonths(birthDate, day));
