import fc from 'fast-check';
import { type LocalDate, addDays } from '@kezek/domain';
import { Died, Memory } from '../../test/memory.js';
import { at, day } from '../../test/region.js';
import { brokenE2 } from '../enrolment/days.js';
import { brokenDistrictMove, refuseMoney } from '../enrolment/district.js';
import { cancel, draft, enrol, isBoundBySwap, leave, requestSeat, sign, voucherEnded } from '../enrolment/decide.js';
import {
  type EnrolmentFact,
  type EnrolmentState,
  contractOf,
  evolve as evolveChild,
  initial as noContracts,
  pendingOf,
  runningOf,
} from '../enrolment/facts.js';
import { open, take } from '../group/decide.js';
import { type GroupFact, type GroupState, evolve as evolveGroup, initial as noGroup } from '../group/facts.js';
import { overfullDays } from '../group/seats.js';
import type { Stores } from '../stores.js';
import { agree, expire, propose, withdraw } from './decide.js';
import { type Side, type SwapFact, type SwapState, evolve as evolveSwap, initial as noSwap } from './facts.js';
import { Swapping } from './swapping.js';

const now = at('2026-09-07T05:00');
const today = day('2026-09-07');
const on = day('2026-10-01');
const signBy = at('2026-09-14T18:59');
const why = { correlationId: 'cor_1' };
const swapId = 'swp_1';
const NEW = ['con_swap.1', 'con_swap.2'] as [string, string];

const sideOf = (n: 0 | 1, districtId = 'tekeli'): Side => {
  const place = { contractId: `con_old${n}`, kindergartenId: `kdg_${n}`, groupId: `kdg_${n}.1`, districtId };
  return { childId: `chd_${n}`, guardianId: `gdn_${n}`, ...place };
};
const NEAR: [Side, Side] = [sideOf(0), sideOf(1)];
const FAR: [Side, Side] = [sideOf(0), sideOf(1, 'eskeldi')];

/** Two full groups with a child in each, of one district or of two, and an exchange agreed between them. */
async function world(sides: [Side, Side]) {
  const life = { writesLeft: Infinity };
  const look = (): void => {
    for (const state of groups.states.values()) if (state.phase === 'open') expect(overfullDays(state)).toEqual([]);
    for (const state of enrolments.states.values()) expect(brokenE2(state) ?? brokenDistrictMove(state)).toBeUndefined();
  };
  const here = { life, now: () => now, written: look };
  const groups: Memory<GroupState, GroupFact> = new Memory<GroupState, GroupFact>({ initial: noGroup, evolve: evolveGroup }, here);
  const enrolments: Memory<EnrolmentState, EnrolmentFact> = new Memory<EnrolmentState, EnrolmentFact>(
    { initial: noContracts, evolve: evolveChild as never },
    here,
  );
  const swaps = new Memory<SwapState, SwapFact>({ initial: noSwap, evolve: evolveSwap }, here);
  for (const { childId, guardianId, contractId, kindergartenId, groupId, districtId } of sides) {
    const profile = {
      groupId,
      kindergartenId,
      districtId,
      settlementId: districtId,
      kind: 'private',
      ageGroup: 3,
      language: 'kk',
      stayHours: '10.5h',
      seats: 1,
    } as const;
    const from = day('2026-09-01');
    await groups.execute(groupId, why, (state) => open(state, profile));
    await groups.execute(groupId, why, (state) => take(state, { contractId, childId, from }, now));
    const terms = {
      contractId,
      childId,
      guardianId,
      voucherId: `vch_${childId}`,
      kindergartenId,
      groupId,
      districtId,
      from,
      signBy,
      holdUntil: signBy,
    };
    await enrolments.execute(childId, why, (state) => requestSeat(state, terms, now));
    await enrolments.execute(childId, why, (state) => draft(state, contractId));
    await enrolments.execute(childId, why, (state) => signed(state, contractId, 'guardian', guardianId));
    await enrolments.execute(childId, why, (state) => signed(state, contractId, 'kindergarten', 'stf_1'));
    await enrolments.execute(childId, why, (state) => enrol(state, { contractId, from }));
  }
  await swaps.execute(swapId, why, (state) => propose(state, { swapId, sides, on, answerBy: signBy }));
  await swaps.execute(swapId, why, (state) => agree(state, { childId: 'chd_1', newContractIds: NEW, signBy }, now));
  const stores = { groups, enrolments, swaps, sheets: { load: async () => ({ state: { phase: 'none' }, v: 0 }) } } as unknown as Stores;
  const finishRequest = async (childId: string, contractId: string) => {
    const { state } = await enrolments.execute(childId, why, (before) => draft(before, contractId));
    return state.contracts.find((one) => one.contractId === contractId);
  };
  const swapping = new Swapping(stores, { finishRequest }, () => today, { now: () => now });
  // The other districts' budgets: asked about a contract, each decides once.
  const money = new Map<string, boolean>();
  const answer = async (index: 0 | 1, has: boolean): Promise<void> => {
    const contractId = NEW[index];
    const { childId } = sides[index];
    const contract = contractOf((await enrolments.load(childId)).state, contractId);
    if (contract?.districtMove === undefined) return;
    if (!money.has(contractId) && contract.phase === 'requested') money.set(contractId, has);
    const { toDistrictId } = contract.districtMove;
    if (money.get(contractId) === true)
      await enrolments.execute(childId, why, (state) => draft(state, contractId, undefined, `${toDistrictId}:2026`));
    if (money.get(contractId) === false) await enrolments.execute(childId, why, (state) => refuseMoney(state, contractId));
  };
  return { life, groups, enrolments, swaps, sides, money, answer, carryOn: () => swapping.carryOn(swapId, why) };
}

const signed = (state: EnrolmentState, contractId: string, party: 'guardian' | 'kindergarten', signedBy: string): EnrolmentFact[] =>
  sign(state, { contractId, party, signedBy, level: 'account' }, now);

const side = fc.constantFrom(0 as const, 1 as const);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('carry-on' as const), writes: fc.integer({ min: 0, max: 8 }) }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constantFrom('guardian' as const, 'kindergarten' as const), side }) },
  // Mostly there is money, or nothing would ever come about.
  { weight: 5, arbitrary: fc.record({ what: fc.constant('money' as const), side, has: fc.integer({ min: 0, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom('withdraw' as const, 'cancel' as const, 'leave' as const, 'voucher-over' as const, 'term-over' as const),
      side,
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('an exchange of seats, whoever signs, goes back or dies, in any order', () => {
  it.each([
    ['within a district', NEAR],
    ['between two districts', FAR],
  ])('%s moves both children on one day or neither, and no day is without or with two kindergartens', (_, sides) =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const here = await world(sides);
        for (const one of steps) await attempt(here, one);
        here.life.writesLeft = Infinity;
        await here.carryOn();
        await here.carryOn();
        const { state } = await here.swaps.load(swapId);
        const children = await Promise.all(sides.map(async ({ childId }) => (await here.enrolments.load(childId)).state));
        const moved = children.map(({ contracts }) => contracts.some(({ phase }) => phase === 'transferred'));
        expect(new Set(moved).size).toBe(1);
        expect(state.phase === 'completed').toBe(moved[0]);
        // Nobody is left bound by an exchange that came to nothing.
        if (state.phase === 'fallen') expect(children.flatMap((child) => pendingOf(child) ?? [])).toEqual([]);
        // Where a district had no money, nobody has moved.
        if ([...here.money.values()].includes(false)) expect(state).toMatchObject({ phase: 'fallen' });
        if (!moved[0]) return;
        for (const [index, { contracts }] of children.entries()) {
          const old = contracts.find(({ phase }) => phase === 'transferred');
          expect(old).toMatchObject({ lastDay: addDays(on, -1) });
          const fresh = contracts.find(({ contractId }) => NEW.includes(contractId));
          expect(fresh).toMatchObject({ from: on });
          const { districtId } = sides[index === 0 ? 1 : 0];
          const isFar = districtId !== sides[index]!.districtId;
          if (isFar)
            expect(fresh).toMatchObject({ budgetId: `${districtId}:2026`, districtMove: { toDistrictId: districtId, firstDay: on } });
          else expect(fresh).not.toHaveProperty('districtMove');
          expect(here.money.get(NEW[index]!)).toBe(isFar ? true : undefined);
        }
      }),
      { numRuns: 300 },
    ),
  );

  it('comes about between two districts once both have the money and four have signed', async () => {
    const here = await world(FAR);
    const steps = (what: 'guardian' | 'kindergarten'): Step[] => [0, 1].map((n) => ({ what, side: n as 0 | 1 }));
    await here.carryOn();
    await here.answer(0, true);
    // One has something to sign, the other not yet.
    for (const one of [...steps('guardian'), ...steps('kindergarten')]) await attempt(here, one);
    expect((await here.swaps.load(swapId)).state.phase).toBe('agreed');
    await here.answer(1, true);
    for (const one of [...steps('guardian'), ...steps('kindergarten')]) await attempt(here, one);
    await here.carryOn();
    expect((await here.swaps.load(swapId)).state.phase).toBe('completed');
  });

  it('falls for want of money in one of the districts, and says so', async () => {
    const here = await world(FAR);
    await here.carryOn();
    await here.answer(0, true);
    await here.answer(1, false);
    await here.carryOn();
    expect((await here.swaps.load(swapId)).state).toMatchObject({ phase: 'fallen', cause: 'no-money' });
    const [own, other] = await Promise.all(FAR.map(async ({ childId }) => (await here.enrolments.load(childId)).state));
    expect(contractOf(own!, NEW[0])).toMatchObject({ phase: 'cancelled', cause: 'swap-fallen' });
    expect(contractOf(other!, NEW[1])).toMatchObject({ phase: 'cancelled', cause: 'no-money' });
  });
});

async function attempt(here: Awaited<ReturnType<typeof world>>, one: Step): Promise<void> {
  here.life.writesLeft = one.what === 'carry-on' ? one.writes : Infinity;
  try {
    if (one.what === 'carry-on') return await here.carryOn();
    if (one.what === 'money') return await here.answer(one.side, one.has > 0);
    const { childId, guardianId } = here.sides[one.side];
    const contractId = NEW[one.side];
    const change = (decide: (state: EnrolmentState) => EnrolmentFact[]) => here.enrolments.execute(childId, why, decide);
    switch (one.what) {
      case 'guardian':
        return void (await change((state) => signed(state, contractId, 'guardian', guardianId)));
      case 'kindergarten':
        return void (await change((state) => signed(state, contractId, 'kindergarten', 'stf_1')));
      case 'withdraw':
        return void (await here.swaps.execute(swapId, why, (state) => withdraw(state, childId)));
      case 'term-over':
        return void (await here.swaps.execute(swapId, why, (state) => expire(state, at('2026-10-02T05:00'))));
      case 'cancel':
        return void (await change((state) => cancel(state, contractId, 'guardian')));
      case 'leave':
        return void (await change((state) =>
          leave(state, { lastDay: '2026-09-20' as LocalDate, reason: 'guardian' }, { today, noticeMaxDays: 60 }),
        ));
      case 'voucher-over':
        return void (await change((state) => {
          if (isBoundBySwap(state) || runningOf(state) === undefined) return [];
          return voucherEnded(state, { voucherId: `vch_${childId}`, isRefused: false }, today);
        }));
    }
  } catch (error) {
    if (error instanceof Died || (error instanceof Error && error.constructor.name === 'Rejection')) return;
    throw error;
  }
}
