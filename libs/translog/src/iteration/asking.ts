import { groupBy } from './group-by.js';
import { inOrder } from './order.js';
import { type Review, type Unit, keyIn } from './review.js';
import type { SnapshotApplication } from './snapshot.js';

/**
 * The order in which units had to be asked, as their answers lead from one to the next: of those who compete for the same seats first who is
 * out of turn, then so many turns of the priority class to so many of the general one, where both still wait; of several pools the one whose
 * next stands first in the queue. Says the same as `Lanes` and `Merge` without sharing a line with them.
 * @param units of one age rule, in the order of the queue
 */
export function askedInTurn(review: Review, units: readonly Unit[], isGiven: (unit: Unit) => boolean): Unit[] {
  const unitOf = new Map(units.flatMap((unit) => unit.map((one) => [one, unit] as const)));
  const children = [...unitOf.keys()].sort(inOrder);
  const isShared = review.rules.interleave.priority > 0;
  const pools = [...groupBy(children, (one) => (isShared ? keyIn(review, one) : ''))].map(([, own]) =>
    poolOf(own, review.rules.interleave),
  );
  const asked = new Set<Unit>();
  for (;;) {
    let first: PoolQueue | undefined;
    for (const pool of pools) {
      if (pool.next !== undefined && (first?.next === undefined || inOrder(pool.next, first.next) < 0)) first = pool;
    }
    const one = first?.next;
    if (first === undefined || one === undefined) return [...asked];
    const unit = unitOf.get(one) as Unit;
    // The rest of a batch has its answer with the first of it.
    const takes = !asked.has(unit) && isGiven(unit);
    asked.add(unit);
    first.answer(takes);
  }
}

interface PoolQueue {
  next: SnapshotApplication | undefined;
  answer(takesTurn: boolean): void;
}

function poolOf(children: readonly SnapshotApplication[], share: { readonly priority: number; readonly general: number }): PoolQueue {
  const isFirst = (one: SnapshotApplication): boolean => share.priority === 0 || one.statusClass === 'out-of-turn';
  const lines = {
    first: children.filter(isFirst),
    priority: children.filter((one) => !isFirst(one) && one.statusClass === 'priority'),
    general: children.filter((one) => !isFirst(one) && one.statusClass !== 'priority'),
  };
  const at = { first: 0, priority: 0, general: 0 };
  const leftIn = (line: keyof typeof lines): boolean => at[line] < lines[line].length;
  /** Turns of both classes since both have been waiting. */
  let turns = 0;
  const nextLine = (): keyof typeof lines => {
    if (leftIn('first')) return 'first';
    if (!leftIn('priority') || !leftIn('general')) return leftIn('priority') ? 'priority' : 'general';
    return turns % (share.priority + share.general) < share.priority ? 'priority' : 'general';
  };
  const pool: PoolQueue = {
    next: lines[nextLine()][0],
    answer: (takesTurn) => {
      const line = nextLine();
      if (takesTurn && line !== 'first' && leftIn('priority') && leftIn('general')) turns += 1;
      at[line] += 1;
      const following = nextLine();
      pool.next = lines[following][at[following]];
    },
  };
  return pool;
}
