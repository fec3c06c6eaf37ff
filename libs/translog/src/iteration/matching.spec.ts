import fc from 'fast-check';
import { arbitraryRules, arbitrarySnapshot, rules, seats, snapshot, stamp, waits } from '../../test/queues.js';
import { match } from './matching.js';
import { type MatchingRules, type QueueSnapshot, canonicalSnapshot } from './snapshot.js';
import { orderFaults } from './verify.js';

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

  it('tells applications of one stamp apart by their sequence', () => {
    const applications = [waits('app_a', { sequence: 2 }), waits('app_b', { sequence: 1 }), waits('app_c')];
    expect(turnsOf(snapshot({ applications, seats: [seats(3)] }))).toEqual(['app_c', 'app_b', 'app_a']);
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

describe('limits', () => {
  const applications = [1, 2, 3, 4].map((n) => waits(`app_${n}`, { submittedAt: stamp(n) }));
  const later = waits('app_later', { category: 18 });

  it('gives a category no more than its share of the free seats, rounded up', () => {
    const taken = snapshot({ applications: [...applications, later], seats: [seats(5)] });
    const shared = { ...rules, shares: [{ category: 17, percent: 30 }] };
    expect(turnsOf(taken, shared)).toEqual(['app_1', 'app_2', 'app_later']);
    expect(reasonOf(taken, 'app_3', shared)).toBe('category-share-used');
  });

  it('holds a category to its quota where that is less than its share', () => {
    const taken = snapshot({ applications, seats: [seats(4)] });
    const both = { ...rules, quotas: [{ category: 17, turnsMax: 1 }], shares: [{ category: 17, percent: 50 }] };
    expect(turnsOf(taken, both)).toEqual(['app_1']);
    expect(reasonOf(taken, 'app_2', both)).toBe('category-quota-used');
  });

  it('gives no more turns than were asked for', () => {
    const taken = snapshot({ applications: [...applications, later], seats: [seats(5)] });
    expect(turnsOf(taken, { ...rules, turnsMax: 2 })).toEqual(['app_1', 'app_2']);
    expect(reasonOf(taken, 'app_later', { ...rules, turnsMax: 2 })).toBe('turns-limit');
  });
});

describe('those who are held', () => {
  it.each(['paused', 'stop-listed'] as const)('passes over one that is %s, whatever its age', (held) => {
    const taken = snapshot({ applications: [waits('app_a', { held }), waits('app_b', { held, byAge: 'too-young' })], seats: [seats(2)] });
    expect(turnsOf(taken)).toEqual([]);
    expect([reasonOf(taken, 'app_a'), reasonOf(taken, 'app_b')]).toEqual([held, held]);
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

  it('is not closed by one who is paused, as nobody would be served for it', () => {
    const paused = waits('app_a', { category: 20, held: 'paused' });
    expect(turnsOf(snapshot({ applications: [young, paused], seats: seatsForAll }))).toEqual(['app_young']);
  });

  it('is closed by one whose settlement has no seats (domain J71)', () => {
    const there = waits('app_a', { category: 20, settlementId: 'kobda' });
    expect(turnsOf(snapshot({ applications: [young, there], seats: seatsForAll }))).toEqual([]);
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
        const left = taken.applications.some(
          (one) => one.byAge === 'yes' && one.held === undefined && one.category !== 6 && !given.has(one.applicationId),
        );
        const lowered = taken.applications.filter((one) => one.byAge === 'if-others-empty' && given.has(one.applicationId));
        expect(left && lowered.length > 0).toBe(false);
      }),
    );
  });
});

const MICROS_PER_SECOND = 1_000_000;

describe('size', () => {
  it('computes 2,500 applications over a city with less than a second of work', () => {
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
    // Of this process alone: the machine may have other work.
    const before = process.cpuUsage();
    const { turns } = match(snapshot({ applications, seats: cells }), { ...rules, scope: 'city' });
    expect(turns.length).toBeGreaterThan(1_500);
    expect(process.cpuUsage(before).user).toBeLessThan(MICROS_PER_SECOND);
  });
});
