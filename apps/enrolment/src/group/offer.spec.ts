import fc from 'fast-check';
import { type Instant, type LocalDate, addDays, instantPlusMs } from '@kezek/domain';
import { at, day, refused } from '../../test/region.js';
import { toGroup } from '../messages.js';
import { expireHolds, free, giveUp, hold, take } from './decide.js';
import { type GroupFact, type GroupState, type OpenGroup, evolve, initial, offersOf } from './facts.js';
import { type Waiter, declineOffer, entryOfOffer, offerSeats, withdrawOffers } from './offer.js';
import { countSeats, overPromised, overfullDays } from './seats.js';

const profile = { groupId: 'kdg_a.1', kindergartenId: 'kdg_a', districtId: 'tekeli', settlementId: 'tekeli' } as const;
const shape = { kind: 'private', ageGroup: 3, language: 'kk', stayHours: '10.5h' } as const;
const opened = (seats: number): GroupState => evolve(initial, { type: 'enrolment.group-opened', data: { ...profile, ...shape, seats } });
const apply = (state: GroupState, facts: readonly GroupFact[]): GroupState => facts.reduce(evolve, state);

const start = at('2026-09-01T05:00');
const waiter = (n: number, fits = true): Waiter => ({
  ...{ listId: 'kdg_a:3', entryId: `wai_${n}`, childId: `chd_${n}`, guardianId: `gdn_${n}` },
  fits: () => fits,
});
const terms = (now: Instant) => ({ now, earliest: day('2026-09-02'), latest: day('2026-12-30'), until: instantPlusMs(now, 3_600_000) });
const offered = (facts: readonly GroupFact[]): string[] =>
  facts.flatMap((fact) => (fact.type === 'enrolment.seat-offered' ? [fact.data.childId] : []));

describe('a free seat and a waiting list', () => {
  it('is offered to the first whom it fits, and not shown as free', () => {
    const state = opened(1);
    const facts = offerSeats(state, [waiter(1, false), waiter(2), waiter(3)], terms(start));
    expect(offered(facts)).toEqual(['chd_2']);
    const after = apply(state, facts) as OpenGroup;
    const index = { seats: 1, holds: [], offers: offersOf(after).map(({ until }) => until), lasting: 0, lastDays: [] };
    expect(countSeats(index, { now: start, today: day('2026-09-01') })).toEqual({ held: 0, offered: 1, taken: 0, free: 0 });
    expect(toGroup(after, { now: start, today: day('2026-09-01') })).toMatchObject({ seats: 1, held: 0, offered: 1, taken: 0, free: 0 });
    expect(() => hold(after, { contractId: 'con_x', childId: 'chd_x', from: day('2026-09-02'), until: start }, start)).toThrow(
      refused('enrolment.group-full'),
    );
  });

  it('is offered from the day after the last of who leaves', () => {
    const seat = { contractId: 'con_1', childId: 'chd_gone' };
    const taken = apply(opened(1), take(opened(1), { ...seat, from: day('2026-09-01') }, start));
    const leaving = apply(taken, free(taken, { ...seat, lastDay: day('2026-09-30') }));
    expect(offerSeats(leaving, [waiter(1)], terms(start))).toMatchObject([{ data: { from: '2026-10-01' } }]);
  });

  it('becomes the hold of the contract of who accepts, and no earlier voucher takes it', () => {
    const state = apply(opened(1), offerSeats(opened(1), [waiter(1)], terms(start)));
    const own = {
      contractId: 'con_1',
      childId: 'chd_1',
      from: day('2026-09-02'),
      until: instantPlusMs(start, 9_000_000),
      offerId: 'off_1.1',
    };
    const round = { roundMs: 600_000 };
    const accepted = apply(state, hold(state, { ...own, voucherAt: at('2026-08-02T00:00') }, start, round));
    expect(accepted).toMatchObject({ offers: [], holds: [{ contractId: 'con_1' }] });
    const earlier = { contractId: 'con_2', childId: 'chd_2', from: own.from, until: own.until, voucherAt: at('2026-08-01T00:00') };
    expect(() => hold(accepted, earlier, start, round)).toThrow(refused('enrolment.group-full'));
  });

  it('goes to the next when it is declined or lapses, and is not offered to the same family again', () => {
    const list = [waiter(1), waiter(2), waiter(3)];
    const first = apply(opened(1), offerSeats(opened(1), list, terms(start)));
    const declined = apply(first, declineOffer(first, { offerId: 'off_1.1', childId: 'chd_1' }, start));
    const second = offerSeats(declined, list, terms(start));
    expect(offered(second)).toEqual(['chd_2']);
    const later = instantPlusMs(start, 3_600_001);
    const waited = apply(declined, second);
    expect(() => declineOffer(waited, { offerId: 'off_2.1', childId: 'chd_2' }, later)).toThrow(refused('enrolment.seat-offer-over'));
    const lapsed = apply(waited, expireHolds(waited, later));
    expect(offered(offerSeats(lapsed, list, terms(later)))).toEqual(['chd_3']);
  });

  it('goes to the next when what was accepted came to nothing, and whoever accepted it is asked about another seat, by another name', () => {
    const list = [waiter(1), waiter(2)];
    const until = instantPlusMs(start, 9_000_000);
    const acceptedBy = (state: GroupState, n: number, offerId: string): GroupState => {
      const own = { contractId: offerId.replace('off', 'con'), childId: `chd_${n}`, from: day('2026-09-02'), until, offerId };
      return apply(state, hold(state, own, start));
    };
    const first = acceptedBy(apply(opened(1), offerSeats(opened(1), list, terms(start))), 1, 'off_1.1');
    const back = apply(first, giveUp(first, { contractId: 'con_1.1', childId: 'chd_1' }));
    expect(offered(offerSeats(back, [waiter(1)], terms(start)))).toEqual([]);
    const second = apply(back, offerSeats(back, list, terms(start)));
    expect(second).toMatchObject({ offers: [{ childId: 'chd_2' }] });
    const taken = acceptedBy(second, 2, 'off_2.1');
    const another = apply(taken, giveUp(taken, { contractId: 'con_2.1', childId: 'chd_2' }));
    const again = offerSeats(another, list, terms(start));
    expect(again).toMatchObject([{ data: { childId: 'chd_1', offerId: 'off_1.1.2' } }]);
    expect(['off_1.1', 'off_1.1.2'].map(entryOfOffer)).toEqual(['wai_1', 'wai_1']);
    const passed = acceptedBy(apply(another, again), 1, 'off_1.1.2');
    const third = apply(passed, giveUp(passed, { contractId: 'con_1.1.2', childId: 'chd_1' }));
    const free = apply(third, [
      { type: 'enrolment.group-seats-changed', data: { ...profile, from: '2026-09-01', seats: 2, seatsBefore: 1, by: 'stf_1' } as never },
    ]);
    expect(offerSeats(free, [waiter(1)], terms(start))).toMatchObject([{ data: { offerId: 'off_1.1.3' } }]);
  });

  it('is nobody else’s to answer', () =>
    expect(() => {
      const state = apply(opened(1), offerSeats(opened(1), [waiter(1)], terms(start)));
      declineOffer(state, { offerId: 'off_1.1', childId: 'chd_2' }, start);
    }).toThrow(refused('enrolment.seat-offer-over')));
});

describe('whatever is asked for, offered, answered, taken and given back, in any order', () => {
  const child = fc.integer({ min: 0, max: 7 });
  const action = fc.record({
    what: fc.constantFrom('hold', 'take', 'give-up', 'free', 'offer', 'accept', 'decline', 'withdraw', 'expire'),
    child,
    dayOffset: fc.integer({ min: 0, max: 40 }),
    minutes: fc.integer({ min: 0, max: 90 }),
  });

  it('offered, held and taken seats are never more than there are', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(action, { maxLength: 60 }), (seats, actions) => {
        let state = opened(seats);
        let now = start;
        for (const one of actions) {
          now = instantPlusMs(now, one.minutes * 60_000);
          state = apply(
            state,
            attempt(() => decided(state, one, now)),
          );
          if (state.phase !== 'open') throw new Error('It stays open');
          expect(overfullDays(state)).toEqual([]);
          expect(overPromised(state, now)).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    ));

  function decided(
    state: GroupState,
    { what, child: n, dayOffset }: { what: string; child: number; dayOffset: number },
    now: Instant,
  ): GroupFact[] {
    const from: LocalDate = addDays(day('2026-09-02'), dayOffset);
    const until = instantPlusMs(now, 3_600_000);
    const own = { contractId: `con_${n}`, childId: `chd_${n}` };
    const voucherAt = at(`2026-08-0${n + 1}T00:00`);
    const offers = state.phase === 'open' ? offersOf(state) : [];
    // The newest of the family, which may be its second.
    const offerOf = (of: number): string => offers.find(({ childId }) => childId === `chd_${of}`)?.offerId ?? `off_${of}.1`;
    switch (what) {
      case 'hold':
        return hold(state, { ...own, from, until, voucherAt }, now, { roundMs: 1_800_000 });
      case 'take':
        return take(state, { ...own, from }, now);
      case 'give-up':
        return giveUp(state, own);
      case 'free':
        return free(state, { ...own, lastDay: from });
      case 'offer':
        return offerSeats(state, [waiter(n), waiter((n + 1) % 8)], terms(now));
      case 'accept':
        return hold(state, { ...own, from, until, voucherAt, offerId: offerOf(n) }, now, { roundMs: 1_800_000 });
      case 'decline':
        return declineOffer(state, { offerId: offerOf(n), childId: `chd_${n}` }, now);
      case 'withdraw':
        return withdrawOffers(state, `wai_${n}`);
      default:
        return expireHolds(state, now);
    }
  }
});

describe('families who ask within one round', () => {
  it('have the seats in the order of their vouchers, in whatever order they come', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 5 }), (seats, asked) => {
        const until = instantPlusMs(start, 86_400_000);
        const asks = asked.map((n) => ({
          ...{ contractId: `con_${n}`, childId: `chd_${n}`, from: day('2026-09-02'), until },
          voucherAt: at(`2026-08-0${n + 1}T00:00`),
        }));
        const state = asks.reduce(
          (before, ask) =>
            apply(
              before,
              attempt(() => hold(before, ask, start, { roundMs: 60_000 })),
            ),
          opened(seats),
        );
        const held = state.phase === 'open' ? state.holds.map(({ childId }) => childId) : [];
        const earliest = [...asked].sort((a, b) => a - b).slice(0, seats);
        expect(held.sort()).toEqual(earliest.map((n) => `chd_${n}`));
      }),
    ));
});

/** What was refused changes nothing. */
function attempt(decide: () => GroupFact[]): GroupFact[] {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Error && error.constructor.name === 'Rejection') return [];
    throw error;
  }
}
