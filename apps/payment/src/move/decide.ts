import type { EventData } from '@kezek/contracts';
import { type Money, ZERO, toText } from '@kezek/domain';
import { type BudgetKey, type Preset, type Used, standingOf } from '../budget/decide.js';
import type { BudgetFact, BudgetState } from '../budget/facts.js';
import { isOver, moveOf } from './facts.js';

type Reserved = EventData<'payment.move-reserved'>;

export interface MoveClaim extends BudgetKey {
  readonly about: Omit<Reserved, 'budgetId' | 'districtId' | 'monthlyTiyn' | 'amountTiyn'>;
  readonly monthly: Money;
  readonly amount: Money;
}

/**
 * Money for a voucher that comes from another district, before anything is signed, or a refusal: the district never owes days it has no
 * money for. What was decided about a contract stays decided, and one that has come to nothing meanwhile holds nothing.
 */
export function reserveMove(state: BudgetState, claim: MoveClaim, given: { used: Used; preset: Preset | undefined }): BudgetFact[] {
  const { budgetId, districtId, about, monthly, amount } = claim;
  const { contractId, voucherId, childId, guardianId, fromDistrictId } = about;
  if (moveOf(state, contractId) !== undefined || isOver(state, contractId)) return [];
  const { opening, available, isKnown } = standingOf(state, claim, given);
  if (!isKnown || amount > available) {
    const whose = { budgetId, districtId, fromDistrictId, contractId, voucherId, childId, guardianId };
    const amounts = { neededTiyn: toText(amount), availableTiyn: toText(available) };
    return [...opening, { type: 'payment.move-refused', data: { ...whose, ...amounts } }];
  }
  const amounts = { monthlyTiyn: toText(monthly), amountTiyn: toText(amount) };
  return [...opening, { type: 'payment.move-reserved', data: { budgetId, districtId, ...about, ...amounts } }];
}

/** The contract came to nothing, perhaps before its money was asked for. */
export function dropMove(
  state: BudgetState,
  { budgetId, districtId, contractId }: Omit<BudgetKey, 'year'> & { contractId: string },
): BudgetFact[] {
  const hold = moveOf(state, contractId);
  if (hold?.isKept === true || isOver(state, contractId)) return [];
  const amountTiyn = hold?.amountTiyn ?? toText(ZERO);
  return [{ type: 'payment.move-dropped', data: { budgetId, districtId, contractId, amountTiyn } }];
}

/**
 * The child attends here from that day. A day that became later, as a month before it was closed, leaves less to hold.
 * @param cost from that day to the end of the budget year
 * @throws Error if nothing was reserved: nobody is enrolled before there is money
 */
export function keepMove(
  state: BudgetState,
  move: Omit<EventData<'payment.move-kept'>, 'monthlyTiyn' | 'amountTiyn'>,
  cost: (monthlyTiyn: string) => Money,
): BudgetFact[] {
  const hold = moveOf(state, move.contractId);
  if (hold === undefined) throw new Error(`${move.contractId} is carried out and ${move.budgetId} holds nothing for it`);
  if (hold.isKept) return [];
  const { monthlyTiyn, amountTiyn } = hold;
  const still = cost(monthlyTiyn);
  const kept = still < BigInt(amountTiyn) ? toText(still) : amountTiyn;
  return [{ type: 'payment.move-kept', data: { ...move, monthlyTiyn, amountTiyn: kept } }];
}
