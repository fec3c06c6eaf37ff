import { join } from 'node:path';
import fc from 'fast-check';
import { type LocalDate, type StatusClass, STATUS_CLASSES } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { type Waiter, countPlan, planRows } from './plan.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const day = (text: string) => text as LocalDate;

interface Child {
  readonly birthDate: LocalDate;
  readonly statusClass: StatusClass;
  readonly minute: number;
}

/** Who waits in a district on a day, each in the category of that day's rules. */
function waitingOn(on: LocalDate, districtId: string, children: readonly Child[]): Waiter[] {
  return children.map(({ birthDate, statusClass, minute }, index) => ({
    applicationId: `app_${String(index).padStart(4, '0')}`,
    category: policy.on(on).categoryOf({ birthDate, statusClass, districtId }).ordinal,
    statusClass,
    birthDate,
    submittedAt: `2025-05-01T00:${String(minute).padStart(2, '0')}:00.000000Z`,
    sequence: 0,
  }));
}

const one = (birthDate: string, statusClass: StatusClass, minute: number): Child => ({ birthDate: day(birthDate), statusClass, minute });

const anyChild: fc.Arbitrary<Child> = fc.record({
  birthDate: fc
    .date({ min: new Date('2020-07-02'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10))),
  statusClass: fc.constantFrom(...STATUS_CLASSES),
  minute: fc.integer({ min: 0, max: 59 }),
});
const anyQueue = fc.array(anyChild, { maxLength: 80 });
const switches = { before: day('2025-12-31'), rules: { policy, districtId: 'eskeldi', on: day('2026-01-01') } };
const updates = { before: day('2026-06-29'), rules: { policy, districtId: 'tekeli', on: day('2026-06-30') } };
const cases = { switch: switches, update: updates };
const epochs = fc.constantFrom<keyof typeof cases>('switch', 'update');

describe('a yearly update', () => {
  it('moves by age, shifts those behind, and lets go who is six', () => {
    const children = [
      one('2022-08-30', 'general', 1),
      one('2023-08-30', 'general', 3),
      one('2023-08-30', 'general', 2),
      one('2023-09-05', 'general', 0),
      one('2020-07-05', 'general', 5),
    ];
    const rows = planRows(waitingOn(updates.before, 'tekeli', children), { ...updates.rules, on: day('2026-07-05') });
    expect(rows).toEqual([
      { applicationId: 'app_0000', from: { category: 18, place: 1 }, to: { category: 17, place: 1 }, reason: 'age' },
      { applicationId: 'app_0002', from: { category: 19, place: 1 }, to: { category: 18, place: 1 }, reason: 'age' },
      { applicationId: 'app_0001', from: { category: 19, place: 2 }, to: { category: 18, place: 2 }, reason: 'age' },
      { applicationId: 'app_0003', from: { category: 20, place: 1 }, to: { category: 19, place: 1 }, reason: 'age' },
      { applicationId: 'app_0004', from: { category: 16, place: 1 }, reason: 'over-age' },
    ]);
    expect(countPlan(rows)).toEqual({ waiting: 5, changed: 4, leaving: 1 });
  });
});

describe('a switch to the voucher', () => {
  it('takes children of one birth year apart by class and age, and says that the regime is why', () => {
    const children = [one('2022-10-01', 'general', 1), one('2022-01-01', 'general', 2), one('2022-05-01', 'priority', 3)];
    const rows = planRows(waitingOn(switches.before, 'eskeldi', children), switches.rules);
    expect(rows.map(({ applicationId, from, to, reason }) => [applicationId, from.place, to, reason])).toEqual([
      ['app_0002', 1, { category: 11, place: 1 }, 'regime'],
      ['app_0001', 2, { category: 18, place: 1 }, 'regime'],
      ['app_0000', 1, { category: 19, place: 1 }, 'regime'],
    ]);
  });
});

describe('whatever the queue', () => {
  it('old and new places are 1 to n in every category, and everyone has one row', () => {
    fc.assert(
      fc.property(anyQueue, epochs, (children, epoch) => {
        const { before, rules } = cases[epoch];
        const waiting = waitingOn(before, rules.districtId, children);
        const rows = planRows(waiting, rules);
        expect(rows.map((row) => row.applicationId).sort()).toEqual(waiting.map((each) => each.applicationId).sort());
        for (const places of [rows.map((row) => row.from), rows.flatMap((row) => row.to ?? [])]) {
          for (const category of new Set(places.map((place) => place.category))) {
            const own = places.filter((place) => place.category === category).map(({ place }) => place);
            expect(own.sort((a, b) => a - b)).toEqual(own.map((_one, index) => index + 1));
          }
        }
      }),
    );
  });

  it('two who were and are in one category keep their order', () => {
    fc.assert(
      fc.property(anyQueue, epochs, (children, epoch) => {
        const { before, rules } = cases[epoch];
        const rows = planRows(waitingOn(before, rules.districtId, children), rules);
        for (const a of rows) {
          for (const b of rows) {
            if (a.to === undefined || b.to === undefined) continue;
            if (a.from.category === b.from.category && a.to.category === b.to.category)
              expect(a.from.place < b.from.place).toBe(a.to.place < b.to.place);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('who keeps category and place has no reason, everybody else has one', () => {
    fc.assert(
      fc.property(anyQueue, epochs, (children, epoch) => {
        const { before, rules } = cases[epoch];
        for (const { from, to, reason } of planRows(waitingOn(before, rules.districtId, children), rules)) {
          if (to === undefined) expect(reason).toBe('over-age');
          else if (from.category !== to.category) expect(reason).toBe(rules === switches.rules ? 'regime' : 'age');
          else expect(reason).toBe(from.place === to.place ? undefined : 'order');
        }
      }),
    );
  });

  it('doing it again changes nothing', () => {
    fc.assert(
      fc.property(anyQueue, epochs, (children, epoch) => {
        const { before, rules } = cases[epoch];
        const waiting = waitingOn(before, rules.districtId, children);
        const to = new Map(planRows(waiting, rules).map((row) => [row.applicationId, row.to?.category]));
        const after = waiting.flatMap((each) => {
          const category = to.get(each.applicationId);
          return category === undefined ? [] : [{ ...each, category }];
        });
        expect(planRows(after, rules).every((row) => row.reason === undefined)).toBe(true);
      }),
    );
  });
});
