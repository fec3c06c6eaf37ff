import fc from 'fast-check';
import { arbitraryRules, arbitrarySnapshot, rules, seats, snapshot, stamp, waits } from '../../test/queues.js';
import { match } from './matching.js';
import type { MatchingRules, QueueSnapshot } from './snapshot.js';
import { orderFaults } from './verify.js';

const turnsOf = (taken: QueueSnapshot, by: MatchingRules = rules): string[] => match(taken, by).turns.map((turn) => turn.applicationId);
const reasonsOf = (taken: QueueSnapshot, by: MatchingRules = rules): Record<string, string> =>
  Object.fromEntries(match(taken, by).passedOver.map((one) => [one.applicationId, one.reason]));

const twins = [waits('app_t1', { batch: 'app_t1' }), waits('app_t2', { batch: 'app_t1', submittedAt: stamp(9) })];
const between = waits('app_between', { submittedAt: stamp(5) });

describe('a batch (domain 3.2)', () => {
  it('is asked where its first member stands, and every turn of it says so', () => {
    const taken = snapshot({ applications: [...twins, between], seats: [seats(2)] });
    expect(match(taken, rules).turns.map(({ applicationId, batch }) => [applicationId, batch])).toEqual([
      ['app_t1', 'app_t1'],
      ['app_t2', 'app_t1'],
    ]);
  });

  it('has turns for all or none: what one seat cannot do for both goes to the next', () => {
    const taken = snapshot({ applications: [...twins, between], seats: [seats(1)] });
    expect(turnsOf(taken)).toEqual(['app_between']);
    expect(reasonsOf(taken)).toEqual({ app_t1: 'no-seats-for-batch', app_t2: 'no-seats-for-batch' });
  });

  it('leaves no seat taken by the one that could be seated', () => {
    const brother = waits('app_b', { batch: 'app_a', ageGroup: 4, submittedAt: stamp(2) });
    const applications = [waits('app_a', { batch: 'app_a' }), brother, between];
    expect(turnsOf(snapshot({ applications, seats: [seats(1)] }))).toEqual(['app_between']);
    expect(turnsOf(snapshot({ applications, seats: [seats(1), seats(1, { ageGroup: 4 })] }))).toEqual(['app_a', 'app_b']);
  });

  it('counts every member in the quota and in the limit of turns', () => {
    const taken = snapshot({ applications: [...twins, between], seats: [seats(3)] });
    const quota = { ...rules, quotas: [{ category: 17, turnsMax: 1 }] };
    expect([turnsOf(taken, quota), reasonsOf(taken, quota)['app_t2']]).toEqual([['app_between'], 'category-quota-used']);
    expect([turnsOf(taken, { ...rules, turnsMax: 1 }), reasonsOf(taken, { ...rules, turnsMax: 1 })['app_t2']]).toEqual([
      ['app_between'],
      'turns-limit',
    ]);
  });

  it('is of those who can be asked: one that is paused or too young holds the other up as little as a stranger', () => {
    for (const out of [{ held: 'paused' }, { byAge: 'too-young' }, { settlementId: 'kobda' }] as const) {
      const applications = [twins[0]!, { ...twins[1]!, ...out }];
      const [turn] = match(snapshot({ applications, seats: [seats(1)] }), rules).turns;
      expect(turn).toMatchObject({ applicationId: 'app_t1' });
      expect(turn).not.toHaveProperty('batch');
    }
  });

  it('uses one place of the ratio', () => {
    const interleaved: MatchingRules = { ...rules, interleave: { priority: 1, general: 1 } };
    const p = (n: number, batch?: string) =>
      waits(`app_p${n}`, { statusClass: 'priority', category: 10, submittedAt: stamp(n), ...(batch === undefined ? {} : { batch }) });
    const applications = [p(1, 'app_p1'), p(2, 'app_p1'), p(3), waits('app_g1'), waits('app_g2', { submittedAt: stamp(2) })];
    expect(turnsOf(snapshot({ applications, seats: [seats(5)] }), interleaved)).toEqual(
      ['p1', 'p2', 'g1', 'p3', 'g2'].map((n) => `app_${n}`),
    );
  });

  it('is seen by the check of the order when it is served in part, or passed over though all could be seated', () => {
    const taken = snapshot({ applications: twins, seats: [seats(2)] });
    const { turns } = match(taken, rules);
    const passed = (applicationId: string) => ({ applicationId, reason: 'no-seats-for-batch' as const });
    expect(orderFaults(taken, rules, { turns: [turns[0]!], passedOver: [passed('app_t2')] })).toEqual([
      'app_t1: 1 of the 2 children of its batch have a turn',
    ]);
    expect(orderFaults(taken, rules, { turns: [], passedOver: twins.map((one) => passed(one.applicationId)) })).toEqual([
      'app_t1: passed over though it could be seated beside all before it',
    ]);
  });
});

describe('whatever the queue', () => {
  it('serves all of a batch that can be asked, or none of it', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, arbitraryRules, (taken, by) => {
        const { turns, passedOver } = match(taken, by);
        const given = new Set(turns.map((turn) => turn.applicationId));
        const out = new Set(['paused', 'stop-listed', 'too-young', 'too-old', 'lowered-age-closed', 'settlement-without-seats']);
        const skipped = new Set(passedOver.filter((one) => out.has(one.reason)).map((one) => one.applicationId));
        for (const byAge of ['yes', 'if-others-empty']) {
          const asked = taken.applications.filter((one) => one.byAge === byAge && !skipped.has(one.applicationId));
          for (const batch of new Set(asked.flatMap((one) => one.batch ?? []))) {
            const served = asked.filter((one) => one.batch === batch).map((one) => given.has(one.applicationId));
            expect(new Set(served).size).toBe(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
