import type { Pool } from './pools.js';
import type { CellSet } from './seat-plan.js';

/**
 * Whether children can all be seated, by Hall's condition: exactly if for every set of cells no more children depend on it alone than it
 * has seats. Says the same as `SeatPlan` without sharing a line with it, so that each can be held against the other.
 */
export class HallCount {
  readonly #pool: Pool;
  readonly #children: Map<CellSet, number>;
  readonly #exhausted: Set<CellSet>;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#children = new Map();
    this.#exhausted = new Set();
  }

  add(set: CellSet): void {
    this.#children.set(set, (this.#children.get(set) ?? 0) + 1);
  }

  fits(set: CellSet): boolean {
    if (set === 0 || this.#exhausted.has(set)) return false;
    const fits = this.#enoughSeats(set);
    if (!fits) this.#exhausted.add(set);
    return fits;
  }

  #enoughSeats(set: CellSet): boolean {
    for (let within = set; within < 1 << this.#pool.cells.length; within += 1) {
      if ((within & set) !== set) continue;
      let dependent = 1;
      for (const [other, children] of this.#children) if ((other & within) === other) dependent += children;
      if (dependent > this.#seatsOf(within)) return false;
    }
    return true;
  }

  #seatsOf(set: CellSet): number {
    return this.#pool.cells.reduce((seats, cell, index) => seats + ((set >> index) & 1 ? cell.free : 0), 0);
  }
}
