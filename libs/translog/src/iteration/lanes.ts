import type { MatchingRules, SnapshotApplication } from './snapshot.js';

/** First come, first out; what is out is not moved. */
class Line {
  readonly #waiting: SnapshotApplication[] = [];
  #next = 0;

  add(one: SnapshotApplication): void {
    this.#waiting.push(one);
  }

  get first(): SnapshotApplication | undefined {
    return this.#waiting[this.#next];
  }

  drop(): void {
    this.#next += 1;
  }
}

/**
 * Who is asked next among those who compete for the same seats. Out of turn first; then, where the region interleaves, so many turns of the
 * priority class to so many of the general one (domain: 1 : 3 in Astana 2019); else by category alone.
 */
export class Lanes {
  readonly #first = new Line();
  readonly #priority = new Line();
  readonly #general = new Line();
  readonly #ratio: MatchingRules['interleave'];
  #slot = 0;

  constructor(interleave: MatchingRules['interleave']) {
    this.#ratio = interleave;
  }

  /** In the order of the queue. */
  add(one: SnapshotApplication): void {
    if (this.#ratio.priority === 0 || one.statusClass === 'out-of-turn') this.#first.add(one);
    else if (one.statusClass === 'priority') this.#priority.add(one);
    else this.#general.add(one);
  }

  next(): SnapshotApplication | undefined {
    return this.#lane().first;
  }

  /** Only turns use up a place in the ratio, a batch one; who cannot be seated is passed over without it. */
  settle(served: boolean): void {
    const lane = this.#lane();
    const interleaving = lane !== this.#first && this.#priority.first !== undefined && this.#general.first !== undefined;
    lane.drop();
    if (served && interleaving) this.#slot = (this.#slot + 1) % (this.#ratio.priority + this.#ratio.general);
  }

  #lane(): Line {
    if (this.#first.first !== undefined) return this.#first;
    if (this.#priority.first === undefined) return this.#general;
    if (this.#general.first === undefined) return this.#priority;
    return this.#slot < this.#ratio.priority ? this.#priority : this.#general;
  }
}
