import { type CellSet, SeatPlan } from './seat-plan.js';
import type { MatchingRules, OpenTurn, QueueSnapshot, SeatCell } from './snapshot.js';

/** Where a child may be seated, as far as matching cares. */
export type Wish = Pick<OpenTurn, 'settlementId' | 'ageGroup' | 'languages' | 'kinds'>;

/** Children of one pool compete for the same seats; children of different pools never do. */
export interface Pool {
  readonly key: string;
  readonly cells: readonly SeatCell[];
}

/** City: one pool an age group over all settlements. District: one pool an age group and settlement. */
export const poolKeyOf = (rules: Pick<MatchingRules, 'scope'>, place: Pick<Wish, 'settlementId' | 'ageGroup'>): string =>
  rules.scope === 'city' ? `${place.ageGroup}` : `${place.settlementId} ${place.ageGroup}`;

export function poolsOf(snapshot: QueueSnapshot, rules: MatchingRules): Map<string, Pool> {
  const cells = new Map<string, Map<string, SeatCell>>();
  for (const cell of snapshot.seats) {
    const key = poolKeyOf(rules, cell);
    const pool = cells.get(key) ?? new Map<string, SeatCell>();
    const kind = `${cell.language} ${cell.kind}`;
    pool.set(kind, { ...cell, free: cell.free + (pool.get(kind)?.free ?? 0) });
    cells.set(key, pool);
  }
  return new Map([...cells].map(([key, pool]) => [key, { key, cells: [...pool.values()] }]));
}

export function cellSetOf(pool: Pool, wish: Wish): CellSet {
  let set = 0;
  for (let index = 0; index < pool.cells.length; index += 1) {
    const cell = pool.cells[index] as SeatCell;
    if (wish.languages.includes(cell.language) && wish.kinds.includes(cell.kind)) set |= 1 << index;
  }
  return set;
}

/** The pool's seats with what open turns will take already taken. */
export function planOf(pool: Pool, openTurns: readonly OpenTurn[]): SeatPlan {
  const plan = new SeatPlan(pool.cells.map((cell) => cell.free));
  // An open turn that finds no seat any more holds none back from others.
  for (const turn of openTurns) plan.seat(cellSetOf(pool, turn));
  return plan;
}

/** Settlements that wait and have no free seat at all: they take no part in an iteration of a district. */
export function settlementsWithoutSeats(snapshot: QueueSnapshot, rules: MatchingRules): Set<string> {
  if (rules.scope === 'city') return new Set();
  const withSeats = new Set(snapshot.seats.map((cell) => cell.settlementId));
  return new Set(snapshot.applications.map((one) => one.settlementId).filter((id) => !withSeats.has(id)));
}
