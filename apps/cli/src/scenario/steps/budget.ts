import { yearOf } from '@kezek/domain';
import { childrenOf } from '../city.js';
import { type Crew, type World, clockOf, keyOf } from '../world.js';

/** More than the dearest place costs, for every child and as many again: that money runs out is another scenario. */
const MONTHLY_TENGE = 100_000n;
const TIYN = 100n;

/** Money for this year and the next. */
export async function setBudgets(world: World, { finance }: Crew): Promise<void> {
  const { districtId } = world.city;
  const step = world.progress.step('Budgets are set');
  const limitTiyn = String(BigInt(2 * childrenOf(world.city) * 12) * MONTHLY_TENGE * TIYN);
  const thisYear = yearOf((await clockOf(world)).today);
  for (const year of [thisYear, thisYear + 1]) {
    await finance.put(`/districts/${districtId}/budgets/${year}`, { limitTiyn, act: 'Demonstration' }, keyOf(world, 'budget', year));
  }
  step.done(`${thisYear}, ${thisYear + 1}`);
}
