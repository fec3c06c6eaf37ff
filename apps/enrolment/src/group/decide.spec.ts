import * as fc from 'fast-check';
import type { Instant, LocalDate } from '@kezek/domain';
import { addDays, instantPlusMs } from '@kezek/domain';
import { at, day, refused, types } from '../../test/region.js';
import { dueAt, expireHolds, extendHold, free, giveUp, hold, open, take } from './decide.js';
import { type GroupFact, type GroupProfile, type GroupState, type OpenGroup, evolve, initial } from './facts.js';
import { childrenOn, countSeats, isLive, overfullDays, seatsLeftFrom } from './seats.js';

const profile: GroupProfile = {
  groupId: 'kdg_1.1',
  kindergartenId: 'kdg_1',
  districtId: 'taldykorgan',
  settlementId: 'taldykorgan',
  kind: 'private',
  ageGroup: 2,
  language: 'kk',
  stayHours: '10.5h',
  seats: 2,
};
const now = at('2026-09-01T05:00');
const later = at('2026-09-10T05:00');
const until = at('2026-09-08T18:59');
const first = day('2026-09-02');
const seat = (n: number, from = first) => ({ contractId: `con_${n}`, childId: `chd_${n}`, from });

const after = (state: GroupState, ...decisions: ((state: GroupState) => GroupFact[])[]): GroupState =>
  decisions.reduce((before, decide) => decide(before).reduce(evolve, before), state);
const opened = after(initial, (state) => open(state, profile));
const holding =
  (n: number, from = first) =>
  (state: GroupState) =>
    hold(state, { ...seat(n, from), until }, now);
const taking =
  (n: number, from = first) =>
  (state: GroupState) =>
    take(state, seat(n, from), now);

describe('a group that is not open', () => {
  it('opens once', () => {
    expect(types(open(initial, profile))).toEqual(['enrolment.group-opened']);
    expect(open(opened, profile)).toEqual([]);
  });
  it('has no seats', () => expect(() => holding(1)(initial)).toThrow(refused('enrolment.group-not-found')));
});

describe('a group with two seats', () => {
  const full = after(opened, holding(1), taking(1), holding(2));

  it('holds a seat once for a contract, however often it is asked', () => {
    expect(types(holding(1)(opened))).toEqual(['enrolment.seat-held']);
    expect(holding(1)(after(opened, holding(1)))).toEqual([]);
    expect(holding(1)(full)).toEqual([]);
  });
  it('refuses a third child', () => expect(() => holding(3)(full)).toThrow(refused('enrolment.group-full')));
  it('takes the held seat, once', () => {
    expect(types(taking(2)(full))).toEqual(['enrolment.seat-taken']);
    expect(taking(2)(after(full, taking(2)))).toEqual([]);
  });
  it('does not take a seat that was never held when all are gone', () =>
    expect(() => taking(3)(full)).toThrow(refused('enrolment.group-full')));
  it('gives a released seat to the next', () => {
    const released = after(full, (state) => giveUp(state, seat(2)));
    expect(types(holding(3)(released))).toEqual(['enrolment.seat-held']);
    expect(giveUp(released, seat(2))).toEqual([]);
  });
  it('takes back a seat whose contract never began, wholly', () => {
    const given = after(full, (state) => giveUp(state, seat(1))) as OpenGroup;
    expect(given.taken).toEqual([]);
  });
});

describe('a hold', () => {
  const held = after(opened, holding(1), holding(2));

  it('ends by itself and not a moment early', () => {
    expect(dueAt(held)).toBe(until);
    expect(expireHolds(held, until)).toEqual([]);
    expect(expireHolds(held, later)).toMatchObject([
      { data: { contractId: 'con_1', cause: 'expired' } },
      { data: { contractId: 'con_2' } },
    ]);
    expect(dueAt(after(held, (state) => expireHolds(state, later)))).toBeUndefined();
  });
  it('does not keep the seat from others once it is over, even before the sweep has seen it', () =>
    expect(types(hold(held, { ...seat(3), until: at('2026-09-20T00:00') }, later))).toEqual(['enrolment.seat-held']));
  it('is kept for longer when there is more time to sign, unless it is over', () => {
    const longer = { contractId: 'con_1', until: at('2026-10-09T18:59') };
    const extended = after(held, (state) => extendHold(state, longer, now));
    expect(types(expireHolds(extended, later))).toEqual(['enrolment.seat-released']);
    expect(dueAt(after(extended, (state) => expireHolds(state, later)))).toBe(longer.until);
    expect(extendHold(extended, longer, now)).toEqual([]);
    expect(extendHold(held, longer, later)).toEqual([]);
    expect(extendHold(opened, longer, now)).toEqual([]);
  });
  it('that is over gives its contract a seat only if one is left', () => {
    expect(types(take(held, seat(1), later))).toEqual(['enrolment.seat-taken']);
    const others = after(held, (state) => [3, 4].flatMap((n) => hold(state, { ...seat(n), until: at('2026-09-20T00:00') }, later)));
    expect(() => take(others, seat(1), later)).toThrow(refused('enrolment.group-full'));
  });
});

describe('a child who leaves on the 14th', () => {
  const leaving = after(opened, taking(1), taking(2), (state) => free(state, { ...seat(1), lastDay: day('2026-09-14') }));

  it('leaves a seat for somebody from the 15th and for nobody before', () => {
    expect(() => holding(3, day('2026-09-14'))(leaving)).toThrow(refused('enrolment.group-full'));
    expect(types(holding(3, day('2026-09-15'))(leaving))).toEqual(['enrolment.seat-held']);
  });
  it('is counted as there until the day is over', () => {
    const index = { seats: 2, holds: [], lasting: 1, lastDays: ['2026-09-14'] };
    expect(countSeats(index, { now, today: day('2026-09-14') })).toMatchObject({ held: 0, taken: 2, free: 0 });
    expect(countSeats(index, { now, today: day('2026-09-15') })).toMatchObject({ held: 0, taken: 1, free: 1 });
  });
  it('leaves sooner when the day is brought forward', () => {
    const sooner = after(leaving, (state) => free(state, { ...seat(1), lastDay: day('2026-09-10') }));
    expect(types(holding(3, day('2026-09-11'))(sooner))).toEqual(['enrolment.seat-held']);
  });
  it('does not leave twice', () => expect(free(leaving, { ...seat(1), lastDay: day('2026-09-20') })).toEqual([]));
});

describe('E1: never more children than seats', () => {
  type Step = { kind: 'hold' | 'take' | 'giveUp' | 'free' | 'expire' | 'extend'; n: number; startDay: number; hour: number };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('hold', 'hold', 'take', 'take', 'giveUp', 'free', 'expire', 'extend'),
    n: fc.integer({ min: 1, max: 8 }),
    startDay: fc.integer({ min: 0, max: 20 }),
    hour: fc.integer({ min: 0, max: 48 }),
  });

  const applied = (state: GroupState, { kind, n, startDay }: Step, time: Instant): GroupFact[] => {
    const who = { ...seat(n, addDays(first, startDay)) };
    if (kind === 'hold') return hold(state, { ...who, until: instantPlusMs(time, 40 * 3_600_000) }, time);
    if (kind === 'take') return take(state, who, time);
    if (kind === 'giveUp') return giveUp(state, who);
    if (kind === 'free') return free(state, { ...who, lastDay: addDays(first, startDay + 3) });
    if (kind === 'extend') return extendHold(state, { contractId: who.contractId, until: instantPlusMs(time, 90 * 3_600_000) }, time);
    return expireHolds(state, time);
  };

  it('on any day, whatever is asked in whatever order, with live holds counted as children', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state = opened;
        let time = now;
        for (const one of steps) {
          time = instantPlusMs(time, one.hour * 3_600_000);
          try {
            state = applied(state, one, time).reduce(evolve, state);
          } catch (error) {
            expect(error).toEqual(refused('enrolment.group-full'));
          }
          const group = state as OpenGroup;
          expect(overfullDays(group)).toEqual([]);
          for (let offset = 0; offset < 40; offset += 1) {
            const date: LocalDate = addDays(first, offset);
            const held = group.holds.filter((one) => isLive(one, time) && one.from <= date).length;
            expect(childrenOn(group, date) + held).toBeLessThanOrEqual(profile.seats);
          }
          expect(seatsLeftFrom(group, first, time)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
