import type { paymentV1 } from '@kezek/contracts';
import { type LocalDate, type Money, type RegionPolicy, ZERO, isRejection, subtract, tiyn, toText } from '@kezek/domain';
import { firstDayToPay, highestMonthly, monthsLeft } from './claim.js';
import type { UsedAndMoved } from '../reserve/used.js';
import { type Preset, committedOf } from './decide.js';
import { heldByMoves } from '../move/facts.js';
import { type BudgetState, budgetIdOf } from './facts.js';

/** The limit the region policy names, if it does. @throws Rejection `domain.unknown-district` */
export function presetOf(policy: RegionPolicy, districtId: string, year: number): Preset | undefined {
  try {
    return policy.budgetOf(districtId, year);
  } catch (error) {
    if (isRejection(error) && error.code === 'domain.no-budget') return undefined;
    throw error;
  }
}

/** @param limit of a budget that was set, or of the region policy */
export function toBudget(
  state: BudgetState,
  { districtId, year, today }: { districtId: string; year: number; today: LocalDate },
  { limit, used, paid, saved, policy }: { limit: Preset; used: UsedAndMoved; paid: Money; saved: Money; policy: RegionPolicy },
): paymentV1.Budget {
  const committed = committedOf(state, used);
  const available = subtract(limit.limit, committed);
  return {
    budgetId: budgetIdOf(districtId, year),
    districtId,
    year,
    limitTiyn: toText(limit.limit),
    act: limit.act,
    reservedTiyn: toText(committed),
    carriedTiyn: toText(used.carried),
    freedTiyn: toText(used.released),
    movedInTiyn: toText(heldByMoves(state)),
    movedInCount: state.moves?.length ?? 0,
    movedOutTiyn: toText(used.moved.amount),
    movedOutCount: used.moved.count,
    savedTiyn: toText(saved),
    availableTiyn: toText(available),
    paidTiyn: toText(paid),
    vouchersPossible: vouchersPossible(available, firstDayToPay(year, today), { policy, districtId }),
  };
}

export const limitOf = (state: BudgetState, preset: Preset | undefined): Preset | undefined =>
  state.phase === 'set' ? { limit: tiyn(state.limitTiyn), act: state.act } : preset;

function vouchersPossible(
  available: Money,
  from: LocalDate | undefined,
  { policy, districtId }: { policy: RegionPolicy; districtId: string },
): number {
  if (from === undefined || available <= ZERO) return 0;
  const perTurn = highestMonthly(policy, districtId, from) * BigInt(monthsLeft(from));
  return perTurn === ZERO ? 0 : Number(available / perTurn);
}
