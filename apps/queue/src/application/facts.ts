import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate, StatusClass } from '@kezek/domain';

export type ApplicationFact = FactOf<
  | 'queue.application-submitted'
  | 'queue.wishes-changed'
  | 'queue.category-changed'
  | 'queue.application-withdrawn'
  | 'queue.turn-given'
  | 'queue.turn-seated'
  | 'queue.turn-unseated'
  | 'queue.application-inactivated'
  | 'queue.application-restored'
  | 'queue.application-annulled'
  | 'queue.application-fulfilled'
  | 'queue.placement-ended'
>;

export type Placement = EventData<'queue.application-submitted'>['placement'];
export type Channel = EventData<'queue.application-submitted'>['channel'];
export type WithdrawalReason = EventData<'queue.application-withdrawn'>['reason'];

/** What is true of an application whatever its phase. */
interface Standing {
  readonly applicationId: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly statusClass: StatusClass;
  readonly category: number;
  readonly placement: Placement;
  /** Order within the category. It never changes: not by restoring, not by another category. */
  readonly submittedAt: Instant;
  readonly channel: Channel;
  readonly restoresUsed: number;
  /** The iteration of the last turn, kept so that one iteration never gives a second. */
  readonly iterationId?: string;
}

export type Waiting = Standing & { readonly phase: 'waiting' };
export type TurnGiven = Standing & {
  readonly phase: 'turn-given';
  readonly iterationId: string;
  /** Contracts that hold, or have let go, a seat for the child. */
  readonly seats: readonly { readonly contractId: string; readonly held: boolean }[];
};
export type Inactive = Standing & {
  readonly phase: 'inactive';
  /** Absent when it cannot be restored. */ readonly restorableUntil?: Instant;
};
export type Fulfilled = Standing & { readonly phase: 'fulfilled'; readonly kindergartenId: string; readonly endedOn?: LocalDate };
export type Withdrawn = Standing & { readonly phase: 'withdrawn'; readonly reason: WithdrawalReason };
export type Annulled = Standing & { readonly phase: 'annulled' };

/** The child's application now; those it had before are in the history alone. */
export type ApplicationState = { readonly phase: 'none' } | Waiting | TurnGiven | Inactive | Fulfilled | Withdrawn | Annulled;
export type Application = Exclude<ApplicationState, { phase: 'none' }>;
export type Phase = ApplicationState['phase'];

export const initial: ApplicationState = { phase: 'none' };

/** Whether the child of an open turn holds or has a seat, which then is no longer among the free ones. */
export const isSeated = (state: TurnGiven): boolean => state.seats.some((seat) => seat.held);

export function evolve(state: ApplicationState, fact: ApplicationFact): ApplicationState {
  if (fact.type === 'queue.application-submitted') return submitted(fact.data);
  if (state.phase === 'none') throw new Error(`${fact.type} before any application`);
  switch (fact.type) {
    case 'queue.wishes-changed':
      return { ...state, placement: fact.data.placement, category: fact.data.category };
    case 'queue.category-changed':
      return { ...state, category: fact.data.to, statusClass: fact.data.statusClass };
    case 'queue.application-withdrawn':
      return { ...standing(state), phase: 'withdrawn', reason: fact.data.reason };
    case 'queue.turn-given':
      return { ...standing(state), phase: 'turn-given', iterationId: fact.data.iterationId, placement: fact.data.placement, seats: [] };
    case 'queue.turn-seated':
      return withSeat(state, fact.data.contractId, true);
    case 'queue.turn-unseated':
      return withSeat(state, fact.data.contractId, false);
    case 'queue.application-inactivated': {
      const { restorableUntil } = fact.data;
      return {
        ...standing(state),
        phase: 'inactive',
        ...(restorableUntil === undefined ? {} : { restorableUntil: restorableUntil as Instant }),
      };
    }
    case 'queue.application-restored':
      return { ...standing(state), phase: 'waiting', restoresUsed: state.restoresUsed + 1 };
    case 'queue.application-annulled':
      return { ...standing(state), phase: 'annulled' };
    case 'queue.application-fulfilled':
      return { ...standing(state), phase: 'fulfilled', kindergartenId: fact.data.kindergartenId };
    case 'queue.placement-ended':
      return state.phase === 'fulfilled' ? { ...state, endedOn: fact.data.lastDay as LocalDate } : state;
    default:
      return unknown(fact);
  }
}

function submitted(data: EventData<'queue.application-submitted'>): Waiting {
  const { applicationId, childId, guardianId, category, placement, submittedAt, channel, statusClass = 'general' } = data;
  return {
    phase: 'waiting',
    applicationId,
    childId,
    guardianId,
    statusClass,
    category,
    placement,
    submittedAt: submittedAt as Instant,
    channel,
    restoresUsed: 0,
  };
}

function standing(state: Application): Standing {
  const { applicationId, childId, guardianId, statusClass, category, placement, submittedAt, channel, restoresUsed, iterationId } = state;
  const kept = { applicationId, childId, guardianId, statusClass, category, placement, submittedAt, channel, restoresUsed };
  return iterationId === undefined ? kept : { ...kept, iterationId };
}

function withSeat(state: Application, contractId: string, held: boolean): Application {
  if (state.phase !== 'turn-given') return state;
  return { ...state, seats: [...state.seats.filter((seat) => seat.contractId !== contractId), { contractId, held }] };
}

function unknown(fact: never): never {
  throw new Error(`not a fact of an application: ${JSON.stringify(fact)}`);
}
