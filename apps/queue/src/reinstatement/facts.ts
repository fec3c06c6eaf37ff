import type { EventData } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';
import type { ApplicationFact } from '../application/facts.js';

export type ReinstatementCause = EventData<'queue.reinstatement-asked'>['cause'];
export type ReinstatementRefusal = EventData<'queue.reinstatement-refused'>['reason'];
export type ReinstatementFact = Extract<ApplicationFact, { type: `queue.reinstatement-${string}` | 'queue.application-reinstated' }>;

export type Proposal = Pick<EventData<'queue.reinstatement-proposed'>, 'outcome' | 'reason' | 'by' | 'noteId'>;

/** What everybody who decides has to know of one request; in one's own words it is in the note alone. */
interface Asked extends Omit<EventData<'queue.reinstatement-asked'>, 'decideBy' | 'submittedAt'> {
  readonly submittedAt: Instant;
  readonly decideBy: Instant;
  readonly overdue: boolean;
}

export type OpenReinstatement = Asked & { readonly phase: 'asked' | 'proposed'; readonly proposal?: Proposal };

export type EndedReinstatement =
  | (Asked & { readonly phase: 'taken-back'; readonly proposal?: Proposal })
  | (Asked & {
      readonly phase: 'granted' | 'refused';
      readonly proposal: Proposal;
      readonly by: string;
      readonly decidedAt: string;
      readonly reason?: ReinstatementRefusal;
      readonly decisionNoteId?: string;
      readonly supersedes?: string;
    });

export type Reinstatement = OpenReinstatement | EndedReinstatement;

/** The newest of one child; all of them are in its history. */
export const REINSTATEMENTS_KEPT_MAX = 20;

interface WithReinstatements {
  readonly reinstatements?: readonly Reinstatement[];
}

export const reinstatementsOf = ({ reinstatements = [] }: WithReinstatements): readonly Reinstatement[] => reinstatements;

/** One at a time: a child has one place. */
export function openReinstatement(state: WithReinstatements): OpenReinstatement | undefined {
  const last = reinstatementsOf(state).at(-1);
  return last?.phase === 'asked' || last?.phase === 'proposed' ? last : undefined;
}

export function evolveReinstatements(before: readonly Reinstatement[], fact: ReinstatementFact): readonly Reinstatement[] {
  if (fact.type === 'queue.reinstatement-asked') {
    const { submittedAt, decideBy } = fact.data;
    const asked = { submittedAt: submittedAt as Instant, decideBy: decideBy as Instant };
    return [...before, { ...fact.data, ...asked, phase: 'asked' as const, overdue: false }].slice(-REINSTATEMENTS_KEPT_MAX);
  }
  const open = openReinstatement({ reinstatements: before });
  if (open?.reinstatementId !== fact.data.reinstatementId) throw new Error(`${fact.type} of what nobody asked for`);
  return [...before.slice(0, -1), after(open, fact)];
}

type Later = Exclude<ReinstatementFact, { type: 'queue.reinstatement-asked' }>;

function after(open: OpenReinstatement, fact: Later): Reinstatement {
  const { proposal, ...asked } = open;
  switch (fact.type) {
    case 'queue.reinstatement-proposed': {
      const { outcome, by, reason, noteId } = fact.data;
      return { ...asked, phase: 'proposed', proposal: { outcome, by, ...present({ reason, noteId }) } };
    }
    case 'queue.reinstatement-returned':
      return { ...asked, phase: 'asked' };
    case 'queue.reinstatement-overdue':
      return { ...open, overdue: true };
    case 'queue.reinstatement-taken-back':
      return { ...open, phase: 'taken-back' };
    case 'queue.reinstatement-refused':
    case 'queue.application-reinstated': {
      if (proposal === undefined) throw new Error(`${fact.type} that nobody proposed`);
      const { by, decidedAt, noteId: decisionNoteId } = fact.data;
      const decided = { by, decidedAt, ...present({ decisionNoteId }) };
      if (fact.type === 'queue.reinstatement-refused')
        return { ...asked, ...decided, phase: 'refused', proposal, reason: fact.data.reason };
      return { ...asked, ...decided, phase: 'granted', proposal, ...present({ supersedes: fact.data.supersedes }) };
    }
    default:
      return fact satisfies never;
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
