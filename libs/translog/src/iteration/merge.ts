import type { Lanes } from './lanes.js';
import { inOrder } from './order.js';
import type { SnapshotApplication } from './snapshot.js';

/** The lanes of all pools as one: of their next ones the first in the order of the queue. A heap, as a district may have hundreds of pools. */
export class Merge {
  readonly #heap: Lanes[] = [];

  constructor(lanes: Iterable<Lanes>) {
    this.#heap = [...lanes].filter((one) => one.next() !== undefined);
    for (let at = (this.#heap.length >> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  next(): SnapshotApplication | undefined {
    return this.#heap[0]?.next();
  }

  settle(served: boolean): void {
    const first = this.#heap[0];
    if (first === undefined) throw new Error('nobody is left to be asked');
    first.settle(served);
    if (first.next() === undefined) {
      const last = this.#heap.pop();
      if (last === undefined || last === first) return;
      this.#heap[0] = last;
    }
    this.#sink(0);
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < this.#heap.length && this.#isBefore(child, least)) least = child;
      if (least === at) return;
      [this.#heap[at], this.#heap[least]] = [this.#heap[least] as Lanes, this.#heap[at] as Lanes];
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    return inOrder(this.#heap[a]?.next() as SnapshotApplication, this.#heap[b]?.next() as SnapshotApplication) < 0;
  }
}
