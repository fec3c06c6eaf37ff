import type { Instant, LocalDate, StatusClass } from '@kezek/domain';
import fc from 'fast-check';
import { match } from './matching.js';
import { type MatchingRules, type QueueSnapshot, type SnapshotApplication, type TurnByAge, canonicalSnapshot } from './snapshot.js';
import { orderFaults } from './verify.js';

const rules: MatchingRules = {
  scope: 'district',
  interleave: { priority: 0, general: 1 },
  lastCategory: 21,
  quotas: [],
  policyDigest: 'f'.repeat(64),
};

const stamp = (second: number): Instant => `2026-01-10T09:00:${String(second).padStart(2, '0')}.000000Z` as Instant;

const waits = (applicationId: string, over: Partial<SnapshotApplication> = {}): SnapshotApplication => ({
  applicationId,
  statusClass: 'general',
  category: 17,
  submittedAt: stamp(1),
  settlementId: 'taldykorgan',
  ageGroup: 3,
  byAge: 'yes',
  languages: ['kk'],
  kinds: ['private'],
  ...over,
});

const seats = (free: number, over: Partial<QueueSnapshot['seats'][number]> = {}) => ({
  settlementId: 'taldykorgan',
  ageGroup: 3,
  language: 'kk',
  kind: 'private',
  free,
  ...over,
});

const snapshot = (over: Partial<QueueSnapshot>): QueueSnapshot => ({
  districtId: 'taldykorgan',
  on: '2026-02-01' as LocalDate,
  applications: [],
  openTurns: [],
  seats: [],
  ...over,
});

const turnsOf = (taken: QueueSnapshot, by: MatchingRules = rules): string[] => match(taken, by).turns.map((turn) => turn.applicationId);
const reasonOf = (taken: QueueSnapshot, applicationId: string, by: MatchingRules = rules): string | undefined =>
  match(taken, by).passedOver.find((one) => one.applicationId === applicationId)?.reason;

describe('order', () => {
  it('asks by category, then by stamp, then by public number', () => {
    const applications = [
      waits('app_d', { category: 18 }),
      waits('app_c', { submittedAt: stamp(2) }),
      waits('app_b', { submittedAt: stamp(1) }),
      waits('app_a', { category: 3, statusClass: 'out-of-turn', submittedAt: stamp(9) }),
    ];
    expect(turnsOf(snapshot({ applications, seats: [seats(3)] }))).toEqual(['app_a', 'app_b', 'app_c']);
  });

  it('numbers the turns from 1', () => {
    const applications = [waits('app_a'), waits('app_b', { submittedAt: stamp(2) })];
    expect(match(snapshot({ applications, seats: [seats(2)] }), rules).turns.map((turn) => turn.ordinal)).toEqual([1, 2]);
  });
});

describe('seats', () => {
  it('moves a flexible family over for one that has no choice', () => {
    const applications = [
      waits('app_flexible', { languages: ['kk', 'ru'] }),
      waits('app_kazakh', { submittedAt: stamp(2), languages: ['kk'] }),
    ];
    expect(turnsOf(snapshot({ applications, seats: [seats(1), seats(1, { language: 'ru' })] }))).toEqual(['app_flexible', 'app_kazakh']);
  });

  it('never unseats an earlier one for a later one', () => {
    const applications = [waits('app_first'), waits('app_second', { submittedAt: stamp(2), languages: ['kk'] })];
    const taken = snapshot({ applications, seats: [seats(1)] });
    expect(turnsOf(taken)).toEqual(['app_first']);
    expect(reasonOf(taken, 'app_second')).toBe('no-seat');
  });

  it('leaves seats to the turns that are still open', () => {
    const openTurns = [{ applicationId: 'app_open', settlementId: 'taldykorgan', ageGroup: 3, languages: ['kk'], kinds: ['private'] }];
    expect(turnsOf(snapshot({ applications: [waits('app_a')], openTurns, seats: [seats(1)] }))).toEqual([]);
  });

  it('gives no more turns of a category than its quota', () => {
    const applications = [waits('app_a'), waits('app_b', { submittedAt: stamp(2) }), waits('app_c', { category: 18 })];
    const limited = { ...rules, quotas: [{ category: 17, turnsMax: 1 }] };
    expect(turnsOf(snapshot({ applications, seats: [seats(3)] }), limited)).toEqual(['app_a', 'app_c']);
  });
});

describe('scope', () => {
  const applications = [waits('app_there', { settlementId: 'kobda' }), waits('app_here', { submittedAt: stamp(2) })];
  const taken = snapshot({ applications, seats: [seats(2)] });

  it('skips a settlement without seats in a district; its children keep their places (domain J71)', () => {
    expect(turnsOf(taken)).toEqual(['app_here']);
    expect(reasonOf(taken, 'app_there')).toBe('settlement-without-seats');
    expect(match(taken, rules).skippedSettlementIds).toEqual(['kobda']);
  });

  it('takes a city as one place', () => {
    expect(turnsOf(taken, { ...rules, scope: 'city' })).toEqual(['app_there', 'app_here']);
    expect(match(taken, { ...rules, scope: 'city' }).skippedSettlementIds).toEqual([]);
  });
});

describe('the lowered age (domain J72)', () => {
  const young = waits('app_young', { category: 21, byAge: 'if-others-empty', ageGroup: 1 });
  const seatsForAll = [seats(1), seats(1, { ageGroup: 1 })];

  it('opens when all other categories are empty', () => {
    expect(turnsOf(snapshot({ applications: [young, waits('app_a', { category: 20 })], seats: seatsForAll }))).toEqual([
      'app_a',
      'app_young',
    ]);
  });

  it('stays closed while another category has somebody left', () => {
    const left = [waits('app_a', { category: 20 }), waits('app_b', { category: 20, submittedAt: stamp(2) })];
    const taken = snapshot({ applications: [young, ...left], seats: seatsForAll });
    expect(turnsOf(taken)).toEqual(['app_a']);
    expect(reasonOf(taken, 'app_young')).toBe('lowered-age-closed');
  });

  it('is not closed by the last category itself, whose usual age goes first', () => {
    const older = waits('app_older', { category: 21, submittedAt: stamp(9), ageGroup: 1 });
    expect(turnsOf(snapshot({ applications: [young, older], seats: seatsForAll }))).toEqual(['app_older']);
  });

  it('never opens to those who are younger still', () => {
    const taken = snapshot({ applications: [{ ...young, byAge: 'too-young' }], seats: seatsForAll });
    expect(reasonOf(taken, 'app_young')).toBe('too-young');
  });
});

describe('interleaving 1 : 3', () => {
  const interleaved: MatchingRules = { ...rules, interleave: { priority: 1, general: 3 } };
  const priority = [1, 2, 3].map((n) => waits(`app_p${n}`, { statusClass: 'priority', category: 10, submittedAt: stamp(n) }));
  const general = [1, 2, 3, 4].map((n) => waits(`app_g${n}`, { submittedAt: stamp(n) }));
  const first = waits('app_first', { statusClass: 'out-of-turn', category: 3, submittedAt: stamp(50) });

  it('serves out-of-turn first, then one of the priority class to three of the general one', () => {
    const applications = [...priority, ...general, first];
    expect(turnsOf(snapshot({ applications, seats: [seats(8)] }), interleaved)).toEqual(
      ['first', 'p1', 'g1', 'g2', 'g3', 'p2', 'g4', 'p3'].map((name) => `app_${name}`),
    );
  });

  it('uses no place of the ratio for those who cannot be seated', () => {
    const elsewhere = waits('app_p0', { statusClass: 'priority', category: 10, submittedAt: stamp(0), languages: ['ru'] });
    expect(turnsOf(snapshot({ applications: [elsewhere, ...priority, ...general], seats: [seats(2)] }), interleaved)).toEqual([
      'app_p1',
      'app_g1',
    ]);
  });
});

// Generated queues: few seats and many kinds, so that most of them are tight.
const settlementId = fc.constantFrom('taldykorgan', 'kobda', 'otenai');
const ageGroup = fc.constantFrom(1, 3);
const languages = fc.subarray(['kk', 'ru', 'uz'], { minLength: 1 });
const kinds = fc.subarray(['state', 'private'], { minLength: 1 });
const statusClasses: StatusClass[] = ['out-of-turn', 'priority', 'general'];

const arbitraryApplication = fc
  .record({
    number: fc.integer({ min: 1, max: 60 }),
    category: fc.integer({ min: 1, max: 6 }),
    submittedAt: fc.integer({ min: 0, max: 30 }).map(stamp),
    settlementId,
    ageGroup,
    byAge: fc.constantFrom<TurnByAge>('yes', 'yes', 'yes', 'yes', 'if-others-empty', 'too-young', 'too-old'),
    languages,
    kinds,
  })
  .map(({ number, ...one }) => ({ ...one, applicationId: `app_${number}`, statusClass: statusClasses[Math.ceil(one.category / 2) - 1]! }));

const arbitrarySnapshot = fc.record({
  districtId: fc.constant('taldykorgan'),
  on: fc.constant('2026-02-01' as LocalDate),
  applications: fc.uniqueArray(arbitraryApplication, { selector: (one) => one.applicationId, maxLength: 40 }),
  openTurns: fc.array(fc.record({ applicationId: fc.uuid(), settlementId, ageGroup, languages, kinds }), { maxLength: 4 }),
  seats: fc.array(
    fc.record({
      settlementId,
      ageGroup,
      language: fc.constantFrom('kk', 'ru', 'uz'),
      kind: fc.constantFrom('state', 'private'),
      free: fc.nat(3),
    }),
    { maxLength: 12 },
  ),
});

const arbitraryRules = fc.record({
  scope: fc.constantFrom('city' as const, 'district' as const),
  interleave: fc.constantFrom({ priority: 0, general: 1 }, { priority: 1, general: 3 }, { priority: 2, general: 1 }),
  lastCategory: fc.constant(6),
  quotas: fc.constantFrom([], [{ category: 2, turnsMax: 1 }]),
  policyDigest: fc.constant('f'.repeat(64)),
});

describe('whatever the queue', () => {
  it('gives the same bytes in whatever order things are listed', () => {
    const shuffled = arbitrarySnapshot.chain((taken) =>
      fc.record({
        taken: fc.constant(taken),
        again: fc.record({
          districtId: fc.constant(taken.districtId),
          on: fc.constant(taken.on),
          applications: fc.shuffledSubarray([...taken.applications], { minLength: taken.applications.length }),
          openTurns: fc.shuffledSubarray([...taken.openTurns], { minLength: taken.openTurns.length }),
          seats: fc.shuffledSubarray([...taken.seats], { minLength: taken.seats.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, arbitraryRules, ({ taken, again }, by) => {
        expect(JSON.stringify(match(again, by))).toBe(JSON.stringify(match(taken, by)));
        expect(JSON.stringify(canonicalSnapshot(again))).toBe(JSON.stringify(canonicalSnapshot(taken)));
      }),
    );
  });

  it('keeps the order: no turn without a seat, nobody passed over who could be seated beside all before them', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryRules, (taken, by) => {
        expect(orderFaults(taken, by, match(taken, by))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never gives more turns than seats, and one answer to each', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryRules, (taken, by) => {
        const { turns, passedOver } = match(taken, by);
        expect(turns.length).toBeLessThanOrEqual(taken.seats.reduce((sum, cell) => sum + cell.free, 0));
        const answered = [...turns, ...passedOver].map((one) => one.applicationId).sort();
        expect(answered).toEqual(taken.applications.map((one) => one.applicationId).sort());
      }),
    );
  });

  it('serves nobody of the lowered age while another category has somebody left', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryRules, (taken, by) => {
        const given = new Set(turnsOf(taken, by));
        const left = taken.applications.some((one) => one.byAge === 'yes' && one.category !== 6 && !given.has(one.applicationId));
        const lowered = taken.applications.filter((one) => one.byAge === 'if-others-empty' && given.has(one.applicationId));
        expect(left && lowered.length > 0).toBe(false);
      }),
    );
  });
});

describe('the check of the order', () => {
  const taken = snapshot({ applications: [waits('app_a'), waits('app_b', { submittedAt: stamp(2) })], seats: [seats(1)] });
  const turn = (applicationId: string) => ({ ...match(taken, rules).turns[0]!, applicationId });

  it('sees a later one served before an earlier one', () => {
    const wrong = { turns: [turn('app_b')], passedOver: [{ applicationId: 'app_a', reason: 'no-seat' as const }] };
    expect(orderFaults(taken, rules, wrong)).toEqual(['app_a: passed over though it could be seated beside all before it']);
  });

  it('sees a turn too many', () => {
    expect(orderFaults(taken, rules, { turns: [turn('app_a'), turn('app_b')], passedOver: [] })).toEqual([
      'app_b: a turn without a seat for it',
    ]);
  });

  it('sees one who got no answer', () => {
    expect(orderFaults(taken, rules, { turns: [turn('app_a')], passedOver: [] })).toEqual(['app_b: neither a turn nor a reason, or both']);
  });
});

describe('size', () => {
  it('computes 2,500 applications over a city in less than a second', () => {
    const applications = Array.from({ length: 2_500 }, (_, n) =>
      waits(`app_${n}`, {
        category: (n % 21) + 1,
        submittedAt: stamp(n % 60),
        settlementId: ['taldykorgan', 'otenai', 'kobda'][n % 3]!,
        ageGroup: (n % 5) + 1,
        languages: [['kk'], ['ru'], ['kk', 'ru']][n % 3]!,
        kinds: [['private'], ['state', 'private'], ['mini-centre', 'private', 'state']][n % 3]!,
      }),
    );
    const cells = [1, 2, 3, 4, 5].flatMap((group) =>
      ['kk', 'ru'].flatMap((language) => ['state', 'private', 'mini-centre'].map((kind) => seats(60, { ageGroup: group, language, kind }))),
    );
    const started = performance.now();
    const { turns } = match(snapshot({ applications, seats: cells }), { ...rules, scope: 'city' });
    expect(turns.length).toBeGreaterThan(1_500);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
