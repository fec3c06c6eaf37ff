import type { Instant } from '@kezek/domain';
import type { RecordedFact } from '@kezek/stream';
import { type Annulled, type ApplicationFact, type ApplicationState, type Withdrawn, evolve, initial } from '../application/facts.js';

/** An application of the child that is over, as it was when it ended. */
export interface EndedApplication {
  readonly application: Withdrawn | Annulled;
  readonly reason: string;
  readonly endedAt: Instant;
}

/**
 * Those that may come back, the newest last: what is over by a place of its own is not among them, nor what another took in, nor what came
 * back since. The state knows only the application of today; the others are in the history.
 */
export function endedIn(history: readonly RecordedFact<ApplicationFact>[]): EndedApplication[] {
  const ended = new Map<string, EndedApplication>();
  let state: ApplicationState = initial;
  for (const fact of history) {
    state = evolve(state, fact);
    if (fact.type === 'queue.application-reinstated') ended.delete(fact.data.applicationId);
    const reason = reasonOf(fact);
    if (reason === undefined || (state.phase !== 'withdrawn' && state.phase !== 'annulled')) continue;
    ended.set(state.applicationId, { application: state, reason, endedAt: fact.at });
  }
  return [...ended.values()];
}

function reasonOf(fact: ApplicationFact): string | undefined {
  if (fact.type === 'queue.application-annulled') return fact.data.cause;
  if (fact.type !== 'queue.application-withdrawn' || fact.data.reason === 'merged') return undefined;
  return fact.data.reason;
}
