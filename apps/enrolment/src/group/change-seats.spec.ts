import { addDays } from '@kezek/domain';
import fc from 'fast-check';
import { at, day, refused } from '../../test/region.js';
import { changeSeats } from './change-seats.js';
import { free, hold, open, take } from './decide.js';
import { type GroupFact, type GroupState, evolve, initial } from './facts.js';
import { childrenOn, overfullDays, seatsOn } from './seats.js';

const profile = {
  ...{ groupId: 'kdg_1.1', kindergartenId: 'kdg_1', districtId: 'tekeli', settlementId: 'tekeli', kind: 'private' as const },
  ...{ ageGroup: 3, language: 'kk', stayHours: '10.5h' as const, seats: 3 },
};
const now = at('2026-09-01T05:00');
const today = day('2026-09-01');
const on = { now, today };
const then = (state: GroupState, facts: readonly GroupFact[]): GroupState => facts.reduce(evolve, state);
const opened = then(initial, open(initial, profile));
const of = (n: number) => ({ contractId: `con_${n}`, childId: `chd_${n}` });
const taken = (state: GroupState, n: number, from = today) => then(state, take(state, { ...of(n), from }, now));

describe('a group of three seats', () => {
  it('gets more or fewer, and has the new number from today on', () => {
    const more = then(opened, changeSeats(opened, 5, on));
    expect(more).toMatchObject({ profile: { seats: 5 } });
    expect(changeSeats(more, 5, on)).toEqual([]);
    const twice = then(more, changeSeats(more, 1, on));
    if (twice.phase !== 'open') throw new Error('it is open');
    expect([seatsOn(twice, addDays(today, -1)), seatsOn(twice, today)]).toEqual([3, 1]);
  });

  it.each([0, -1, 1.5, 61])('does not get %p', (seats) =>
    expect(() => changeSeats(opened, seats, on)).toThrow(refused('enrolment.seats-invalid')),
  );

  it('keeps a seat for who comes later and for whom one is held', () => {
    const later = taken(opened, 1, day('2026-10-01'));
    const held = then(later, hold(later, { ...of(2), from: today, until: at('2026-09-05T05:00') }, now));
    expect(() => changeSeats(held, 1, on)).toThrow(refused('enrolment.seats-below-taken', { needed: 2 }));
    expect(changeSeats(held, 2, on)).toHaveLength(1);
  });

  it('that had more children once is not overfull for having fewer seats now', () => {
    const full = [1, 2, 3].reduce((state, n) => taken(state, n), opened);
    const left = [1, 2].reduce((state, n) => then(state, free(state, { ...of(n), lastDay: day('2026-09-10') })), full);
    const fewer = then(left, changeSeats(left, 1, { now: at('2026-09-11T05:00'), today: day('2026-09-11') }));
    expect(fewer.phase === 'open' && overfullDays(fewer)).toEqual([]);
  });
});

describe('whatever is asked of a group, in whatever order', () => {
  const step = fc.oneof(
    fc.record({ what: fc.constant('take' as const), n: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ what: fc.constant('free' as const), n: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ what: fc.constant('seats' as const), n: fc.integer({ min: 1, max: 8 }) }),
  );
  it('there are never fewer seats than children', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 3 })), { maxLength: 40 }), (steps) => {
        let state = opened;
        let date = today;
        for (const [{ what, n }, days] of steps) {
          date = addDays(date, days);
          const moment = at(`${date}T05:00`);
          try {
            if (what === 'take') state = then(state, take(state, { ...of(n), from: date }, moment));
            else if (what === 'free') state = then(state, free(state, { ...of(n), lastDay: addDays(date, n % 4) }));
            else state = then(state, changeSeats(state, n, { now: moment, today: date }));
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^enrolment\.(group-full|seats-below-taken)$/);
          }
          if (state.phase !== 'open') throw new Error('it is open');
          expect(overfullDays(state)).toEqual([]);
          expect(childrenOn(state, date)).toBeLessThanOrEqual(seatsOn(state, date));
        }
      }),
    );
  });
});
