import type { EventData } from '@kezek/contracts';
import { type Instant, type LocalDate, Rejection, hasPassed } from '@kezek/domain';
import type { FallCause, KnownSwap, SwapFact, SwapState } from './facts.js';

/** One family asks the other. */
export const propose = (state: SwapState, proposal: EventData<'enrolment.swap-proposed'>): SwapFact[] =>
  state.phase === 'none' ? [{ type: 'enrolment.swap-proposed', data: proposal }] : [];

export interface Agreement {
  /** Of the family that was asked. */
  readonly childId: string;
  readonly newContractIds: [string, string];
  readonly signBy: Instant;
}

/**
 * The family that was asked agrees.
 * @throws Rejection `enrolment.swap-not-found`, `enrolment.swap-over`, `enrolment.swap-not-asked` if it is the one who proposed it
 */
export function agree(state: SwapState, { childId, newContractIds, signBy }: Agreement, now: Instant): SwapFact[] {
  const swap = known(state);
  if (swap.sides[1].childId !== childId) throw new Rejection('enrolment.swap-not-asked');
  if (swap.phase === 'agreed' || swap.phase === 'ordered' || swap.phase === 'completed') return [];
  if (swap.phase !== 'proposed' || hasPassed(swap.answerBy, now)) throw new Rejection('enrolment.swap-over');
  return [{ type: 'enrolment.swap-agreed', data: { ...between(swap), on: swap.on, newContractIds, signBy } }];
}

/**
 * One of the families does not want it. Once all have signed, nobody can go back alone.
 * @throws Rejection `enrolment.swap-not-found`, `enrolment.swap-over`
 */
export function withdraw(state: SwapState, childId: string): SwapFact[] {
  const swap = known(state);
  if (!swap.sides.some((side) => side.childId === childId)) throw new Rejection('enrolment.swap-not-found');
  if (swap.phase === 'fallen') return [];
  if (swap.phase === 'ordered' || swap.phase === 'completed') throw new Rejection('enrolment.swap-over');
  return fall(state, swap.sides[0].childId === childId ? 'withdrawn' : 'declined');
}

/** The point after which it is carried out, whatever stops in between: before it, nothing of it has happened; from it on, all of it will. */
export function order(state: SwapState, on: LocalDate): SwapFact[] {
  if (state.phase !== 'agreed') return [];
  return [{ type: 'enrolment.swap-ordered', data: { ...between(state), on, newContractIds: [...state.newContractIds] } }];
}

export const complete = (state: SwapState): SwapFact[] =>
  state.phase === 'ordered' ? [{ type: 'enrolment.swap-completed', data: { ...between(state), on: state.on } }] : [];

/** It comes to nothing, unless it is being carried out. */
export const fall = (state: SwapState, cause: FallCause): SwapFact[] =>
  state.phase === 'proposed' || state.phase === 'agreed' ? [{ type: 'enrolment.swap-fallen', data: { ...between(state), cause } }] : [];

/** Nobody answered in time. A swap that was agreed to ends with the term of its contracts. */
export const expire = (state: SwapState, now: Instant): SwapFact[] => {
  const due = dueAt(state);
  return due !== undefined && hasPassed(due, now) ? fall(state, 'term-over') : [];
};

export const dueAt = (state: SwapState): Instant | undefined =>
  state.phase === 'proposed' ? state.answerBy : state.phase === 'agreed' ? state.signBy : undefined;

/** @throws Rejection `enrolment.swap-not-found` */
export function known(state: SwapState): KnownSwap {
  if (state.phase === 'none') throw new Rejection('enrolment.swap-not-found');
  return state;
}

const between = ({ swapId, sides }: KnownSwap) => ({ swapId, sides });
