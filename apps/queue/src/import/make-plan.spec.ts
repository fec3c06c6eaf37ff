import fc from 'fast-check';
import { type Instant, type LocalDate, addDays, instantPlusMs, localDateOf } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { submit } from '../application/decide.js';
import { type ApplicationState, evolve, initial } from '../application/facts.js';
import { orderOf } from '../application/definition.js';
import { makePlan } from './make-plan.js';
import type { Plan, RollRow } from './plan.js';
import { type WaitingPlace, inversionsIn } from './proof.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const now = '2026-09-01T04:00:00.000000Z' as Instant;
const base = { importId: 'imp_1', documentId: 'doc_1', districtId: 'taldykorgan', fileDigest: 'd', zone: 'Asia/Almaty', now, policy };

const rollRow = (row: number, change: Partial<RollRow> = {}): RollRow => ({
  row,
  position: '',
  stamp: '2024-05-01T10:00:00',
  childId: `chd_${row}`,
  guardianId: `gdn_${row}`,
  birthDate: '2023-05-04',
  settlementId: 'taldykorgan',
  statusClass: 'general',
  languages: ['kk'],
  kinds: ['state'],
  faults: [],
  ...change,
});
const planned = (
  roll: RollRow[],
  { known = [], waiting = [] }: { known?: [string, ApplicationState][]; waiting?: WaitingPlace[] } = {},
): Plan => makePlan(roll, { ...base, known: new Map(known), waiting });
const faultsOf = (plan: Plan) => plan.rows.map(({ faults }) => faults);

describe('a row that cannot be brought over', () => {
  it.each<[string, Partial<RollRow>, object]>([
    ['a stamp in the future', { stamp: '2026-09-01T10:00:00' }, { column: 'stamp', code: 'queue.stamp-in-future' }],
    ['a stamp before the child was born', { stamp: '2023-05-01T10:00:00' }, { column: 'stamp', code: 'queue.stamp-before-birth' }],
    ['a child over age', { birthDate: '2019-09-01' }, { column: 'childIin', code: 'domain.too-old' }],
  ])('by %s', (_what, change, fault) => {
    expect(faultsOf(planned([rollRow(2, change)]))).toEqual([[fault]]);
  });

  it('by what identity found wrong, and is not looked at further', () => {
    const fault = { column: 'childIin', code: 'domain.iin-check' };
    expect(faultsOf(planned([rollRow(2, { childId: '', birthDate: '', faults: [fault] })]))).toEqual([[fault]]);
  });

  it('by all that is wrong with it at once, also where a name has to be put right', () => {
    const name = { column: 'childName', code: 'identity.name-invalid' };
    const row = rollRow(2, { stamp: '2026-09-01T10:00:00', faults: [name] });
    expect(faultsOf(planned([row]))).toEqual([[name, { column: 'stamp', code: 'queue.stamp-in-future' }]]);
    const nobody = { column: 'childIin', code: 'domain.iin-check' };
    expect(faultsOf(planned([{ ...row, childId: '', birthDate: '', faults: [nobody, name] }]))).toEqual([[nobody, name]]);
  });

  it('by its child standing in the file before', () => {
    const twice = { column: 'childIin', code: 'queue.import-row-twice', otherRow: 2 };
    expect(faultsOf(planned([rollRow(2), rollRow(3, { childId: 'chd_2' })]))).toEqual([[], [twice]]);
  });

  it('by its child waiting already, and says where', () => {
    const asked = { ...rollRow(2), applicationId: 'app_1', districtId: 'eskeldi', settlementId: 'karabulak', channel: 'web' as const };
    const state = submit(initial, asked, { now, policy }).reduce(evolve, initial);
    const fault = { column: 'childIin', code: 'queue.second-application', districtId: 'eskeldi' };
    expect(faultsOf(planned([rollRow(2)], { known: [['chd_2', state]] }))).toEqual([[fault]]);
  });
});

it('notes what somebody should look at', () => {
  const plan = planned([rollRow(2, { statusClass: 'priority', stamp: '2024-02-29T23:30:00' })]);
  expect(plan.rows[0]).toMatchObject({ faults: [], notes: ['repeated-hour', 'class-without-proof'] });
});

describe('the proof against the file', () => {
  it('counts each pair that changes sides and says why', () => {
    const roll = [
      rollRow(2, { position: '1', stamp: '2024-05-02T10:00:00' }),
      rollRow(3, { position: '2', stamp: '2024-05-01T10:00:00' }),
      rollRow(4, { position: '3', stamp: '2024-05-03T10:00:00', statusClass: 'out-of-turn' }),
    ];
    const { proof } = planned(roll);
    expect(proof.pairs).toEqual({ stamp: 1, age: 0, class: 2 });
    expect(proof.examples).toEqual([
      { row: 2, behindRow: 3, cause: 'stamp' },
      { row: 3, behindRow: 4, cause: 'class' },
    ]);
  });

  it('says how many who wait already stand behind how many of the imported', () => {
    const category = planned([rollRow(2)]).rows[0]?.category ?? 0;
    const at = (submittedAt: string): WaitingPlace => ({ category, submittedAt, sequence: 0 });
    const waiting = [at('2024-01-01T00:00:00.000000Z'), at('2024-05-01T20:00:00.000000Z'), at('2025-01-01T00:00:00.000000Z')];
    const roll = [rollRow(2), rollRow(3, { stamp: '2024-05-03T10:00:00' })];
    expect(planned(roll, { waiting }).proof.categories).toEqual([{ category, imported: 2, waiting: 3, waitingBehind: 2, placesMax: 2 }]);
  });

  it('is as a count of every pair finds it', () => {
    const classes = fc.constantFrom('general', 'priority', 'out-of-turn');
    const row = fc.record({ day: fc.integer({ min: 0, max: 30 }), statusClass: classes, age: fc.integer({ min: 0, max: 1_200 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (list) => {
        const roll = list.map(({ day, statusClass, age }, at) =>
          rollRow(at + 2, {
            position: String(at + 1),
            stamp: `${addDays('2025-08-01' as LocalDate, day)}T10:00:00`,
            birthDate: addDays('2025-07-31' as LocalDate, -age),
            statusClass,
          }),
        );
        const plan = planned(roll);
        expect(faultsOf(plan).flat()).toEqual([]);
        const order = [...plan.rows].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((one) => one.row);
        let pairs = 0;
        for (const [at, one] of order.entries()) pairs += order.slice(at + 1).filter((other) => other < one).length;
        expect(inversionsIn(plan.proof)).toBe(pairs);
        expect(plan.proof.examples.length > 0).toBe(pairs > 0);
      }),
      { numRuns: 200 },
    );
  });
});

const key = (row: Plan['rows'][number]): string =>
  orderOf({ category: row.category, submittedAt: row.submittedAt as Instant, sequence: row.sequence, applicationId: 'app_1' });

describe('any file of one class whose stamps rise', () => {
  it('stands in the queue in the order of the file, however coarse its clock', () => {
    const gapsMs = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 9_000_000 })), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(gapsMs, fc.boolean(), fc.constantFrom('', ':00'), (gaps, positions, seconds) => {
        let at = '2024-02-29T12:00:00.000000Z' as Instant;
        const roll = gaps.map((gap, index) => {
          at = instantPlusMs(at, gap);
          return rollRow(index + 2, { stamp: `${wall(at)}${seconds}`, position: positions ? String(index * 3 + 1) : '' });
        });
        const plan = planned(roll);
        expect(inversionsIn(plan.proof)).toBe(0);
        const inQueue = [...plan.rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(inQueue.map(({ row }) => row)).toEqual(roll.map(({ row }) => row));
      }),
      { numRuns: 300 },
    );
  });
});

/** What a clock on the wall in Almaty shows, to the minute. */
function wall(at: Instant): string {
  const offsetHours = at < '2024-02-29T18:00:00' ? 6 : 5;
  const local = instantPlusMs(at, offsetHours * 3_600_000);
  return `${localDateOf(local, 'UTC')}T${local.slice(11, 16)}`;
}
