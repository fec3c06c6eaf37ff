import type { Timers } from '@kezek/service';
import { runEpochs } from './run.js';
import type { EpochRunDeps } from './work.js';

const RUN_INTERVAL_MS = 2_000;

/** Carries epochs on by the timer. @returns stop: after the applications in hand, the rest is left to whoever runs next */
export function keepEpochs(deps: Omit<EpochRunDeps, 'stopping' | 'handled'>, timers: Timers): () => Promise<void> {
  let stopped = false;
  const handled = new Set<string>();
  const stop = timers.every('epochs', RUN_INTERVAL_MS, () => runEpochs({ ...deps, handled, stopping: () => stopped }));
  return async () => {
    stopped = true;
    await stop();
  };
}
