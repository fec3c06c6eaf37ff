import { inOrder } from './order.js';
import type { MatchingRules, SnapshotApplication } from './snapshot.js';

/**
 * Who is asked next among those who compete for the same seats. Out of turn first; then, where the region interleaves, so many turns of the
 * priority class to so many of the general one (domain: 1 : 3 in Astana 2019); else by category alone.
 */
export class Lanes {
  readonly #first: SnapshotApplication[];
  readonly #priority: SnapshotApplication[];
  readonly #general: SnapshotApplication[];
  readonly #ratio: MatchingRules['interleave'];
  #slot = 0;

  constructor(applications: readonly SnapshotApplication[], interleave: MatchingRules['interleave']) {
    // Reversed, so that the next one is taken from the end.
    const all = [...applications].sort((a, b) => inOrder(b, a));
    const interleaved = interleave.priority > 0;
    const of = (statusClass: string): SnapshotApplication[] => all.filter((one) => one.statusClass === statusClass);
    this.#ratio = interleave;
    this.#first = interleaved ? of('out-of-turn') : all;
    this.#priority = interleaved ? of('priority') : [];
    this.#general = interleaved ? of('general') : [];
  }

  next(): SnapshotApplication | undefined {
    return this.#lane().at(-1);
  }

  /** Only a turn uses up a place in the ratio; who cannot be seated is passed over without it. */
  settle(served: boolean): void {
    const lane = this.#lane();
    const interleaving = lane !== this.#first && this.#priority.length > 0 && this.#general.length > 0;
    lane.pop();
    if (served && interleaving) this.#slot = (this.#slot + 1) % (this.#ratio.priority + this.#ratio.general);
  }

  #lane(): SnapshotApplication[] {
    if (this.#first.length > 0) return this.#first;
    if (this.#priority.length === 0) return this.#general;
    if (this.#general.length === 0) return this.#priority;
    return this.#slot < this.#ratio.priority ? this.#priority : this.#general;
  }
}
