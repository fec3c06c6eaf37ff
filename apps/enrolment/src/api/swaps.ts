import type { swapV1 } from '@kezek/contracts';
import { type LocalDate, Rejection, addDays, earlier, endOfDay } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import { mayGo, refuseOtherDistrict } from '../fit.js';
import { dateOf, idOf, nextOf, pageOf } from '../parse.js';
import { agree, dueAt, known, propose, withdraw } from '../swap/decide.js';
import type { KnownSwap, Side, SwapState } from '../swap/facts.js';
import { matchesOf } from '../swap/matching.js';
import type { Swapping } from '../swap/swapping.js';
import { PLAN_AHEAD_DAYS } from '../waiting/waiting.js';
import { type ApiDeps, because, commanded, idFor } from './deps.js';

/** Exchanges of one child that are shown. */
const SHOWN_MAX = 50;

/** Exchanges of seats between two families. */
export function swapApi(deps: ApiDeps & { readonly swapping: Swapping }): Implementation<typeof swapV1.SwapServiceService> {
  const { stores, swapping, policy, clock, ids } = deps;
  const { swaps } = stores;

  return {
    findSwaps: async (request) => {
      const { running, matches } = await matchesOf(stores, idOf('childId', request.childId));
      const from = policy.localDateOf(clock.now());
      const possible = matches.filter(
        (one) => running !== undefined && mayGo(one.running, { ...running, attends: true }, { from, policy }),
      );
      return {
        matches: possible.map(({ entryId, running: { kindergartenId, groupId, districtId } }) => ({
          ...{ entryId, kindergartenId, groupId, districtId },
        })),
      };
    },

    proposeSwap: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const guardianId = idOf('guardianId', request.guardianId);
      const entryId = idOf('entryId', request.entryId);
      const on = changeDay(dateOf('on', request.on));
      const swapId = idFor(call, 'swp', childId, ids);
      const { running, matches } = await matchesOf(stores, childId);
      const match = matches.find((one) => one.entryId === entryId);
      if (running === undefined || match === undefined) throw new Rejection('enrolment.swap-no-match');
      refuseOtherDistrict(match.running, { districtId: running.districtId, attends: true }, { from: on, policy });
      const now = clock.now();
      const answerBy = earlier(
        policy.deadlineAfterWorkingDays(now, policy.at(now).swapAnswerWorkingDays),
        endOfDay(addDays(on, -1), policy.zone),
      );
      const own: Side = { childId, guardianId, ...placeOf(running) };
      const theirs: Side = { childId: match.childId, guardianId: match.guardianId, ...placeOf(match.running) };
      const command = commanded(call, { proposeSwap: { childId, entryId, on } });
      const { state } = await swaps.execute(swapId, command, (before) => propose(before, { swapId, sides: [own, theirs], on, answerBy }));
      return { swap: shown(known(state), childId) };
    },

    agreeSwap: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const swapId = idOf('swapId', request.swapId);
      await swaps.execute(swapId, commanded(call, { agreeSwap: { childId, swapId } }), (before, now) => {
        const { on } = known(before);
        const term = policy.deadlineAfterWorkingDays(now, policy.at(now).contractWorkingDays);
        const signBy = earlier(term, endOfDay(addDays(on, -1), policy.zone));
        const name = swapId.replace(/^swp/, 'con');
        return agree(before, { childId, newContractIds: [`${name}.1`, `${name}.2`], signBy }, now);
      });
      await swapping.carryOn(swapId, because(call));
      return { swap: shown(known((await swaps.load(swapId)).state), childId) };
    },

    withdrawSwap: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const swapId = idOf('swapId', request.swapId);
      await swaps.execute(swapId, commanded(call, { withdrawSwap: { childId, swapId } }), (before) => withdraw(before, childId));
      await swapping.carryOn(swapId, because(call));
      return { swap: shown(known((await swaps.load(swapId)).state), childId) };
    },

    listSwaps: async (request) => {
      const childId = idOf('childId', request.childId);
      const found = await swaps.find({ children: childId }, { limit: SHOWN_MAX });
      return { swaps: found.flatMap(({ state }) => (state.phase === 'none' ? [] : [shown(state, childId)])) };
    },

    listDistrictSwaps: async (request) => {
      const page = pageOf(request);
      const found = await swaps.find({ districts: idOf('districtId', request.districtId) }, page);
      return { swaps: found.flatMap(({ state }) => (state.phase === 'none' ? [] : [ofDistrict(state)])), next: nextOf(found, page.limit) };
    },
  };

  /** There must be time for the answer and for four signatures. @throws Rejection `enrolment.first-day-invalid`, `enrolment.first-day-too-far` */
  function changeDay(on: LocalDate): LocalDate {
    const today = policy.localDateOf(clock.now());
    const earliest = policy.calendar.addWorkingDays(today, 2);
    const latest = addDays(today, PLAN_AHEAD_DAYS);
    if (on < earliest) throw new Rejection('enrolment.first-day-invalid', { earliest });
    if (on > latest) throw new Rejection('enrolment.first-day-too-far', { latest });
    return on;
  }
}

const placeOf = ({ contractId, kindergartenId, groupId, districtId }: Omit<Side, 'childId' | 'guardianId'>) => ({
  ...{ contractId, kindergartenId, groupId, districtId },
});

/** Of the other family only where its child is. @throws Rejection `enrolment.swap-not-found` if the child has no part in it */
function shown(swap: KnownSwap, childId: string): swapV1.Swap {
  const index = swap.sides.findIndex((side) => side.childId === childId);
  const other = swap.sides[index === 0 ? 1 : 0];
  if (index < 0) throw new Rejection('enrolment.swap-not-found');
  return {
    ...{ swapId: swap.swapId, phase: swap.phase, on: swap.on, asked: index === 1 },
    ...{ kindergartenId: other.kindergartenId, groupId: other.groupId, districtId: other.districtId },
    dueAt: dueAt(swap as SwapState) ?? '',
    cause: swap.phase === 'fallen' ? swap.cause : '',
    contractId: 'newContractIds' in swap ? (swap.newContractIds?.[index] ?? '') : '',
  };
}

/** Where the two seats are, and until when it waits for whom; not whose children they are. */
function ofDistrict(swap: KnownSwap): swapV1.DistrictSwap {
  const sides = swap.sides.map(({ kindergartenId, groupId, districtId }) => ({ kindergartenId, groupId, districtId }));
  return { swapId: swap.swapId, phase: swap.phase, on: swap.on, dueAt: dueAt(swap as SwapState) ?? '', sides };
}
