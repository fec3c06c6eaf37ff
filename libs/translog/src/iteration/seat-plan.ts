/** At most so many kinds of seat in one pool: languages × kinds of kindergarten. A set of them is one small integer. */
export const CELLS_PER_POOL_MAX = 24;

/** A set of cells of one pool, bit i for cell i. */
export type CellSet = number;

/**
 * Which children could all be seated at once. A child takes any one cell of its set; whoever was promised a seat keeps the promise but not
 * the cell: flexible families move over for those who are not. So a child is refused only if no arrangement seats it beside all before it.
 */
export class SeatPlan {
  readonly #free: number[];
  /** Children seated, by their set and the cell they sit on now. Children of one set are interchangeable. */
  readonly #seated = new Map<CellSet, number[]>();
  /** Once a set has no way to a free seat it never gets one back: seats only fill. */
  readonly #exhausted = new Set<CellSet>();

  constructor(seatsByCell: readonly number[]) {
    if (seatsByCell.length > CELLS_PER_POOL_MAX) throw new Error(`a pool has at most ${CELLS_PER_POOL_MAX} kinds of seat`);
    this.#free = [...seatsByCell];
  }

  /** Seats one more child if all can still be seated. */
  seat(cells: CellSet): boolean {
    return this.seatAll([cells]);
  }

  /** Seats all of them, or none. */
  seatAll(sets: readonly CellSet[]): boolean {
    const seated: CellSet[] = [];
    for (const set of sets) {
      if (this.#seatOne(set, { forGood: seated.length === 0 })) seated.push(set);
      else {
        for (const one of seated) this.unseat(one);
        return false;
      }
    }
    return true;
  }

  /** Takes back what was seated last, before anybody else is asked: so no set that was found exhausted meanwhile comes to life again. */
  unseat(set: CellSet): void {
    const cell = this.#seated.get(set)?.findIndex((children) => children > 0) ?? -1;
    if (cell === -1) throw new Error('nobody of this set is seated');
    this.#add(set, cell, -1);
  }

  /** @param forGood whether nobody has been seated who may have to get up again */
  #seatOne(cells: CellSet, { forGood }: { readonly forGood: boolean }): boolean {
    if (cells === 0 || this.#exhausted.has(cells)) return false;
    const path = this.#pathToFreeSeat(cells);
    if (path === undefined) {
      if (forGood) this.#exhausted.add(cells);
      return false;
    }
    for (const { cell, from, movedSet } of path) {
      if (from !== undefined && movedSet !== undefined) this.#move(movedSet, from, cell);
      else this.#add(cells, cell, 1);
    }
    return true;
  }

  /** Breadth first over cells: from a full cell the children on it lead to every other cell of their sets. */
  #pathToFreeSeat(cells: CellSet): Step[] | undefined {
    const reached = new Map<number, Step>();
    const queue: number[] = [];
    const reach = (step: Step): void => {
      if (reached.has(step.cell)) return;
      reached.set(step.cell, step);
      queue.push(step.cell);
    };
    for (const cell of members(cells)) reach({ cell });
    for (let at = 0; at < queue.length; at += 1) {
      const cell = queue[at] as number;
      if ((this.#free[cell] ?? 0) > 0) return this.#backFrom(cell, reached);
      for (const [movedSet, counts] of this.#seated) {
        if ((counts[cell] ?? 0) === 0) continue;
        for (const next of members(movedSet)) reach({ cell: next, from: cell, movedSet });
      }
    }
    return undefined;
  }

  /** The free seat first, so that each move goes to a seat that is free by then. */
  #backFrom(freeCell: number, reached: ReadonlyMap<number, Step>): Step[] {
    const path: Step[] = [];
    for (let step = reached.get(freeCell); step !== undefined; step = step.from === undefined ? undefined : reached.get(step.from)) {
      path.push(step);
    }
    return path;
  }

  #move(set: CellSet, from: number, to: number): void {
    this.#add(set, from, -1);
    this.#add(set, to, 1);
  }

  #add(set: CellSet, cell: number, children: 1 | -1): void {
    const counts = this.#seated.get(set) ?? [];
    counts[cell] = (counts[cell] ?? 0) + children;
    this.#seated.set(set, counts);
    this.#free[cell] = (this.#free[cell] ?? 0) - children;
  }
}

interface Step {
  readonly cell: number;
  /** The cell whose child of `movedSet` moves over; absent where the new child itself sits down. */
  readonly from?: number;
  readonly movedSet?: CellSet;
}

export function* members(set: CellSet): Generator<number> {
  for (let cell = 0; set >> cell > 0; cell += 1) if ((set >> cell) & 1) yield cell;
}
