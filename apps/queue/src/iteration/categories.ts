import { basisOf, protocolOf, rematch } from './archive.js';
import type { ContentStore } from './content.js';
import type { Iteration } from './facts.js';

export interface CategoryCount {
  readonly category: number;
  readonly waiting: number;
  readonly turns: number;
}

/** Who waited and who gets a turn, or got one where it is completed, by ordinal of the category. */
export async function countByCategory(content: ContentStore, iteration: Iteration): Promise<CategoryCount[]> {
  const basis = await basisOf(content, iteration);
  const { turns } = iteration.phase === 'completed' ? await protocolOf(content, iteration) : rematch(basis);
  const waiting = countOf(basis.snapshot.applications);
  const given = countOf(turns);
  return [...waiting]
    .map(([category, count]) => ({ category, waiting: count, turns: given.get(category) ?? 0 }))
    .sort((a, b) => a.category - b.category);
}

function countOf(those: readonly { readonly category: number }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { category } of those) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
