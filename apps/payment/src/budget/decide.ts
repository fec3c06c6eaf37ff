import { type Money, Rejection, ZERO, add, subtract, sum, tiyn, toText } from '@kezek/domain';
import { heldByMoves } from '../move/facts.js';
import { type BudgetFact, type BudgetState, reservationOf } from './facts.js';

/**
 * What the reserves of single vouchers say about a budget. Both only ever change in favour of the budget while nothing new is reserved, so
 * an old reading is a careful one.
 */
export interface Used {
  /** Given back by vouchers that were refused, lapsed or ended. */
  readonly released: Money;
  /** What vouchers of earlier years cost in this year. */
  readonly carried: Money;
}

/** The limit that the region policy names, for a budget nobody has set by hand. */
export interface Preset {
  readonly limit: Money;
  readonly act: string;
}

export interface BudgetKey {
  readonly budgetId: string;
  readonly districtId: string;
  readonly year: number;
}

/** Who set a limit that came from the region policy. */
const BY_POLICY = 'region-policy';

const YEAR_MIN = 2_000;
const YEAR_MAX = 2_100;

/** What cannot be given to new turns any more. */
export const committedOf = (state: BudgetState, { released, carried }: Used): Money =>
  add(subtract(add(reservedOf(state), heldByMoves(state)), released), carried);

/**
 * A new limit with the act it comes from.
 * @throws Rejection `payment.year-invalid`, `payment.limit-invalid`, `payment.act-missing`, `payment.limit-below-committed`
 */
export function setBudget(state: BudgetState, budget: BudgetKey & { limit: Money; act: string; by: string }, used: Used): BudgetFact[] {
  const { budgetId, districtId, year, limit, by } = budget;
  const act = budget.act.trim();
  checkedYear(year);
  if (limit < ZERO) throw new Rejection('payment.limit-invalid');
  if (act === '') throw new Rejection('payment.act-missing');
  if (state.phase === 'set' && state.limitTiyn === toText(limit) && state.act === act) return [];
  const committed = committedOf(state, used);
  if (limit < committed) throw new Rejection('payment.limit-below-committed', { committedTiyn: toText(committed) });
  return [budgetSet({ budgetId, districtId, year, limit, act, by })];
}

/** @throws Rejection `payment.year-invalid` */
export function checkedYear(year: number): number {
  if (!Number.isInteger(year) || year < YEAR_MIN || year > YEAR_MAX) throw new Rejection('payment.year-invalid', { year });
  return year;
}

export interface Claim extends BudgetKey {
  readonly iterationId: string;
  readonly turnCount: number;
  readonly monthly: Money;
  readonly months: number;
}

/**
 * Money for every turn of an approved iteration at once, or for none: no voucher is offered without it (domain §5.3, §11.50). What was
 * decided about an iteration stays decided.
 */
export function reserve(state: BudgetState, claim: Claim, { used, preset }: { used: Used; preset: Preset | undefined }): BudgetFact[] {
  const { budgetId, districtId, year, iterationId, turnCount, monthly, months } = claim;
  if (reservationOf(state, iterationId) !== undefined || state.refusedIterationIds.includes(iterationId)) return [];
  const { opening, available, isKnown } = standingOf(state, { budgetId, districtId, year }, { used, preset });
  const perTurn = (monthly * BigInt(months)) as Money;
  const needed = (perTurn * BigInt(turnCount)) as Money;
  const about = { budgetId, districtId, iterationId };
  if (!isKnown || needed > available) {
    const amounts = { neededTiyn: toText(needed), availableTiyn: toText(available) };
    return [...opening, { type: 'payment.budget-refused', data: { ...about, ...amounts } }];
  }
  const amounts = { perTurnTiyn: toText(perTurn), amountTiyn: toText(needed), monthlyTiyn: toText(monthly) };
  return [...opening, { type: 'payment.budget-reserved', data: { ...about, turnCount, months, ...amounts } }];
}

export interface BudgetStanding {
  /** The limit that the region policy names, where nobody has set one yet. */
  readonly opening: BudgetFact[];
  readonly available: Money;
  /** Whether anybody has named a limit at all. */
  readonly isKnown: boolean;
}

/** What is there to promise. */
export function standingOf(
  state: BudgetState,
  { budgetId, districtId, year }: BudgetKey,
  { used, preset }: { used: Used; preset: Preset | undefined },
): BudgetStanding {
  const opening = state.phase === 'unset' && preset ? [budgetSet({ budgetId, districtId, year, ...preset, by: BY_POLICY })] : [];
  const limit = state.phase === 'set' ? tiyn(state.limitTiyn) : (preset?.limit ?? ZERO);
  return { opening, available: subtract(limit, committedOf(state, used)), isKnown: state.phase === 'set' || preset !== undefined };
}

/** Some of the approved turns were not given: what they held is free. */
export function trim(state: BudgetState, completed: { iterationId: string; turnCount: number }): BudgetFact[] {
  const reservation = reservationOf(state, completed.iterationId);
  if (state.phase !== 'set' || reservation === undefined) throw new Error(`${completed.iterationId} holds nothing of this budget`);
  const unused = reservation.turnCount - completed.turnCount;
  if (unused < 0) throw new Error(`${completed.iterationId} gave ${-unused} more turns than it has money for`);
  if (unused === 0) return [];
  const { budgetId, districtId } = state;
  const amountTiyn = toText((tiyn(reservation.perTurnTiyn) * BigInt(unused)) as Money);
  return [{ type: 'payment.budget-trimmed', data: { budgetId, districtId, ...completed, amountTiyn } }];
}

const reservedOf = (state: BudgetState): Money =>
  state.phase === 'unset'
    ? ZERO
    : sum(state.reservations.map(({ perTurnTiyn, turnCount }) => (tiyn(perTurnTiyn) * BigInt(turnCount)) as Money));

const budgetSet = ({ limit, ...rest }: BudgetKey & Preset & { by: string }): BudgetFact => ({
  type: 'payment.budget-set',
  data: { ...rest, limitTiyn: toText(limit) },
});
