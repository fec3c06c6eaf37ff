import { type Instant, type LocalDate, type RegionPolicy, Rejection, hasPassed, lastDayOf, monthOf } from '@kezek/domain';
import {
  type AnySheet,
  type ClosedSheet,
  type Entry,
  type OpenSheet,
  type SheetFact,
  type SheetHeader,
  type SheetLine,
  type SheetState,
  entryOn,
  markOn,
  monthOfSheet,
} from './facts.js';
import { type MarkedDay, PRESENT, paidDays } from './paid-days.js';

/**
 * Brings the sheet in line with who attends: opens it with the first child, lists newcomers, shortens the days of those who left.
 * A closed sheet stays as it is.
 */
export function syncRoster(state: SheetState, header: SheetHeader, roster: readonly Entry[]): SheetFact[] {
  if (state.phase === 'none') {
    if (roster.length === 0) return [];
    return [{ type: 'enrolment.sheet-opened', data: header }, ...roster.flatMap((entry) => listed(header, entry))];
  }
  if (state.phase !== 'open') return [];
  const knownIds = new Set(state.entries.map(({ contractId }) => contractId));
  const newcomers = roster.filter(({ contractId }) => !knownIds.has(contractId));
  const shortened = state.entries.flatMap((entry) => {
    const now = roster.find(({ contractId }) => contractId === entry.contractId);
    return now !== undefined && now.lastDay < entry.lastDay ? [unlisting(header, entry, now.lastDay)] : [];
  });
  return [...shortened, ...newcomers.flatMap((entry) => listed(header, entry))];
}

/**
 * The contract ended: its days after the last one are not the group's. The sheets of later months lose the child wholly,
 * and a sheet that nobody is left on is void: it begins anew with the next child.
 */
export function endContract(state: SheetState, contractId: string, lastDay: LocalDate): SheetFact[] {
  if (state.phase !== 'open') return [];
  const entry = state.entries.find((one) => one.contractId === contractId);
  if (entry === undefined || entry.lastDay <= lastDay) return [];
  const isLast = lastDay < entry.from && state.entries.length === 1;
  const voided: SheetFact[] = isLast ? [{ type: 'enrolment.sheet-voided', data: about(state) }] : [];
  return [unlisting(state.header, entry, lastDay), ...voided];
}

export interface GivenMark {
  readonly childId: string;
  readonly mark: string;
  readonly documentId?: string;
}

export interface MarkSheet {
  readonly date: LocalDate;
  readonly marks: readonly GivenMark[];
  /** For every child of that day who has no mark yet. */
  readonly others?: string;
  readonly by: string;
}

/** What the rules may look at besides the sheet itself. */
export interface Given {
  readonly today: LocalDate;
  readonly policy: RegionPolicy;
}

/**
 * A working day of the group is marked (order of 23.09.2025: a daily electronic sheet). A correction is a new record. A mark that is
 * there already is not recorded again, unless the guardian disputed it: then it is the kindergarten's answer.
 * @throws Rejection `enrolment.sheet-not-found`, `enrolment.month-closed`, `enrolment.mark-in-future`, `enrolment.day-off`,
 * `enrolment.child-not-listed`, `enrolment.child-marked-twice`, `domain.unknown-absence-reason`, `domain.calendar-year-missing`
 */
export function recordMarks(state: SheetState, sheet: MarkSheet, { today, policy }: Given): SheetFact[] {
  const open = stillOpen(state);
  const { date, by } = sheet;
  if (date > today) throw new Rejection('enrolment.mark-in-future', { date });
  if (!policy.calendar.isWorkingDay(date)) throw new Rejection('enrolment.day-off', { date });
  const named = new Set(sheet.marks.map(({ childId }) => childId));
  if (named.size < sheet.marks.length) throw new Rejection('enrolment.child-marked-twice', { date });
  for (const { childId } of sheet.marks) {
    if (entryOn(open, childId, date) === undefined) throw new Rejection('enrolment.child-not-listed', { childId, date });
  }
  const marks = [...sheet.marks, ...othersOf(open, sheet, named)];
  for (const { mark } of marks) if (mark !== PRESENT) policy.on(date).absenceReason(mark);
  const fresh = marks.filter((mark) => changes(open, date, mark));
  return fresh.length === 0 ? [] : [{ type: 'enrolment.marks-recorded', data: { ...about(open), date, marks: fresh, by } }];
}

/**
 * The guardian says that a mark is wrong, while the kindergarten can still correct it.
 * @throws Rejection `enrolment.sheet-not-found`, `enrolment.month-closed`, `enrolment.mark-not-found`
 */
export function disputeMark(state: SheetState, dispute: { childId: string; guardianId: string; date: LocalDate }): SheetFact[] {
  const open = stillOpen(state);
  const mark = markOn(open, dispute.childId, dispute.date);
  if (mark === undefined) throw new Rejection('enrolment.mark-not-found', { date: dispute.date });
  return mark.disputed === true ? [] : [{ type: 'enrolment.mark-disputed', data: { ...about(open), ...dispute } }];
}

/**
 * The kindergarten closes the month: from now on nothing in it changes (domain §5.3).
 * @throws Rejection `enrolment.sheet-not-found`, `enrolment.month-not-over`, `enrolment.marks-missing`
 */
export function close(state: SheetState, by: string, { now, policy }: { now: Instant; policy: RegionPolicy }): SheetFact[] {
  if (state.phase === 'closed' || state.phase === 'accepted') return [];
  const open = stillOpen(state);
  const planned = policy.calendar.workingDaysOf(monthOfSheet(open));
  const lastPlanned = planned.at(-1) ?? lastDayOf(monthOfSheet(open));
  if (policy.localDateOf(now) < lastPlanned) throw new Rejection('enrolment.month-not-over', { closableFrom: lastPlanned });
  const missing = missingMarks(open, planned);
  const first = missing[0];
  if (first !== undefined) throw new Rejection('enrolment.marks-missing', { count: missing.length, ...first });
  const guardians = new Map(open.entries.map(({ childId, guardianId }) => [childId, guardianId]));
  const children = [...guardians].map(([childId, guardianId]) => ({ childId, guardianId }));
  const confirmBy = policy.deadlineAfterWorkingDays(now, policy.at(now).parentApprovalWorkingDays);
  return [{ type: 'enrolment.sheet-closed', data: { ...about(open), by, children, confirmBy } }];
}

/**
 * The guardian confirms the child's month. Late is better than never: it counts until the department has accepted the sheet.
 * @throws Rejection `enrolment.sheet-not-found`, `enrolment.sheet-not-closed`, `enrolment.sheet-accepted`, `enrolment.child-not-listed`
 */
export function confirmMonth(state: SheetState, child: { childId: string; guardianId: string }): SheetFact[] {
  if (state.phase === 'none') throw new Rejection('enrolment.sheet-not-found');
  if (state.phase === 'open') throw new Rejection('enrolment.sheet-not-closed', { month: state.header.month });
  const { childId } = child;
  if (!state.entries.some((entry) => entry.childId === childId)) {
    throw new Rejection('enrolment.child-not-listed', { childId, date: state.header.month });
  }
  if (state.confirmed.includes(childId)) return [];
  if (state.phase === 'accepted') throw new Rejection('enrolment.sheet-accepted', { month: state.header.month });
  return [{ type: 'enrolment.month-confirmed', data: { ...about(state), ...child } }];
}

export interface Acceptance {
  readonly by: string;
  /** Every sheet of the kindergarten and month with a child on it: when all of them are accepted, the month is whole. */
  readonly monthSheetIds: readonly string[];
  /** Marked days of a child earlier in the year or on other sheets; what limits by month and year count from. */
  readonly elsewhere: (childId: string) => readonly MarkedDay[];
  /** Whether the kindergarten had a state order on the day. */
  readonly isCovered?: (date: LocalDate) => boolean;
}

/**
 * The department accepts the sheet; its lines are what is paid for (domain §5.3).
 * @throws Rejection `enrolment.sheet-not-found`, `enrolment.sheet-not-closed`, `enrolment.confirmations-pending`, `enrolment.same-person`
 */
export function accept(
  state: SheetState,
  { by, elsewhere, monthSheetIds, isCovered = () => true }: Acceptance,
  { now, policy }: { now: Instant; policy: RegionPolicy },
): SheetFact[] {
  if (state.phase === 'none') throw new Rejection('enrolment.sheet-not-found');
  if (state.phase === 'open') throw new Rejection('enrolment.sheet-not-closed', { month: state.header.month });
  if (state.phase === 'accepted') return [];
  if (by === state.closedBy) throw new Rejection('enrolment.same-person');
  const silent = new Set(state.entries.map(({ childId }) => childId).filter((childId) => !state.confirmed.includes(childId)));
  if (silent.size > 0 && !hasPassed(state.confirmBy, now)) {
    throw new Rejection('enrolment.confirmations-pending', { count: silent.size, confirmBy: state.confirmBy });
  }
  const { kind, stayHours, settlementId, need } = state.header;
  const plannedDays = policy.calendar.workingDaysOf(monthOfSheet(state)).length;
  const lines = state.entries.map((entry) => lineOf(state, entry, { policy, elsewhere, isCovered, now }));
  const group = { ...about(state), kind, stayHours, settlementId, ...(need === undefined ? {} : { need }) };
  return [{ type: 'enrolment.sheet-accepted', data: { ...group, by, monthSheetIds: [...monthSheetIds], plannedDays, lines } }];
}

/** The child's marked days of this sheet, in no order. */
export const markedDays = (sheet: AnySheet, childId: string): MarkedDay[] =>
  Object.entries(sheet.marks[childId] ?? {}).map(([date, { mark, documentId }]) => ({
    date: date as LocalDate,
    mark,
    ...(documentId === undefined ? {} : { documentId }),
  }));

function lineOf(
  sheet: ClosedSheet,
  entry: Entry,
  { policy, elsewhere, isCovered, now }: { policy: RegionPolicy; now: Instant } & Required<Pick<Acceptance, 'elsewhere' | 'isCovered'>>,
): SheetLine {
  const { childId, voucherId, from, lastDay } = entry;
  const days = [...elsewhere(childId), ...markedDays(sheet, childId)];
  const paid = paidDays(days, { from, lastDay }, (date) => policy.on(date), isCovered);
  const confirmed = sheet.confirmed.includes(childId) || policy.at(now).silenceEffect === 'approve';
  return { childId, voucherId, from, lastDay, ...paid, confirmed };
}

function missingMarks(sheet: OpenSheet, planned: readonly LocalDate[]): { childId: string; date: LocalDate }[] {
  return sheet.entries.flatMap(({ childId, from, lastDay }) =>
    planned
      .filter((date) => from <= date && date <= lastDay && markOn(sheet, childId, date) === undefined)
      .map((date) => ({ childId, date })),
  );
}

function othersOf(sheet: OpenSheet, { date, others }: MarkSheet, named: ReadonlySet<string>): GivenMark[] {
  if (others === undefined) return [];
  return sheet.entries
    .filter(({ from, lastDay }) => from <= date && date <= lastDay)
    .filter(({ childId }) => !named.has(childId) && markOn(sheet, childId, date) === undefined)
    .map(({ childId }) => ({ childId, mark: others }));
}

function changes(sheet: OpenSheet, date: LocalDate, given: GivenMark): boolean {
  const known = markOn(sheet, given.childId, date);
  return known === undefined || known.disputed === true || known.mark !== given.mark || known.documentId !== given.documentId;
}

function stillOpen(state: SheetState): OpenSheet {
  if (state.phase === 'none') throw new Rejection('enrolment.sheet-not-found');
  if (state.phase !== 'open') throw new Rejection('enrolment.month-closed', { month: state.header.month });
  return state;
}

const listed = (header: SheetHeader, entry: Entry): SheetFact[] => {
  const { contractId, childId, guardianId, voucherId, from, lastDay } = entry;
  const listing: SheetFact = {
    type: 'enrolment.child-listed',
    data: { ...sheetOf(header), contractId, childId, guardianId, voucherId, from },
  };
  // Listing alone means to the end of the month.
  return lastDay < lastDayOf(monthOf(from)) ? [listing, unlisting(header, entry, lastDay)] : [listing];
};

const unlisting = (header: SheetHeader, { contractId, childId }: Entry, lastDay: LocalDate): SheetFact => ({
  type: 'enrolment.child-unlisted',
  data: { ...sheetOf(header), contractId, childId, lastDay },
});

const sheetOf = ({ sheetId, groupId, kindergartenId, districtId, month }: SheetHeader) => ({
  sheetId,
  groupId,
  kindergartenId,
  districtId,
  month,
});

const about = (sheet: AnySheet) => sheetOf(sheet.header);
