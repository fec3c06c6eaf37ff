import type { enrolmentV1 } from '@kezek/contracts';
import { type LocalDate, Rejection, type YearMonth, monthOf as monthOfDay } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import { isCoveredOn } from '../kindergarten/state-order.js';
import { toChildSheet, toSheet, toSheetSummary } from '../messages.js';
import { dateOf, idOf, monthOf, nextOf, oneOf, pageOf } from '../parse.js';
import { type GivenMark, accept, close, confirmMonth, disputeMark, markedDays, recordMarks } from '../sheet/decide.js';
import { type AnySheet, type SheetState, entryOn, sheetIdOf } from '../sheet/facts.js';
import type { MarkedDay } from '../sheet/paid-days.js';
import { type ApiDeps, because, commanded } from './deps.js';

type Methods = 'recordMarks' | 'getSheet' | 'listSheets' | 'disputeMark' | 'closeSheet' | 'confirmMonth' | 'acceptSheet' | 'getChildMonth';

const PHASES = ['open', 'closed', 'accepted'] as const;
/** A child's sheets of one year, transfers included. */
const YEAR_SHEETS_MAX = 100;
/** One group's children, several times over. */
const MARKS_MAX = 200;

export function sheetApi({ stores, listing, policy }: ApiDeps): Pick<Implementation<typeof enrolmentV1.EnrolmentServiceService>, Methods> {
  const { sheets, kindergartens } = stores;

  return {
    recordMarks: async (request, call) => {
      const groupId = idOf('groupId', request.groupId);
      const date = dateOf('date', request.date);
      const by = personOf(request.by, call);
      const marks = request.marks.map(givenMark);
      if (marks.length > MARKS_MAX) throw new Rejection('enrolment.too-many-marks', { max: MARKS_MAX });
      const sheet = { date, marks, by, ...(request.others === '' ? {} : { others: request.others }) };
      const month = monthOfDay(date);
      await listing.complete({ groupId, month }, because(call));
      const { state } = await sheets.execute(sheetIdOf(groupId, month), commanded(call, sheet), (before, now) =>
        recordMarks(before, sheet, { today: policy.localDateOf(now), policy }),
      );
      return { sheet: await shown(groupId, month, state) };
    },

    getSheet: async (request) => {
      const groupId = idOf('groupId', request.groupId);
      const month = monthOf('month', request.month);
      const { state } = await sheets.load(sheetIdOf(groupId, month));
      return { sheet: await shown(groupId, month, state) };
    },

    listSheets: async (request) => {
      const { districtId, kindergartenId, month, phase } = request;
      const filter = {
        ...(districtId === '' ? {} : { districtId }),
        ...(kindergartenId === '' ? {} : { kindergartenId }),
        ...(month === '' ? {} : { month: monthOf('month', month) }),
        phase: phase === '' ? { exists: true } : oneOf('phase', phase, PHASES),
      };
      const page = pageOf(request);
      const found = await sheets.find(filter, page);
      return {
        sheets: found.map(({ state }) => toSheetSummary(state as AnySheet, policy)),
        next: nextOf(found, page.limit),
      };
    },

    disputeMark: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const date = dateOf('date', request.date);
      const dispute = { childId, guardianId: idOf('guardianId', request.guardianId), date };
      const own = await sheetsOf(childId, { from: monthOfDay(date), to: monthOfDay(date) });
      const sheet = own.find(({ state }) => entryOn(state, childId, date) !== undefined);
      if (sheet === undefined) throw new Rejection('enrolment.mark-not-found', { date });
      await sheets.execute(sheet.id, commanded(call, { dispute }), (state) => disputeMark(state, dispute));
      return {};
    },

    closeSheet: async (request, call) => {
      const groupId = idOf('groupId', request.groupId);
      const month = monthOf('month', request.month);
      const by = personOf(request.by, call);
      await listing.complete({ groupId, month }, because(call));
      const { state } = await sheets.execute(sheetIdOf(groupId, month), commanded(call, { close: { by } }), (before, now) =>
        close(before, by, { now, policy }),
      );
      return { sheet: await shown(groupId, month, state) };
    },

    confirmMonth: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const month = monthOf('month', request.month);
      const child = { childId, guardianId: idOf('guardianId', request.guardianId) };
      const own = await sheetsOf(childId, { from: month, to: month });
      // Where the child moved within the month, each kindergarten closes its part; what is closed can be confirmed.
      const closed = own.filter(({ state }) => state.phase !== 'open');
      if (own.length === 0) throw new Rejection('enrolment.sheet-not-found');
      if (closed.length === 0) throw new Rejection('enrolment.sheet-not-closed', { month });
      for (const { id } of closed) await sheets.execute(id, commanded(call, { confirm: child }), (state) => confirmMonth(state, child));
      return {};
    },

    acceptSheet: async (request, call) => {
      const groupId = idOf('groupId', request.groupId);
      const month = monthOf('month', request.month);
      const by = personOf(request.by, call);
      const sheetId = sheetIdOf(groupId, month);
      const before = (await sheets.load(sheetId)).state;
      const elsewhere = await daysElsewhere(before, sheetId, month);
      const isCovered = await coverageOf(before);
      const monthSheetIds = before.phase === 'none' ? [] : await listing.month(before.header.kindergartenId, month, because(call));
      const { state } = await sheets.execute(sheetId, commanded(call, { accept: { by } }), (known, now) =>
        accept(known, { by, monthSheetIds, isCovered, elsewhere: (childId) => elsewhere.get(childId) ?? [] }, { now, policy }),
      );
      return { sheet: await shown(groupId, month, state) };
    },

    getChildMonth: async (request) => {
      const childId = idOf('childId', request.childId);
      const month = monthOf('month', request.month);
      const own = await sheetsOf(childId, { from: month, to: month });
      return { sheets: own.map(({ state }) => toChildSheet(state, childId, policy)) };
    },
  };

  async function shown(groupId: string, month: YearMonth, state: SheetState): Promise<enrolmentV1.Sheet> {
    const header = await listing.header(groupId, month);
    const roster = state.phase === 'none' ? await listing.roster({ groupId, month }) : [];
    return toSheet(state, { header, roster }, policy);
  }

  /** On which days the state pays the sheet's kindergarten. */
  async function coverageOf(sheet: SheetState): Promise<(date: LocalDate) => boolean> {
    if (sheet.phase === 'none') return () => true;
    const { state } = await kindergartens.load(sheet.header.kindergartenId);
    return (date) => state.phase === 'none' || isCoveredOn(state, date);
  }

  async function sheetsOf(childId: string, months: { from: YearMonth; to: YearMonth }): Promise<{ id: string; state: AnySheet }[]> {
    const { from, to } = months;
    const found = await sheets.find({ children: childId, month: { gte: from, lte: to } }, { limit: YEAR_SHEETS_MAX });
    return found.map(({ id, state }) => ({ id, state: state as AnySheet }));
  }

  /** The days of the year that the sheet's children were marked on other sheets. */
  async function daysElsewhere(sheet: SheetState, sheetId: string, month: YearMonth): Promise<Map<string, MarkedDay[]>> {
    const days = new Map<string, MarkedDay[]>();
    if (sheet.phase === 'none') return days;
    const january = monthOfDay(`${month.slice(0, 4)}-01-01` as LocalDate);
    for (const childId of new Set(sheet.entries.map((entry) => entry.childId))) {
      const others = (await sheetsOf(childId, { from: january, to: month })).filter(({ id }) => id !== sheetId);
      days.set(
        childId,
        others.flatMap(({ state }) => markedDays(state, childId)),
      );
    }
    return days;
  }
}

function givenMark({ childId, mark, documentId }: enrolmentV1.Mark): GivenMark {
  return { childId: idOf('childId', childId), mark, ...(documentId === '' ? {} : { documentId: idOf('documentId', documentId) }) };
}

const personOf = (by: string, call: CallContext): string => idOf('by', by === '' ? (call.actor?.id ?? '') : by);
