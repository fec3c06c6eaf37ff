import type { Instant } from '@kezek/domain';
import { isProblem } from '../rest/problem.js';
import { until } from '../rest/until.js';
import { type World, clockOf } from './world.js';

/** Moves the demonstration's clock forward; does nothing if that moment has passed. */
export async function moveClockTo(world: World, instant: Instant): Promise<void> {
  const step = world.progress.step('The clock moves');
  await until(`the clock stands at ${instant}`, async () => {
    if ((await clockOf(world)).now >= instant) return true;
    try {
      await world.visitor.post('/demo/clock', { advanceTo: instant });
    } catch (error) {
      // A service that is being started again follows in a moment.
      if (!isProblem(error, 'service.clock-backwards', 'gateway.internal')) throw error;
    }
    return undefined;
  });
  step.done((await clockOf(world)).today);
}
