import type { FactOf } from '@kezek/contracts';
import { type Money, sum, tiyn } from '@kezek/domain';

export type MoveFact = FactOf<'payment.move-reserved' | 'payment.move-refused' | 'payment.move-kept' | 'payment.move-dropped'>;

/** What a budget holds for one voucher that comes from another district. */
export interface MoveHold {
  readonly contractId: string;
  readonly childId: string;
  readonly monthlyTiyn: string;
  readonly amountTiyn: string;
  /** The child attends here: it is no longer given back by a contract that comes to nothing. */
  readonly isKept: boolean;
}

/** Absent of budgets that no voucher was ever brought to. */
export interface Moves {
  readonly moves?: readonly MoveHold[];
  /** Contracts that were refused or came to nothing, the newest: one that is heard of late holds nothing. */
  readonly movesOver?: readonly string[];
}

/** More families than give up moving to one district before a message of the first could still be on its way. */
const OVER_KEPT_MAX = 500;

export const moveOf = ({ moves = [] }: Moves, contractId: string): MoveHold | undefined =>
  moves.find((one) => one.contractId === contractId);

export const isOver = ({ movesOver = [] }: Moves, contractId: string): boolean => movesOver.includes(contractId);

export const heldByMoves = ({ moves = [] }: Moves): Money => sum(moves.map(({ amountTiyn }) => tiyn(amountTiyn)));

export const movesIn = ({ moves, movesOver }: Moves): Moves => ({
  ...(moves === undefined ? {} : { moves }),
  ...(movesOver === undefined ? {} : { movesOver }),
});

export function evolveMoves<S extends Moves>(state: S, fact: MoveFact): S {
  const { contractId } = fact.data;
  const { moves = [], movesOver = [] } = state;
  const others = moves.filter((one) => one.contractId !== contractId);
  switch (fact.type) {
    case 'payment.move-reserved': {
      const { childId, monthlyTiyn, amountTiyn } = fact.data;
      return { ...state, moves: [...others, { contractId, childId, monthlyTiyn, amountTiyn, isKept: false }] };
    }
    case 'payment.move-kept': {
      const { childId, monthlyTiyn, amountTiyn } = fact.data;
      return { ...state, moves: [...others, { contractId, childId, monthlyTiyn, amountTiyn, isKept: true }] };
    }
    case 'payment.move-refused':
    case 'payment.move-dropped':
      return { ...state, moves: others, movesOver: [...movesOver, contractId].slice(-OVER_KEPT_MAX) };
    default:
      return fact satisfies never;
  }
}
