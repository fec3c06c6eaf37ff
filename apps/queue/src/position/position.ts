import { firstOfCategory, orderOf } from '../application/definition.js';
import type { Waiting } from '../application/facts.js';
import type { Applications } from '../stores.js';

/** Places among those who wait, from 1. */
export interface Position {
  readonly inCategory: number;
  readonly inDistrict: number;
}

/** Counted along the index of the district's order. */
export async function positionOf(applications: Applications, state: Waiting): Promise<Position> {
  const { placement, category } = state;
  const waiting = { districtId: placement.districtId, phase: 'waiting' };
  const [before, beforeCategory] = await Promise.all([
    applications.count({ ...waiting, order: { lt: orderOf(state) } }),
    applications.count({ ...waiting, order: { lt: firstOfCategory(category) } }),
  ]);
  return { inDistrict: before + 1, inCategory: before - beforeCategory + 1 };
}

/** Positions of neighbours: those that follow each other in the district's order, the first of which has `first`. */
export function positionsFrom(first: Position, inOrder: readonly Pick<Waiting, 'category'>[]): Position[] {
  let { inCategory } = first;
  return inOrder.map(({ category }, index) => {
    if (index > 0) inCategory = category === inOrder[index - 1]?.category ? inCategory + 1 : 1;
    return { inCategory, inDistrict: first.inDistrict + index };
  });
}
