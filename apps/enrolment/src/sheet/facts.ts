import type { EventData, FactOf } from '@kezek/contracts';
import { type Instant, type LocalDate, type YearMonth, lastDayOf } from '@kezek/domain';

export type SheetFact = FactOf<
  | 'enrolment.sheet-opened'
  | 'enrolment.child-listed'
  | 'enrolment.child-unlisted'
  | 'enrolment.marks-recorded'
  | 'enrolment.mark-disputed'
  | 'enrolment.sheet-voided'
  | 'enrolment.sheet-closed'
  | 'enrolment.month-confirmed'
  | 'enrolment.sheet-accepted'
>;

/** A fact with the moment it was recorded at. */
export type Recorded<F> = F & { readonly at: Instant };

export type SheetHeader = EventData<'enrolment.sheet-opened'>;
export type SheetLine = EventData<'enrolment.sheet-accepted'>['lines'][number];

/** A child on the sheet for the days of one contract within the month. */
export interface Entry {
  readonly contractId: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly voucherId: string;
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
}

/** The latest mark of a day; corrections are new records and history keeps them all. */
export interface Mark {
  /** `present` or an absence reason of the region. */
  readonly mark: string;
  readonly documentId?: string;
  readonly at: Instant;
  readonly by: string;
  readonly disputed?: true;
}

export type Marks = Readonly<Record<string, Readonly<Record<string, Mark>>>>;

interface Contents {
  readonly header: SheetHeader;
  readonly entries: readonly Entry[];
  /** By child, then by day. */
  readonly marks: Marks;
}

interface Closed extends Contents {
  readonly closedBy: string;
  readonly confirmBy: Instant;
  /** Children whose guardian has confirmed the month. */
  readonly confirmed: readonly string[];
}

/** The attendance sheet of one group and month. */
export type SheetState =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'open' } & Contents)
  | ({ readonly phase: 'closed' } & Closed)
  | ({ readonly phase: 'accepted'; readonly acceptedBy: string } & Closed);

export type OpenSheet = Extract<SheetState, { phase: 'open' }>;
export type ClosedSheet = Extract<SheetState, { phase: 'closed' }>;
export type AnySheet = Exclude<SheetState, { phase: 'none' }>;

export const initial: SheetState = { phase: 'none' };

export const sheetIdOf = (groupId: string, month: YearMonth): string => `${groupId}:${month}`;
export const monthOfSheet = (sheet: AnySheet): YearMonth => sheet.header.month as YearMonth;
export const markOn = (sheet: AnySheet, childId: string, date: LocalDate): Mark | undefined => sheet.marks[childId]?.[date];
export const entryOn = (sheet: AnySheet, childId: string, date: LocalDate): Entry | undefined =>
  sheet.entries.find((entry) => entry.childId === childId && entry.from <= date && date <= entry.lastDay);

export function evolve(state: SheetState, fact: Recorded<SheetFact>): SheetState {
  switch (fact.type) {
    case 'enrolment.sheet-opened':
      return { phase: 'open', header: fact.data, entries: [], marks: {} };
    case 'enrolment.child-listed': {
      const sheet = in_(state, 'open');
      const { contractId, childId, guardianId, voucherId, from } = fact.data;
      const lastDay = lastDayOf(monthOfSheet(sheet));
      return { ...sheet, entries: [...sheet.entries, { contractId, childId, guardianId, voucherId, from: from as LocalDate, lastDay }] };
    }
    case 'enrolment.child-unlisted':
      return unlisted(in_(state, 'open'), fact.data.contractId, fact.data.lastDay as LocalDate);
    case 'enrolment.marks-recorded': {
      const { date, marks, by } = fact.data;
      const record = ({ mark, documentId }: (typeof marks)[number]): Mark => ({
        mark,
        ...(documentId === undefined ? {} : { documentId }),
        at: fact.at,
        by,
      });
      return marks.reduce((sheet, mark) => withMark(sheet, { childId: mark.childId, date, mark: record(mark) }), in_(state, 'open'));
    }
    case 'enrolment.mark-disputed': {
      const sheet = in_(state, 'open');
      const { childId, date } = fact.data;
      const mark = markOn(sheet, childId, date as LocalDate);
      if (mark === undefined) throw new Error(`No mark of ${childId} on ${date}`);
      return withMark(sheet, { childId, date, mark: { ...mark, disputed: true } });
    }
    case 'enrolment.sheet-voided':
      return initial;
    case 'enrolment.sheet-closed':
      return {
        ...in_(state, 'open'),
        phase: 'closed',
        closedBy: fact.data.by,
        confirmBy: fact.data.confirmBy as Instant,
        confirmed: [],
      };
    case 'enrolment.month-confirmed': {
      const sheet = in_(state, 'closed');
      return { ...sheet, confirmed: [...sheet.confirmed, fact.data.childId] };
    }
    case 'enrolment.sheet-accepted':
      return { ...in_(state, 'closed'), phase: 'accepted', acceptedBy: fact.data.by };
    default:
      return fact satisfies never;
  }
}

/** Marks of days that are no longer the contract's are void: the days may be another kindergarten's now. */
function unlisted(sheet: OpenSheet, contractId: string, lastDay: LocalDate): OpenSheet {
  const entry = sheet.entries.find((one) => one.contractId === contractId);
  if (entry === undefined) throw new Error(`Contract ${contractId} is not listed`);
  const entries = sheet.entries.flatMap((one) => (one !== entry ? [one] : lastDay < one.from ? [] : [{ ...one, lastDay }]));
  const { [entry.childId]: own = {}, ...others } = sheet.marks;
  const isVoid = (date: string): boolean => date > lastDay && entry.from <= date && date <= entry.lastDay;
  const kept = Object.fromEntries(Object.entries(own).filter(([date]) => !isVoid(date)));
  return { ...sheet, entries, marks: Object.keys(kept).length === 0 ? others : { ...others, [entry.childId]: kept } };
}

function withMark<S extends AnySheet>(sheet: S, { childId, date, mark }: { childId: string; date: string; mark: Mark }): S {
  return { ...sheet, marks: { ...sheet.marks, [childId]: { ...sheet.marks[childId], [date]: mark } } };
}

function in_<P extends AnySheet['phase']>(state: SheetState, phase: P): Extract<SheetState, { phase: P }> {
  if (state.phase !== phase) throw new Error(`A sheet that is ${state.phase} is not ${phase}`);
  return state as Extract<SheetState, { phase: P }>;
}
