import type { EventData } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';
import type { Application, ApplicationFact, ApplicationState } from '../application/facts.js';

export type EndingFact = Extract<ApplicationFact, { type: `queue.ending-${string}` }>;

/** One person has said that false data were given; another decides. The application keeps its place, and gets its turn, meanwhile. */
export interface EndingProposal extends Pick<EventData<'queue.ending-proposed'>, 'reason' | 'by' | 'proposedAt'> {
  readonly decideBy: Instant;
  readonly overdue: boolean;
}

/** The one that is open, if there is one. */
export const proposalIn = (state: ApplicationState): { readonly ending?: EndingProposal } =>
  'ending' in state && state.ending !== undefined ? { ending: state.ending } : {};

/** What a turn takes along, so that nobody's term begins anew because a voucher came in between. */
export function carriedOver(state: ApplicationState): Pick<EventData<'queue.turn-given'>, 'ending'> {
  const { ending } = proposalIn(state);
  if (ending === undefined) return {};
  const { by, proposedAt, decideBy } = ending;
  return { ending: { by, proposedAt, decideBy } };
}

export function afterEnding(state: Application, fact: EndingFact): Application {
  if (state.phase !== 'waiting' && state.phase !== 'inactive') throw new Error(`${fact.type} of an application that is ${state.phase}`);
  const { ending, ...stays } = state;
  switch (fact.type) {
    case 'queue.ending-proposed': {
      const { reason, by, proposedAt, decideBy } = fact.data;
      return { ...stays, ending: { reason, by, proposedAt, decideBy: decideBy as Instant, overdue: false } };
    }
    case 'queue.ending-returned':
      return stays;
    case 'queue.ending-overdue':
      return ending === undefined ? state : { ...stays, ending: { ...ending, overdue: true } };
    default:
      return fact satisfies never;
  }
}
