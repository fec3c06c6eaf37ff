import { isRejection } from '@kezek/domain';
import type { Ids, Logger, Timers } from '@kezek/service';
import { refuseDuringEpoch } from '../epoch/guard.js';
import { type Epochs, every } from '../stores.js';
import { approveIteration } from './approval.js';
import { noteContinued } from './decide.js';
import type { Completed, Iteration, IterationState } from './facts.js';
import { type PreviewDeps, lastOf, previewIteration } from './preview.js';

export interface ContinueDeps extends PreviewDeps {
  readonly epochs: Epochs;
  readonly ids: Ids;
  readonly log: Logger;
}

const INTERVAL_MS = 5_000;
const SYSTEM = 'system';

/** Carries on iterations whose turns came back, in regions that give such a turn on in the same iteration. @returns stop */
export const continueIterations = (deps: ContinueDeps, timers: Timers): (() => Promise<void>) =>
  timers.every('iteration-continue', INTERVAL_MS, async () => {
    for await (const { state } of every(deps.iterations, { hasReturned: true })) {
      if (state.phase === 'completed') await carryOn(state, deps);
    }
  });

/**
 * One more iteration of at most as many turns as came back, signed by who approved those turns. It looks at the queue anew, so whoever stands
 * first now gets them. Each step may be repeated after a crash: the preview is found by its key, and what was approved is not approved again.
 */
async function carryOn(iteration: Completed, deps: ContinueDeps): Promise<void> {
  const { iterationId, districtId, approvedBy, returned: applicationIds = [] } = iteration;
  const { iterations, epochs, ids, log } = deps;
  try {
    await refuseDuringEpoch(districtId, epochs);
    const key = `continue ${iterationId} ${applicationIds.join(' ')}`;
    const request = { key, content: { continue: iterationId }, correlationId: ids.next('cnt') };
    if (isUnderWay(await lastOf(districtId, iterations), iterationId)) return;
    const next = existing(
      await previewIteration({ districtId, turnsMax: applicationIds.length, by: SYSTEM, continues: iterationId, request }, deps),
    );
    if (next.phase === 'previewed' && next.turnCount > 0) {
      await approveIteration({ iterationId: next.iterationId, by: approvedBy, request: { correlationId: request.correlationId } }, deps);
    }
    const done = { continuedBy: next.iterationId, applicationIds };
    await iterations.execute(iterationId, { correlationId: request.correlationId }, (state) => noteContinued(state, done));
    log.info({ iterationId, next: next.iterationId, turns: next.turnCount }, 'iteration continued for turns that came back');
  } catch (error) {
    // An epoch, or somebody else's iteration in the district: its time comes.
    if (!isRejection(error)) throw error;
    log.info({ iterationId, code: error.code }, 'iteration not continued yet');
  }
}

/** What people have previewed or approved in the district comes first; a preview of our own is gone on with. */
const isUnderWay = (last: Iteration | undefined, iterationId: string): boolean =>
  last !== undefined && ['previewed', 'approved', 'running'].includes(last.phase) && last.continues !== iterationId;

function existing(state: IterationState): Iteration {
  if (state.phase === 'none') throw new Error('a previewed iteration is there');
  return state;
}
