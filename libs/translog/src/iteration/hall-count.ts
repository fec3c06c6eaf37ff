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

  /** Whether one more could be seated; once it could not, it never can, as children are only added. */
  fits(set: CellSet): boolean {
    if (this.#exhausted.has(set)) return false;
    const fits = this.fitsAll([set]);
    if (!fits) this.#exhausted.add(set);
    return fits;
  }

  fitsAll(sets: readonly CellSet[]): boolean {
    return !sets.includes(0) && this.#enoughSeats(sets);
  }

  /** Whether all that were added can be seated. */
  holds(): boolean {
    return !this.#children.has(0) && this.#enoughSeats([]);
  }

  #enoughSeats(more: readonly CellSet[]): boolean {
    for (let within = 1; within < 1 << this.#pool.cells.length; within += 1) {
      let dependent = more.reduce((count, set) => count + ((set & within) === set ? 1 : 0), 0);
      if (dependent === 0 && more.length > 0) continue;
      for (const [other, children] of this.#children) if ((other & within) === other) dependent += children;
      if (dependent > this.#seatsOf(within)) return false;
    }
    return true;
  }

  #seatsOf(set: CellSet): number {
    return this.#pool.cells.reduce((seats, cell, index) => seats + ((set >> index) & 1 ? cell.free : 0), 0);
  }
}
