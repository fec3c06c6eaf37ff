import * as fc from 'fast-check';
import { type LocalDate, addDays, isRejection } from '@kezek/domain';
import { at, day, policy, refused, types } from '../../test/region.js';
import { brokenMarks, brokenOrder } from './broken.js';
import { accept, close, confirmMonth, disputeMark, endContract, recordMarks, syncRoster } from './decide.js';
import { type Entry, type SheetFact, type SheetHeader, type SheetState, evolve, initial, markOn } from './facts.js';
import { entryOf, monthsToList, rosterOf } from './roster.js';

const header: SheetHeader = {
  sheetId: 'kdg_1.1:2026-10',
  groupId: 'kdg_1.1',
  kindergartenId: 'kdg_1',
  districtId: 'taldykorgan',
  month: '2026-10' as SheetHeader['month'],
  kind: 'private',
  stayHours: '10.5h',
  settlementId: 'taldykorgan',
};
const entry = (n: number, from = '2026-10-01', lastDay = '2026-10-31'): Entry => ({
  contractId: `con_${n}`,
  childId: `chd_${n}`,
  guardianId: `gdn_${n}`,
  voucherId: `vch_${n}`,
  from: day(from),
  lastDay: day(lastDay),
});

const recordedAt = at('2026-10-05T05:00');
type Step = (state: SheetState) => SheetFact[];
const after = (state: SheetState, ...steps: Step[]): SheetState =>
  steps.reduce((before, step) => step(before).reduce((one, fact) => evolve(one, { ...fact, at: recordedAt }), before), state);

const today = day('2026-10-05');
const given = { today, policy };
const listing =
  (...entries: Entry[]): Step =>
  (state) =>
    syncRoster(state, header, entries);
const marking =
  (date: string, marks: Record<string, string>, others?: string): Step =>
  (state) =>
    recordMarks(
      state,
      {
        date: day(date),
        marks: Object.entries(marks).map(([childId, mark]) => ({ childId, mark })),
        by: 'stf_1',
        ...(others === undefined ? {} : { others }),
      },
      { today: day(date), policy },
    );
const opened = after(initial, listing(entry(1), entry(2)));
const workdays = policy.calendar.workingDaysOf(header.month as never);
const everyDay: Step[] = workdays.map((date) => marking(date, {}, 'present'));
const complete = after(opened, ...everyDay);
const monthEnd = at('2026-10-30T12:00');
const closing: Step = (state) => close(state, 'stf_1', { now: monthEnd, policy });
const closed = after(complete, closing);
const confirming =
  (n: number): Step =>
  (state) =>
    confirmMonth(state, { childId: `chd_${n}`, guardianId: `gdn_${n}` });
const accepting =
  (now = monthEnd, by = 'stf_9'): Step =>
  (state) =>
    accept(state, { by, elsewhere: () => [], monthSheetIds: ['kdg_1.1:2026-10', 'kdg_1.2:2026-10'] }, { now, policy });
const accepted = after(closed, confirming(1), confirming(2), accepting());

describe('a sheet that is not there', () => {
  it('opens with its first children', () =>
    expect(types(listing(entry(1), entry(2))(initial))).toEqual([
      'enrolment.sheet-opened',
      'enrolment.child-listed',
      'enrolment.child-listed',
    ]));
  it('does not open without any', () => expect(listing()(initial)).toEqual([]));
  it('takes no marks', () => expect(() => marking('2026-10-05', {}, 'present')(initial)).toThrow(refused('enrolment.sheet-not-found')));
});

describe('the roster', () => {
  it('lists a child once, and a newcomer from the first day', () => {
    expect(listing(entry(1), entry(2))(opened)).toEqual([]);
    expect(listing(entry(1), entry(2), entry(3, '2026-10-15'))(opened)).toMatchObject([{ data: { childId: 'chd_3', from: '2026-10-15' } }]);
  });
  it('of a child who was there from the 5th to the 14th says so', () => {
    const short = after(initial, listing(entry(1, '2026-10-05', '2026-10-14')));
    expect(short).toMatchObject({ entries: [{ from: '2026-10-05', lastDay: '2026-10-14' }] });
  });
  it('comes from the contracts of the month', () => {
    const contract = {
      ...entry(1),
      groupId: 'kdg_1.1',
      kindergartenId: 'kdg_1',
      districtId: 'd_1',
      signBy: recordedAt,
      holdUntil: recordedAt,
    };
    const states = [
      { contracts: [{ ...contract, from: day('2026-08-20'), phase: 'enrolled' as const }] },
      { contracts: [{ ...contract, contractId: 'con_2', phase: 'transferred' as const, lastDay: day('2026-10-14') }] },
      {
        contracts: [{ ...contract, contractId: 'con_3', phase: 'left' as const, lastDay: day('2026-09-30'), reason: 'guardian' as const }],
      },
      { contracts: [{ ...contract, contractId: 'con_4', phase: 'signed' as const, signedAt: recordedAt }] },
      { contracts: [{ ...contract, contractId: 'con_5', groupId: 'kdg_1.2', phase: 'enrolled' as const }] },
    ];
    expect(rosterOf(states, { groupId: 'kdg_1.1', month: '2026-10' as never })).toMatchObject([
      { contractId: 'con_1', from: '2026-10-01', lastDay: '2026-10-31' },
      { contractId: 'con_2', lastDay: '2026-10-14' },
    ]);
    expect(entryOf({ ...contract, phase: 'enrolled', from: day('2026-11-01') }, '2026-10' as never)).toBeUndefined();
  });
  it('is kept for each month since the first day, or for the month of a day to come', () => {
    expect(monthsToList(day('2026-11-20'), day('2027-01-03'))).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsToList(day('2026-12-01'), day('2026-10-03'))).toEqual(['2026-12']);
  });
});

describe('A1: marks', () => {
  it('are made for a working day of the contract, not for a day to come', () => {
    expect(types(marking('2026-10-05', { chd_1: 'present' })(opened))).toEqual(['enrolment.marks-recorded']);
    expect(() => marking('2026-10-04', { chd_1: 'present' })(opened)).toThrow(refused('enrolment.day-off', { date: '2026-10-04' }));
    expect(() => marking('2026-10-26', { chd_1: 'present' })(opened)).toThrow(refused('enrolment.day-off', { date: '2026-10-26' }));
    const tomorrow = { date: day('2026-10-06'), marks: [{ childId: 'chd_1', mark: 'present' }], by: 'stf_1' };
    expect(() => recordMarks(opened, tomorrow, given)).toThrow(refused('enrolment.mark-in-future'));
    const short = after(initial, listing(entry(1, '2026-10-05', '2026-10-14')));
    expect(() => marking('2026-10-15', { chd_1: 'present' })(short)).toThrow(refused('enrolment.child-not-listed'));
    expect(() => marking('2026-10-05', { chd_7: 'present' })(opened)).toThrow(refused('enrolment.child-not-listed'));
  });
  it('are those of the region', () =>
    expect(() => marking('2026-10-05', { chd_1: 'asleep' })(opened)).toThrow(refused('domain.unknown-absence-reason')));
  it('of all the others are made in one go, and take back none that is there', () => {
    const one = after(opened, marking('2026-10-05', { chd_1: 'illness' }));
    expect(marking('2026-10-05', {}, 'present')(one)).toMatchObject([{ data: { marks: [{ childId: 'chd_2', mark: 'present' }] } }]);
  });
  it('are corrected by a new record; the same mark is no news', () => {
    const one = after(opened, marking('2026-10-05', {}, 'present'));
    expect(marking('2026-10-05', { chd_1: 'present' })(one)).toEqual([]);
    const corrected = after(one, marking('2026-10-05', { chd_1: 'illness' }));
    expect(corrected.phase === 'open' && markOn(corrected, 'chd_1', today)).toMatchObject({ mark: 'illness' });
  });
  it('of one child are given once', () => {
    const twice = {
      date: today,
      marks: [
        { childId: 'chd_1', mark: 'present' },
        { childId: 'chd_1', mark: 'illness' },
      ],
      by: 'stf_1',
    };
    expect(() => recordMarks(opened, twice, given)).toThrow(refused('enrolment.child-marked-twice'));
  });
  it('that are disputed can be answered by the same mark', () => {
    const dispute: Step = (state) => disputeMark(state, { childId: 'chd_1', guardianId: 'gdn_1', date: today });
    expect(() => dispute(opened)).toThrow(refused('enrolment.mark-not-found'));
    const disputed = after(opened, marking('2026-10-05', { chd_1: 'present' }), dispute);
    expect(dispute(disputed)).toEqual([]);
    const answered = after(disputed, marking('2026-10-05', { chd_1: 'present' }));
    expect(answered.phase === 'open' && markOn(answered, 'chd_1', today)).not.toHaveProperty('disputed');
  });
  it('of days after the last one are void', () => {
    const left = after(opened, marking('2026-10-14', {}, 'present'), marking('2026-10-15', {}, 'present'), (state) =>
      endContract(state, 'con_1', day('2026-10-14')),
    );
    expect(left).toMatchObject({ marks: { chd_1: { '2026-10-14': { mark: 'present' } }, chd_2: { '2026-10-15': { mark: 'present' } } } });
    expect(left.phase === 'open' && left.marks['chd_1']).not.toHaveProperty('2026-10-15');
    expect(endContract(left, 'con_1', day('2026-10-14'))).toEqual([]);
    expect(after(left, (state) => endContract(state, 'con_2', day('2026-09-30')))).toMatchObject({ entries: [{ contractId: 'con_1' }] });
  });
});

describe('a sheet that nobody is left on', () => {
  const ending =
    (n: number, lastDay = '2026-09-30'): Step =>
    (state) =>
      endContract(state, `con_${n}`, day(lastDay));
  const one = after(opened, marking('2026-10-05', {}, 'present'), ending(2));
  it('is void, and begins anew with the next child', () => {
    expect(types(ending(1, '2026-10-01')(one))).toEqual(['enrolment.child-unlisted']);
    expect(ending(1)(one)).toMatchObject([
      { type: 'enrolment.child-unlisted' },
      { type: 'enrolment.sheet-voided', data: { month: '2026-10' } },
    ]);
    const none = after(one, ending(1));
    expect(none).toEqual(initial);
    expect(types(listing(entry(3))(none))).toEqual(['enrolment.sheet-opened', 'enrolment.child-listed']);
  });
  it('is not one that others are still on', () => expect(types(ending(1)(opened))).toEqual(['enrolment.child-unlisted']));
});

describe('closing the month', () => {
  it('waits for its last working day', () =>
    expect(() => close(opened, 'stf_1', { now: at('2026-10-29T12:00'), policy })).toThrow(
      refused('enrolment.month-not-over', { closableFrom: '2026-10-30' }),
    ));
  it('needs every mark', () => {
    const gap = after(opened, ...everyDay.slice(1));
    expect(() => closing(gap)).toThrow(refused('enrolment.marks-missing', { count: 2, childId: 'chd_1', date: workdays[0] }));
  });
  it('asks each guardian, by a day', () => {
    expect(closing(complete)).toMatchObject([
      { data: { children: [{ childId: 'chd_1' }, { childId: 'chd_2' }], confirmBy: expect.any(String) } },
    ]);
    expect(closing(closed)).toEqual([]);
  });
  it('ends all changes', () => {
    expect(() => marking('2026-10-30', { chd_1: 'illness' })(closed)).toThrow(refused('enrolment.month-closed', { month: '2026-10' }));
    expect(() => disputeMark(closed, { childId: 'chd_1', guardianId: 'gdn_1', date: today })).toThrow(refused('enrolment.month-closed'));
    expect(listing(entry(3))(closed)).toEqual([]);
    expect(endContract(closed, 'con_1', day('2026-10-14'))).toEqual([]);
  });
});

describe('the guardian', () => {
  it('confirms a closed month, once', () => {
    expect(() => confirming(1)(complete)).toThrow(refused('enrolment.sheet-not-closed'));
    expect(types(confirming(1)(closed))).toEqual(['enrolment.month-confirmed']);
    expect(confirming(1)(after(closed, confirming(1)))).toEqual([]);
    expect(() => confirming(7)(closed)).toThrow(refused('enrolment.child-not-listed'));
  });
  it('is too late when the department has accepted it', () => {
    const silent = after(closed, confirming(1), accepting(at('2026-11-20T00:00')));
    expect(() => confirming(2)(silent)).toThrow(refused('enrolment.sheet-accepted'));
  });
});

describe('the department', () => {
  it('waits for the guardians or for the end of their term', () => {
    expect(() => accepting()(closed)).toThrow(refused('enrolment.confirmations-pending'));
    expect(types(accepting()(after(closed, confirming(1), confirming(2))))).toEqual(['enrolment.sheet-accepted']);
    expect(accepting(at('2026-11-20T00:00'))(after(closed, confirming(1)))).toMatchObject([
      {
        data: {
          lines: [
            { childId: 'chd_1', confirmed: true },
            { childId: 'chd_2', confirmed: false },
          ],
        },
      },
    ]);
  });
  it('is not who closed the sheet', () =>
    expect(() => accepting(monthEnd, 'stf_1')(after(closed, confirming(1), confirming(2)))).toThrow(refused('enrolment.same-person')));
  it('accepts once', () => expect(accepting()(accepted)).toEqual([]));
  it('tells which sheets make the month whole', () =>
    expect(accepting()(after(closed, confirming(1), confirming(2)))).toMatchObject([
      { data: { monthSheetIds: ['kdg_1.1:2026-10', 'kdg_1.2:2026-10'] } },
    ]));
  it('gets a line for each child with its days', () =>
    expect(accepting()(after(closed, confirming(1), confirming(2)))).toMatchObject([
      {
        data: {
          plannedDays: workdays.length,
          lines: [
            {
              voucherId: 'vch_1',
              from: '2026-10-01',
              lastDay: '2026-10-31',
              presentDays: workdays.length,
              paidDayHundredths: workdays.length * 100,
            },
            {},
          ],
        },
      },
    ]));
});

describe('A1 for any order of listing, marking, leaving and closing', () => {
  const command = fc.record({
    kind: fc.constantFrom('list', 'mark', 'mark', 'mark', 'end', 'dispute', 'close', 'confirm', 'accept'),
    n: fc.integer({ min: 1, max: 4 }),
    offsetDays: fc.integer({ min: -2, max: 33 }),
  });

  it('holds', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 80 }), fc.boolean(), (commands, fromComplete) => {
        let state = fromComplete ? complete : opened;
        const facts: SheetFact[] = [];
        for (const { kind, n, offsetDays } of commands) {
          const date: LocalDate = addDays(day('2026-10-01'), offsetDays);
          const step: Record<typeof kind, Step> = {
            list: listing(entry(n, date < '2026-10-01' || date > '2026-10-31' ? '2026-10-01' : date)),
            mark: marking(date, { [`chd_${n}`]: 'present' }),
            end: (one) => endContract(one, `con_${n}`, date),
            dispute: (one) => disputeMark(one, { childId: `chd_${n}`, guardianId: `gdn_${n}`, date }),
            close: closing,
            confirm: confirming(n),
            accept: accepting(),
          };
          try {
            const decided = step[kind](state);
            facts.push(...decided);
            state = decided.reduce((one, fact) => evolve(one, { ...fact, at: recordedAt }), state);
          } catch (error) {
            if (!isRejection(error)) throw error;
          }
          expect(brokenMarks(state, policy.calendar) ?? brokenOrder(facts)).toBeUndefined();
        }
      }),
    );
  });
});
