import { join } from 'node:path';
import fc from 'fast-check';
import { type Instant, type LocalDate, addDays, instantPlusMs } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { Died, Memory } from '../test/memory.js';
import { at, day } from '../test/region.js';
import { brokenE2, brokenTransfer, holdUntilOf, staysOf } from './enrolment/days.js';
import { cancel, expire, leave, requestSeat, requestTransfer, sign } from './enrolment/decide.js';
import { type EnrolmentFact, type EnrolmentState, evolve as evolveChild, initial as noContracts, isPending } from './enrolment/facts.js';
import { expireHolds, open } from './group/decide.js';
import { type GroupFact, type GroupState, evolve as evolveGroup, initial as noGroup } from './group/facts.js';
import { overfullDays } from './group/seats.js';
import { Placing } from './placing.js';
import type { Stores } from './stores.js';

const policy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
const why = { correlationId: 'cor_1' };
const START = at('2026-09-07T05:00');
const DAY_MS = 86_400_000;
const TERM_MS = 5 * DAY_MS;
const SEATS = [2, 1, 1] as const;
const CHILDREN = [0, 1, 2] as const;
const PARTIES = ['guardian', 'kindergarten'] as const;

const groupOf = (n: number) => ({ groupId: `kdg_${n}.1`, kindergartenId: `kdg_${n}`, districtId: 'tekeli' });
const childOf = (n: number) => ({ childId: `chd_${n}`, guardianId: `gdn_${n}` });

/** Three kindergartens with four seats, and a child in three of them. */
async function world() {
  const life = { writesLeft: Infinity };
  const time = { now: START };
  const look = (): void => {
    const overfull = [...groups.states.values()].flatMap((state) => (state.phase === 'open' ? overfullDays(state) : []));
    const broken = [...enrolments.states.values()].flatMap((state) => brokenE2(state) ?? brokenTransfer(state) ?? []);
    if (overfull.length + broken.length > 0) throw new Error([...overfull, ...broken].join('; '));
  };
  const here = { life, now: () => time.now, written: look };
  const groups: Memory<GroupState, GroupFact> = new Memory<GroupState, GroupFact>({ initial: noGroup, evolve: evolveGroup }, here);
  const enrolments: Memory<EnrolmentState, EnrolmentFact> = new Memory<EnrolmentState, EnrolmentFact>(
    { initial: noContracts, evolve: evolveChild as never },
    here,
  );
  const stores = { groups, enrolments, sheets: { load: async () => ({ state: { phase: 'none' }, v: 0 }) } } as unknown as Stores;
  const placing = new Placing(stores, policy, { fill: async () => undefined }, { textOf: async () => undefined } as never);
  const today = (): LocalDate => policy.localDateOf(time.now);
  let asked = 0;

  const signAll = async (n: number, parties: readonly (typeof PARTIES)[number][]): Promise<void> => {
    const { childId, guardianId } = childOf(n);
    const pending = (await enrolments.load(childId)).state.contracts.find(isPending);
    if (pending === undefined) return;
    for (const party of parties) {
      const signature = { contractId: pending.contractId, party, signedBy: guardianId, level: 'account' as const };
      await enrolments.execute(childId, why, (state) => sign(state, signature, time.now));
    }
  };
  const request = async (n: number, group: number, from: LocalDate, isTransfer: boolean): Promise<void> => {
    const { childId, guardianId } = childOf(n);
    const signBy = instantPlusMs(time.now, TERM_MS) as Instant;
    const contractId = `con_${(asked += 1)}`;
    const terms = { contractId, childId, guardianId, ...groupOf(group), from, signBy, holdUntil: holdUntilOf(signBy) };
    await enrolments.execute(childId, why, (state, now) =>
      isTransfer ? requestTransfer(state, terms, { now, today: today() }) : requestSeat(state, { ...terms, voucherId: `vch_${n}` }, now),
    );
    await placing.finishRequest(childId, contractId, why);
  };
  /** What reactions and sweeps do, for whatever they find. */
  const tend = async (): Promise<void> => {
    for (const { groupId } of SEATS.map((_, n) => groupOf(n))) {
      const { state } = await groups.execute(groupId, why, (before) => expireHolds(before, time.now));
      for (const { childId, contractId } of state.phase === 'open' ? state.holds : []) {
        if (!(await placing.isWanted(childId, contractId))) await placing.giveUpSeat({ groupId, childId, contractId }, why);
      }
    }
    for (const { childId } of CHILDREN.map(childOf)) {
      await enrolments.execute(childId, why, (state) => expire(state, time.now));
      for (const { contractId } of (await enrolments.load(childId)).state.contracts) {
        await placing.finishRequest(childId, contractId, why);
        await placing.settle(childId, contractId, why);
      }
      for (const one of (await enrolments.load(childId)).state.contracts) {
        if (one.phase !== 'transferred' && one.phase !== 'left') continue;
        await placing.freeSeat({ contractId: one.contractId, childId, lastDay: one.lastDay }, why);
      }
    }
  };
  for (const [n, seats] of SEATS.entries()) {
    const profile = {
      ...groupOf(n),
      settlementId: 'tekeli',
      kind: 'private',
      ageGroup: 3,
      language: 'kk',
      stayHours: '10.5h',
      seats,
    } as const;
    await groups.execute(profile.groupId, why, (state) => open(state, profile));
  }
  for (const [n, group] of [0, 0, 1].entries()) {
    await request(n, group, day('2026-09-08'), false);
    await signAll(n, PARTIES);
  }
  await tend();
  return { life, time, groups, enrolments, today, request, signAll, tend };
}

const daysOf = ({ contractId, from, lastDay = '' }: { contractId: string; from: string; lastDay?: string }): string =>
  `${contractId} ${from} ${lastDay}`;

const n = fc.constantFrom(...CHILDREN);
const dies = fc.option(fc.integer({ min: 0, max: 6 }), { nil: Infinity });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('move' as const), n, group: n, inDays: fc.integer({ min: 0, max: 12 }), dies }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('sign' as const), n, parties: fc.subarray([...PARTIES]), dies }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('tend' as const), dies }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('cancel' as const), n, dies }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), n, inDays: fc.integer({ min: 0, max: 12 }), dies }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }), dies }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type World = Awaited<ReturnType<typeof world>>;

describe('transfers, whoever signs, goes back, leaves or dies, in any order', () => {
  it('have each child in one kindergarten on every day from its first to its last, on a seat that is nobody else’s', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const here = await world();
        for (const one of steps) await attempt(here, one);
        here.life.writesLeft = Infinity;
        await here.tend();
        await here.tend();
        const states = [...here.enrolments.states.values()];
        for (const state of states) {
          const stays = staysOf(state);
          // Whoever gives it up before the first day was never there.
          if (stays.length > 0) expect(stays[0]?.from).toBe('2026-09-08');
          for (const [index, { from }] of stays.slice(1).entries()) expect(from).toBe(addDays(stays[index]!.lastDay!, 1));
        }
        // As many seats are taken, and held, as there are children with a contract: none is lost, none is left behind.
        const open = [...here.groups.states.values()].flatMap((state) => (state.phase === 'open' ? [state] : []));
        const taken = open.flatMap((group) => group.taken).filter(({ from, lastDay = from }) => from <= lastDay);
        expect(taken.map(daysOf).sort()).toEqual(states.flatMap((state) => staysOf(state).map(daysOf)).sort());
        const pending = states.flatMap(({ contracts }) => contracts.filter(isPending).map(({ contractId }) => contractId));
        expect(pending).toEqual(expect.arrayContaining(open.flatMap(({ holds }) => holds.map(({ contractId }) => contractId))));
      }),
      { numRuns: 80 },
    ));
});

async function attempt({ life, time, enrolments, today, request, signAll, tend }: World, one: Step): Promise<void> {
  life.writesLeft = one.dies;
  try {
    switch (one.what) {
      case 'move':
        return await request(one.n, one.group, addDays(today(), one.inDays), true);
      case 'sign':
        return await signAll(one.n, one.parties);
      case 'tend':
        return await tend();
      case 'wait':
        time.now = instantPlusMs(time.now, one.days * DAY_MS);
        return;
      case 'cancel':
      case 'leave': {
        const { childId } = childOf(one.n);
        return void (await enrolments.execute(childId, why, (state) => {
          if (one.what === 'leave') {
            return leave(state, { lastDay: addDays(today(), one.inDays), reason: 'guardian' }, { today: today(), noticeMaxDays: 60 });
          }
          const pending = state.contracts.find(isPending);
          return pending === undefined ? [] : cancel(state, pending.contractId, 'guardian');
        }));
      }
    }
  } catch (error) {
    if (error instanceof Died || (error instanceof Error && error.constructor.name === 'Rejection')) return;
    throw error;
  }
}
