import fc from 'fast-check';
import { arbitraryRules, arbitrarySnapshot, rules, seats, snapshot, stamp, waits } from '../../test/queues.js';
import { match } from './matching.js';
import type { MatchingRules, QueueSnapshot } from './snapshot.js';
import { orderFaults } from './verify.js';

describe('the check of the order', () => {
  const taken = snapshot({ applications: [waits('app_a'), waits('app_b', { submittedAt: stamp(2) })], seats: [seats(1)] });
  const turn = (applicationId: string) => ({
    ...match(snapshot({ ...taken, seats: [seats(2)] }), rules).turns.find((one) => one.applicationId === applicationId)!,
  });

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

  it('counts a turn that could not be given as one that was to be', () => {
    const notGiven = [{ applicationId: 'app_a', reason: 'gone' as const }];
    const passedOver = [{ applicationId: 'app_b', reason: 'no-seat' as const }];
    expect(orderFaults(taken, rules, { turns: [], notGiven, passedOver })).toEqual([]);
  });

  it('sees a turn that says another stamp than the application', () => {
    const wrong = {
      turns: [{ ...turn('app_a'), submittedAt: stamp(0) }],
      passedOver: [{ applicationId: 'app_b', reason: 'no-seat' as const }],
    };
    expect(orderFaults(taken, rules, wrong)).toEqual(['app_a: its turn says something else than its application']);
  });
});

describe('reasons that are not so', () => {
  const first = waits('app_a');
  const second = waits('app_b', { submittedAt: stamp(2) });
  const answer = (taken: QueueSnapshot, served: string[], reason: string, by: MatchingRules = rules): string[] => {
    const all = match(snapshot({ ...taken, seats: [seats(9), seats(9, { ageGroup: 1 })] }), rules).turns;
    const turns = served.map((id, index) => ({ ...all.find((one) => one.applicationId === id)!, ordinal: index + 1 }));
    const others = taken.applications.filter((one) => !served.includes(one.applicationId));
    return orderFaults(taken, by, {
      turns,
      passedOver: others.map(({ applicationId }) => ({ applicationId, reason: reason as 'no-seat' })),
    });
  };
  const both = snapshot({ applications: [first, second], seats: [seats(1)] });

  it.each([
    'paused',
    'stop-listed',
    'too-young',
    'lowered-age-closed',
    'settlement-without-seats',
    'no-seats-for-batch',
    'turns-limit',
    'luck',
  ])('sees an earlier one passed over as %s that is not', (reason) => {
    expect(answer(both, ['app_b'], reason)).toContain(`app_a: passed over as ${reason}, which is not so`);
  });

  it('sees one stopped by a quota that was not reached', () => {
    const limited = { ...rules, quotas: [{ category: 17, turnsMax: 2 }] };
    expect(answer(both, ['app_b'], 'category-quota-used', limited)).toContain('app_a: stopped by a limit that was not reached');
  });

  it.each([
    { priority: 0, general: 1 },
    { priority: 1, general: 3 },
  ])('sees one stopped by a quota that a later one was not held to: %o', (interleave) => {
    const limited = { ...rules, interleave, quotas: [{ category: 17, turnsMax: 1 }] };
    expect(answer(both, ['app_b'], 'category-quota-used', limited)).toEqual(['app_a: stopped by a limit that was not reached']);
  });

  it('sees more turns than the quota, the share or the limit allows', () => {
    const plenty = snapshot({ applications: [first, second], seats: [seats(2)] });
    const said = 'category 17: 2 turns where 1 were to be given at most';
    expect(answer(plenty, ['app_a', 'app_b'], '', { ...rules, quotas: [{ category: 17, turnsMax: 1 }] })).toEqual([said]);
    expect(answer(plenty, ['app_a', 'app_b'], '', { ...rules, shares: [{ category: 17, percent: 50 }] })).toEqual([said]);
    expect(answer(plenty, ['app_a', 'app_b'], '', { ...rules, turnsMax: 1 })).toEqual(['2 turns where 1 were to be given at most']);
  });

  it('sees a turn by the lowered age while others are left (domain J72)', () => {
    const young = waits('app_young', { category: 21, byAge: 'if-others-empty', ageGroup: 1 });
    const taken = snapshot({ applications: [waits('app_a', { languages: ['ru'] }), young], seats: [seats(1), seats(1, { ageGroup: 1 })] });
    const turns = match(snapshot({ applications: [young], seats: [seats(1, { ageGroup: 1 })] }), rules).turns;
    expect(orderFaults(taken, rules, { turns, passedOver: [{ applicationId: 'app_a', reason: 'no-seat' }] })).toEqual([
      'app_young: a turn by the lowered age while others are left',
    ]);
  });

  it('sees a turn of one who is paused', () => {
    const paused = snapshot({ applications: [waits('app_a', { held: 'paused' })], seats: [seats(1)] });
    const { turns } = match(snapshot({ applications: [first], seats: [seats(1)] }), rules);
    expect(orderFaults(paused, rules, { turns, passedOver: [] })).toEqual(['app_a: a turn though it is paused']);
  });
});

describe('turns of the priority class to turns of the general one, one to three', () => {
  const shared: MatchingRules = { ...rules, interleave: { priority: 1, general: 3 } };
  const general = (n: number) => waits(`app_g${n}`, { submittedAt: stamp(n) });
  const priority = (n: number) => waits(`app_p${n}`, { statusClass: 'priority', category: 9, submittedAt: stamp(n) });
  const applications = [priority(1), priority(2), ...[1, 2, 3, 4].map(general)];
  const ids = (...names: string[]): string[] => names.map((name) => `app_${name}`);
  const served = (names: readonly string[], free: number): string[] => {
    const of = new Map(applications.map((one) => [one.applicationId, one]));
    const turns = names.map((applicationId, at) => {
      const { category, submittedAt, settlementId, ageGroup } = of.get(applicationId)!;
      return { ordinal: at + 1, applicationId, category, submittedAt, settlementId, ageGroup };
    });
    const passedOver = applications
      .filter((one) => !names.includes(one.applicationId))
      .map(({ applicationId }) => ({ applicationId, reason: 'no-seat' as const }));
    return orderFaults(snapshot({ applications, seats: [seats(free)] }), shared, { turns, passedOver });
  };

  it('finds nothing where the share was kept', () => {
    expect(served(ids('p1', 'g1', 'g2', 'g3', 'p2'), 5)).toEqual([]);
  });

  it.each([
    ['a second of the priority class before the third of the general one', ids('p1', 'g1', 'g2', 'p2'), 4, 'app_g3'],
    ['a general one in the place of the priority class', ids('p1', 'g1', 'g2', 'g3', 'g4'), 5, 'app_p2'],
    ['none of the priority class at all', ids('g1', 'g2'), 2, 'app_p1'],
    ['the priority class before everybody', ids('p1', 'p2'), 2, 'app_g1'],
  ])('sees %s', (_what, names, free, wronged) => {
    expect(served(names, free)).toContain(`${wronged}: passed over though it could be seated beside all before it`);
  });

  it('sees the same turns numbered in another order', () => {
    expect(served(ids('p1', 'p2', 'g1', 'g2', 'g3'), 5)).toEqual(
      ['g1', 'g2', 'g3'].map((name) => `app_${name}: its turn comes after that of app_p2`),
    );
  });
});

describe('whatever is changed in the turns of an iteration', () => {
  it('sees two turns that changed places, whatever the rules', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryRules, fc.nat(), fc.nat(), (taken, by, one, other) => {
        const { turns, passedOver } = match(taken, by);
        fc.pre(turns.length > 1);
        const [low, high] = [one % turns.length, other % turns.length].sort((a, b) => a - b) as [number, number];
        fc.pre(low !== high);
        const swapped = turns
          .with(low, turns[high]!)
          .with(high, turns[low]!)
          .map((turn, at) => ({ ...turn, ordinal: at + 1 }));
        expect(orderFaults(taken, by, { turns: swapped, passedOver })).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('sees a turn taken from one and given to a later one of the same category and wishes', () => {
    const alike = { settlementId: 'taldykorgan', ageGroup: 3, languages: ['kk'], kinds: ['private'] };
    const tight = fc.tuple(arbitrarySnapshot, fc.integer({ min: 1, max: 5 })).map(([taken, free]) =>
      snapshot({
        applications: taken.applications.map((one) => ({
          ...one,
          ...alike,
          ...(one.category % 2 ? { category: 1, statusClass: 'out-of-turn' as const } : { category: 6, statusClass: 'general' as const }),
        })),
        seats: [seats(free)],
      }),
    );
    fc.assert(
      fc.property(tight, fc.constantFrom({ priority: 0, general: 1 }, { priority: 1, general: 3 }), fc.nat(), (taken, interleave, pick) => {
        const by = { ...rules, interleave, lastCategory: 6 };
        const { turns, passedOver } = match(taken, by);
        const own = taken.applications.find((one) => one.applicationId === turns[pick % turns.length]?.applicationId);
        const other = taken.applications.find(
          (one) =>
            one.batch === undefined &&
            one.category === own?.category &&
            one.byAge === own.byAge &&
            passedOver.some(({ applicationId, reason }) => applicationId === one.applicationId && reason === 'no-seat'),
        );
        fc.pre(own !== undefined && own.batch === undefined && other !== undefined);
        const wrong = {
          turns: turns.map((turn) =>
            turn.applicationId === own!.applicationId
              ? { ...turn, applicationId: other!.applicationId, submittedAt: other!.submittedAt }
              : turn,
          ),
          passedOver: passedOver.map((one) =>
            one.applicationId === other!.applicationId ? { ...one, applicationId: own!.applicationId } : one,
          ),
        };
        expect(orderFaults(taken, by, wrong)).toContain(
          `${own!.applicationId}: passed over though it could be seated beside all before it`,
        );
      }),
    );
  });
});
