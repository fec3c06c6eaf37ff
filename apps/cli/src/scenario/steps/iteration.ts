import { isProblem } from '../../rest/problem.js';
import type { Iteration } from '../../rest/shapes.js';
import { until } from '../../rest/until.js';
import { type Town, clockOf, keyOf } from '../world.js';

/** The department previews, a second person approves, the queue gives the turns. @returns undefined if there was no turn to give */
export async function iterate(town: Town): Promise<Iteration | undefined> {
  const step = town.progress.step('An iteration is computed');
  const preview = await previewed(town);
  if (preview.turnCount === 0) {
    step.done(`no turn for the ${preview.waiting} who wait`);
    return undefined;
  }
  await town.crew.approvers[0].post(`/iterations/${preview.iterationId}/approval`, {}, keyOf(town, 'approve', preview.iterationId));
  const completed = await until('the iteration is completed', () => ended(town, preview.iterationId));
  if (completed.phase !== 'completed')
    throw new Error(`iteration ${completed.iterationId} was refused: ${completed.refusedReason ?? 'no reason'}`);
  step.done(`${completed.turnCount} turns for ${completed.waiting} who waited`);
  return completed;
}

async function previewed(town: Town): Promise<Iteration> {
  const { now } = await clockOf(town);
  return until('an iteration can be previewed', async (tell) => {
    try {
      return await town.crew.department.post<Iteration>(`/districts/${town.city.districtId}/iterations`, {}, keyOf(town, 'preview', now));
    } catch (error) {
      // One that an earlier run approved comes to its end first.
      if (!isProblem(error, 'queue.iteration-running', 'queue.preview-in-progress')) throw error;
      tell(error.code);
      return undefined;
    }
  });
}

async function ended({ visitor }: Town, iterationId: string): Promise<Iteration | undefined> {
  const iteration = await visitor.get<Iteration>(`/iterations/${iterationId}`);
  return iteration.phase === 'completed' || iteration.phase === 'refused' ? iteration : undefined;
}
