import fc from 'fast-check';
import { type Instant, Rejection, addDays } from '@kezek/domain';
import { at, day, policy } from '../../test/region.js';
import { brokenE2, staysOf } from '../enrolment/days.js';
import { draft, enrol, leave, requestSeat, sign } from '../enrolment/decide.js';
import {
  type EnrolmentFact,
  type EnrolmentState,
  evolve as evolveChild,
  groupOn,
  initial as noContracts,
  isAttended,
  lastDayOf,
} from '../enrolment/facts.js';
import { changeSeats } from '../group/change-seats.js';
import { hold, open, take } from '../group/decide.js';
import { type GroupFact, type GroupState, type OpenGroup, evolve as evolveGroup, initial as noGroup } from '../group/facts.js';
import { attendsOn, overPromised, overfullDays } from '../group/seats.js';
import { Placing } from '../placing.js';
import type { Stores } from '../stores.js';
import { confirm, draft as draftPromotion } from './decide.js';
import { type PromotionFact, type PromotionState, evolve as evolvePromotion, initial as noPromotion } from './facts.js';
import { houseOf } from './look.js';
import { planOf } from './plan.js';
import { Promoting } from './promoting.js';

const now = at('2026-08-10T05:00');
const today = day('2026-08-10');
const on = day('2026-09-01');
const signBy = at('2026-08-20T18:59');
const why = { correlationId: 'cor_1' };
const kindergartenId = 'kdg_1';
const promotionId = 'kdg_1:2026';

class Died extends Error {}

interface Life {
  writesLeft: number;
  /** What somebody else does just before that write. */
  meanwhile?: { writes: number; run: () => Promise<void> };
}

/** Streams in memory, of a process that dies after so many writes. */
class Memory<S extends object, F extends { type: string }> {
  readonly states = new Map<string, S>();
  constructor(
    private readonly initial: S,
    private readonly evolve: (state: S, fact: F) => S,
    private readonly life: Life,
    private readonly written: () => void,
  ) {}
  load = async (id: string) => ({ state: this.states.get(id) ?? this.initial, v: 0 });
  find = async () => [...this.states].map(([id, state]) => ({ id, state, cursor: id }));
  execute = async (id: string, _: unknown, decide: (state: S, at: Instant) => readonly F[]) => {
    await this.meanwhile();
    const before = this.states.get(id) ?? this.initial;
    const facts = decide(before, now);
    if (facts.length > 0) {
      if (this.life.writesLeft < 1) throw new Died();
      this.life.writesLeft -= 1;
    }
    const state = facts.reduce((known, fact) => this.evolve(known, { ...fact, at: now }), before);
    this.states.set(id, state);
    this.written();
    return { state, facts, v: 0, repeated: false };
  };

  private async meanwhile(): Promise<void> {
    const other = this.life.meanwhile;
    if (other === undefined || other.writes-- > 0) return;
    delete this.life.meanwhile;
    await other.run();
  }
}

interface Plot {
  /** By group: its age, its seats, and the ages its children come to be of. */
  readonly groups: readonly { readonly ageGroup: number; readonly seats: number; readonly ages: readonly number[] }[];
}

/** Born so as to be of that age group on the first of September. */
const birthOf = (ageGroup: number): string => `${2026 - ageGroup}-05-04`;

async function house({ groups: plot }: Plot) {
  const life: Life = { writesLeft: Infinity };
  const births = new Map<string, string>();
  const look = (): void => {
    for (const state of groups.states.values()) {
      if (state.phase !== 'open') continue;
      expect(overfullDays(state)).toEqual([]);
      expect(overPromised(state, now)).toBeUndefined();
    }
    for (const state of enrolments.states.values()) expect(brokenE2(state)).toBeUndefined();
  };
  const groups: Memory<GroupState, GroupFact> = new Memory<GroupState, GroupFact>(noGroup, evolveGroup, life, look);
  const enrolments: Memory<EnrolmentState, EnrolmentFact> = new Memory<EnrolmentState, EnrolmentFact>(
    noContracts,
    evolveChild as never,
    life,
    look,
  );
  const promotions = new Memory<PromotionState, PromotionFact>(noPromotion, evolvePromotion, life, look);
  for (const [index, { ageGroup, seats, ages }] of plot.entries()) {
    const groupId = `kdg_1.${index + 1}`;
    const place = { kindergartenId, districtId: 'tekeli', settlementId: 'tekeli', kind: 'state', language: 'kk' } as const;
    await groups.execute(groupId, why, (state) => open(state, { ...place, groupId, ageGroup, seats, stayHours: '10.5h' }));
    for (const [n, age] of ages.slice(0, seats).entries()) {
      const childId = `chd_${index + 1}-${n}`;
      births.set(childId, birthOf(age));
      await enrolled({ childId, groupId });
    }
  }
  const stores = { groups, enrolments, promotions } as unknown as Stores;
  const placing = new Placing(stores, policy, { fill: async () => undefined }, { textOf: async () => ({}) as never });
  const promoting = new Promoting(stores, placing, () => today);
  const vouchers = {
    getVoucher: async ({ childId }: { childId: string }) => ({ voucher: { placement: { birthDate: births.get(childId) } } }) as never,
  };
  const { groups: open_, pupils } = await houseOf(stores, vouchers, { kindergartenId, on, policy, today });
  return { life, groups, enrolments, promotions, placing, promoting, open: open_, pupils, movers: [] as number[] };

  async function enrolled({ childId, groupId }: { childId: string; groupId: string }): Promise<void> {
    const contractId = childId.replace('chd', 'con');
    const from = day('2026-08-03');
    await groups.execute(groupId, why, (state) => take(state, { contractId, childId, from }, now));
    const parties = { contractId, childId, guardianId: 'gdn_1', voucherId: `vch_${childId}`, kindergartenId, groupId };
    const terms = { ...parties, districtId: 'tekeli', from, signBy, holdUntil: signBy };
    const change = (decide: (state: EnrolmentState) => EnrolmentFact[]) => enrolments.execute(childId, why, decide);
    await change((state) => requestSeat(state, terms, now));
    await change((state) => draft(state, contractId));
    await change((state) => sign(state, { contractId, party: 'guardian', signedBy: 'gdn_1', level: 'account' }, now));
    await change((state) => sign(state, { contractId, party: 'kindergarten', signedBy: 'stf_1', level: 'account' }, now));
    await change((state) => enrol(state, { contractId, from }));
  }
}

type House = Awaited<ReturnType<typeof house>>;

const age = fc.integer({ min: 2, max: 6 });
const plot: fc.Arbitrary<Plot> = fc.record({
  groups: fc.array(
    fc.record({ ageGroup: fc.integer({ min: 1, max: 5 }), seats: fc.integer({ min: 1, max: 4 }), ages: fc.array(age, { maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('carry-on' as const), writes: fc.integer({ min: 0, max: 12 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('carry-on-while-one-leaves' as const),
      writes: fc.integer({ min: 0, max: 20 }),
      who: fc.nat(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('leave' as const, 'leave-later' as const), who: fc.nat(20), dies: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('hold' as const, 'fewer-seats' as const), group: fc.nat(4) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** What the head chooses: a child, and a group for it. */
const choice = fc.array(fc.tuple(fc.nat(20), fc.nat(4)), { maxLength: 4 });

describe('a promotion, whoever leaves, asks for a seat or dies, in any order', () => {
  it('keeps every group within its seats and every child in one group a day, loses nobody and leaks no seat', () =>
    fc.assert(
      fc.asyncProperty(plot, choice, fc.array(step, { maxLength: 12 }), async (given, chosen, steps) => {
        const here = await house(given);
        const targets = chosen.flatMap(([who, group]) => {
          const [pupil, target] = [here.pupils[who], here.open[group]];
          return pupil === undefined || target === undefined ? [] : [{ contractId: pupil.contractId, groupId: target.profile.groupId }];
        });
        const plan = planOf(here.open, here.pupils, { ages: [], targets }, { now, on, agedFrom: on });
        const choices = { promotionId, kindergartenId, districtId: 'tekeli', firstDay: on, endsAt: signBy, ages: [], targets, by: 'stf_1' };
        await here.promotions.execute(promotionId, why, (state) => draftPromotion(state, choices));
        // Of those who move, as often as there are any: it is they whose seat is written twice.
        here.movers.push(
          ...here.pupils.flatMap(({ childId }, who) =>
            plan.shifts.some(({ comes }) => comes.some((one) => one.childId === childId)) ? [who] : [],
          ),
        );
        const before = await inside(here);
        const isEmpty = plan.shifts.length === 0;
        if (!isEmpty) await here.promotions.execute(promotionId, why, (state) => confirm(state, { ...plan, by: 'stf_1' }, now));
        const left = new Map<string, () => Promise<void>>();
        for (const one of steps) await attempt(here, one, left);
        here.life.writesLeft = Infinity;
        // Whatever was told is told again, to living processes.
        await here.promoting.carryOn(promotionId, why);
        for (const again of left.values()) await again();
        await here.promoting.tidy(why);
        const { state } = await here.promotions.load(promotionId);
        expect(state.phase).toMatch(isEmpty ? 'drafted' : /completed|fallen/);
        await expectWhole(here);
        const after = await inside(here);
        // Nobody is lost who did not leave, or grow out of it.
        const gone = before.filter((childId) => !after.includes(childId));
        const graduates = plan.graduates.map(({ childId }) => childId);
        expect(gone.filter((childId) => !left.has(childId) && !graduates.includes(childId))).toEqual([]);
        if (state.phase === 'fallen') expect(gone.filter((childId) => !left.has(childId))).toEqual([]);
      }),
      { numRuns: 250 },
    ));
});

/** Children on the first day of the new groups. */
const inside = async (here: House): Promise<string[]> =>
  (await here.enrolments.find())
    .filter(({ state }) => staysOf(state).some((stay) => attendsOn({ ...stay, childId: '' }, on)))
    .map(({ id }) => id);

/** Seats and contracts say the same of every day. */
async function expectWhole(here: House): Promise<void> {
  const groups = (await here.groups.find()).flatMap(({ state }) => (state.phase === 'open' ? [state] : []));
  expect(groups.filter(({ shift }) => shift !== undefined)).toEqual([]);
  for (const date of [today, addDays(on, -1), on, day('2026-10-01')]) {
    const seated = groups.flatMap(({ profile, taken }) =>
      taken.filter((seat) => attendsOn(seat, date)).map(({ childId }) => `${childId} ${profile.groupId}`),
    );
    const agreed = (await here.enrolments.find()).flatMap(({ id, state }) =>
      staysOf(state)
        .filter((stay) => attendsOn({ ...stay, childId: id }, date))
        .map(({ groupId }) => `${id} ${groupId}`),
    );
    expect([date, ...seated.sort()]).toEqual([date, ...agreed.sort()]);
  }
  for (const { id, state } of await here.enrolments.find()) {
    for (const contract of state.contracts.filter(isAttended)) {
      const end = lastDayOf(contract);
      if (end === undefined || end >= on) expect([id, groupOn(contract, on)]).toEqual([id, contract.groupId]);
    }
  }
}

async function attempt(here: House, one: Step, left: Map<string, () => Promise<void>>, { atOnce = false } = {}): Promise<void> {
  here.life.writesLeft = one.what === 'carry-on' ? one.writes : Infinity;
  try {
    switch (one.what) {
      case 'carry-on':
        return await here.promoting.carryOn(promotionId, why);
      case 'carry-on-while-one-leaves': {
        const leaving: Step = { what: 'leave', who: here.movers[one.who % here.movers.length] ?? one.who, dies: false };
        here.life.meanwhile = { writes: one.writes, run: () => attempt(here, leaving, left, { atOnce: true }) };
        await here.promoting.carryOn(promotionId, why);
        delete here.life.meanwhile;
        return;
      }
      case 'leave':
      case 'leave-later': {
        const pupil = here.pupils[one.who];
        if (pupil === undefined) return;
        const { childId, contractId } = pupil;
        const lastDay = one.what === 'leave' ? day('2026-08-20') : day('2026-09-15');
        await here.enrolments.execute(childId, why, (state) => leave(state, { lastDay, reason: 'guardian' }, { today, noticeMaxDays: 60 }));
        const free = () => here.placing.freeSeat({ childId, contractId, lastDay }, why);
        // What was done at once is not told again: it must have been enough.
        if (!atOnce) left.set(childId, free);
        else left.set(childId, async () => undefined);
        return one.dies ? undefined : await free();
      }
      case 'hold':
      case 'fewer-seats': {
        const group = here.open[one.group % here.open.length] as OpenGroup;
        const { groupId } = group.profile;
        const asked = { contractId: `con_other-${groupId}`, childId: 'chd_other', from: today, until: signBy };
        return void (await here.groups.execute(groupId, why, (state) =>
          one.what === 'hold' ? hold(state, asked, now) : changeSeats(state, group.profile.seats - 1, { now, today }),
        ));
      }
    }
  } catch (error) {
    if (error instanceof Died || error instanceof Rejection) return;
    throw error;
  }
}
