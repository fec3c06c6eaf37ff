import type { MatchingRules, QueueSnapshot } from './snapshot.js';

export interface CategoryLimit {
  readonly turnsMax: number;
  /** What the limit comes from, and so what is said to whom it stops. */
  readonly reason: 'category-quota-used' | 'category-share-used';
}

/** Free seats less the open turns that will take some of them: what a share is a share of. */
export const seatsToGive = ({ seats, openTurns }: QueueSnapshot): number =>
  Math.max(0, seats.reduce((sum, cell) => sum + cell.free, 0) - openTurns.length);

/**
 * Most turns of each category that has a limit: its quota, or its share of the turns that this iteration could give at most, whichever is
 * less. A share is rounded up, so that it never means nobody.
 */
export function categoryLimits(snapshot: QueueSnapshot, rules: MatchingRules): Map<number, CategoryLimit> {
  const limits = new Map<number, CategoryLimit>();
  for (const { category, turnsMax } of rules.quotas) limits.set(category, { turnsMax, reason: 'category-quota-used' });
  const turnsMax = Math.min(seatsToGive(snapshot), rules.turnsMax ?? Infinity);
  for (const { category, percent } of rules.shares ?? []) {
    const ofShare = Math.ceil((turnsMax * percent) / 100);
    if (ofShare < (limits.get(category)?.turnsMax ?? Infinity)) limits.set(category, { turnsMax: ofShare, reason: 'category-share-used' });
  }
  return limits;
}
