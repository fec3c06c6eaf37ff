import type { FactOf } from '@kezek/contracts';
import { type MoveFact, type Moves, evolveMoves, movesIn } from '../move/facts.js';

export type BudgetFact =
  FactOf<'payment.budget-set' | 'payment.budget-reserved' | 'payment.budget-refused' | 'payment.budget-trimmed'> | MoveFact;

/** What one iteration holds of the budget: its turns, each for the months left of the year at the highest norm. */
export interface Reservation {
  readonly iterationId: string;
  readonly turnCount: number;
  readonly perTurnTiyn: string;
  readonly monthlyTiyn: string;
}

/** One district's budget of one year. What single vouchers give back is with their reserves, so that no write of theirs meets here. */
export type BudgetState = Moves & { readonly refusedIterationIds: readonly string[] } & (
    | { readonly phase: 'unset' }
    | {
        readonly phase: 'set';
        readonly budgetId: string;
        readonly districtId: string;
        readonly year: number;
        readonly limitTiyn: string;
        readonly act: string;
        readonly reservations: readonly Reservation[];
      }
  );

export const initial: BudgetState = { phase: 'unset', refusedIterationIds: [] };

export const budgetIdOf = (districtId: string, year: number): string => `${districtId}:${year}`;

export const reservationOf = (state: BudgetState, iterationId: string): Reservation | undefined =>
  state.phase === 'set' ? state.reservations.find((one) => one.iterationId === iterationId) : undefined;

export function evolve(state: BudgetState, fact: BudgetFact): BudgetState {
  switch (fact.type) {
    case 'payment.budget-set': {
      const { budgetId, districtId, year, limitTiyn, act } = fact.data;
      const reservations = state.phase === 'set' ? state.reservations : [];
      const { refusedIterationIds } = state;
      return { phase: 'set', refusedIterationIds, ...movesIn(state), budgetId, districtId, year, limitTiyn, act, reservations };
    }
    case 'payment.budget-reserved': {
      const { iterationId, turnCount, perTurnTiyn, monthlyTiyn } = fact.data;
      if (state.phase !== 'set' || monthlyTiyn === undefined) throw new Error('Nothing is reserved of a budget that is not set');
      return { ...state, reservations: [...state.reservations, { iterationId, turnCount, perTurnTiyn, monthlyTiyn }] };
    }
    case 'payment.budget-refused':
      return { ...state, refusedIterationIds: [...state.refusedIterationIds, fact.data.iterationId] };
    case 'payment.budget-trimmed': {
      const { iterationId, turnCount } = fact.data;
      if (state.phase !== 'set') throw new Error('Nothing is given back to a budget that is not set');
      return { ...state, reservations: state.reservations.map((one) => (one.iterationId === iterationId ? { ...one, turnCount } : one)) };
    }
    case 'payment.move-reserved':
    case 'payment.move-refused':
    case 'payment.move-kept':
    case 'payment.move-dropped':
      return evolveMoves(state, fact);
    default:
      return fact satisfies never;
  }
}
