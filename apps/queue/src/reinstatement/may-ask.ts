import { isRejection } from '@kezek/domain';
import type { ApplicationState } from '../application/facts.js';
import type { Today } from '../application/guards.js';
import { askReinstatement } from './decide.js';
import type { EndedApplication } from './ended.js';

export interface MayAsk {
  readonly who: 'everybody' | 'department-for-court' | 'nobody';
  /** The code of the refusal that others would be given. */
  readonly because?: string;
}

/** Who may ask now for what is over: found out by asking, so that nothing is offered that the rules refuse. */
export function mayAskFor(
  state: ApplicationState,
  { application: { applicationId } }: EndedApplication,
  today: Today & { readonly ended: readonly EndedApplication[] },
): MayAsk {
  const asker = { kind: 'department', by: 'nobody' } as const;
  const refusal = (cause: string) => codeOf(() => askReinstatement(state, { applicationId, cause, asker }, today));
  const because = refusal('department-mistake');
  if (because === undefined) return { who: 'everybody' };
  const forCourt = refusal('court-decision');
  return forCourt === undefined ? { who: 'department-for-court', because } : { who: 'nobody', because: forCourt };
}

function codeOf(ask: () => unknown): string | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    if (isRejection(error)) return error.code;
    throw error;
  }
}
