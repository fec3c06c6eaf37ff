import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate, StatusClass } from '@kezek/domain';
import { type Benefit, IMPORTED, withBenefit } from '../benefit/facts.js';
import { type EndingProposal, afterEnding, proposalIn } from '../ending/facts.js';
import { type Reinstatement, evolveReinstatements, reinstatementsOf } from '../reinstatement/facts.js';

export type ApplicationFact = FactOf<
  | 'queue.application-submitted'
  | 'queue.wishes-changed'
  | 'queue.application-moved'
  | 'queue.application-paused'
  | 'queue.application-resumed'
  | 'queue.benefit-claimed'
  | 'queue.benefit-documented'
  | 'queue.benefit-verified'
  | 'queue.benefit-refused'
  | 'queue.benefit-expired'
  | 'queue.stop-listed'
  | 'queue.category-changed'
  | 'queue.place-change-announced'
  | 'queue.place-change-cancelled'
  | 'queue.application-withdrawn'
  | 'queue.turn-given'
  | 'queue.turn-seated'
  | 'queue.turn-unseated'
  | 'queue.application-inactivated'
  | 'queue.application-restored'
  | 'queue.application-annulled'
  | 'queue.application-fulfilled'
  | 'queue.placement-ended'
  | 'queue.ending-proposed'
  | 'queue.ending-returned'
  | 'queue.ending-overdue'
  | 'queue.reinstatement-asked'
  | 'queue.reinstatement-taken-back'
  | 'queue.reinstatement-proposed'
  | 'queue.reinstatement-returned'
  | 'queue.reinstatement-overdue'
  | 'queue.reinstatement-refused'
  | 'queue.application-reinstated'
>;

export type Placement = EventData<'queue.application-submitted'>['placement'];
export type KindergartenWishes = NonNullable<EventData<'queue.application-submitted'>['wishes']>;
export type PlaceChange = Omit<EventData<'queue.place-change-announced'>, 'applicationId' | 'childId' | 'guardianId'>;
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
  /** Orders applications of one stamp; 0 if absent. */
  readonly sequence?: number;
  readonly channel: Channel;
  /** The import that brought it. */
  readonly importId?: string;
  /** Absent where nothing is wished for. */
  readonly wishes?: KindergartenWishes;
  /** Absent where there never was any. */
  readonly benefits?: readonly Benefit[];
  /** Gets no turn until then. */
  readonly stopListedUntil?: Instant;
  readonly restoresUsed: number;
  /** What the last announced epoch means for it. */
  readonly placeChange?: PlaceChange;
  /** The iteration of the last turn, kept so that one iteration never gives a second. */
  readonly iterationId?: string;
  /** What was asked to come back; of this application or of one that the child had before. Absent where nothing was. */
  readonly reinstatements?: readonly Reinstatement[];
}

export type Waiting = Standing & {
  readonly phase: 'waiting';
  /** It keeps its place and gets no turn. */
  readonly paused?: { readonly since: Instant; readonly until?: Instant };
  /** A first person says that it has to end; over with the waiting itself. */
  readonly ending?: EndingProposal;
};
export type TurnGiven = Standing & {
  readonly phase: 'turn-given';
  readonly iterationId: string;
  /** Contracts that hold, or have let go, a seat for the child. */
  readonly seats: readonly { readonly contractId: string; readonly held: boolean }[];
};
export type Inactive = Standing & {
  readonly phase: 'inactive';
  /** Absent when it cannot be restored. */ readonly restorableUntil?: Instant;
  readonly ending?: EndingProposal;
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

export const benefitsOf = (state: Application): readonly Benefit[] => state.benefits ?? [];

/** Whether an iteration has to pass a waiting application over for now, and why. */
export function heldBack(
  state: { readonly paused?: object; readonly stopListedUntil?: Instant },
  now: Instant,
): 'paused' | 'stop-listed' | undefined {
  if (state.paused !== undefined) return 'paused';
  return state.stopListedUntil !== undefined && now <= state.stopListedUntil ? 'stop-listed' : undefined;
}

export function evolve(state: ApplicationState, fact: ApplicationFact): ApplicationState {
  if (fact.type === 'queue.application-submitted') return { ...submitted(fact.data), ...reinstatementsIn(state) };
  if (state.phase === 'none') throw new Error(`${fact.type} before any application`);
  switch (fact.type) {
    case 'queue.wishes-changed':
    case 'queue.application-moved':
      return wishing(state, fact.data);
    case 'queue.application-paused': {
      const { since, until } = fact.data;
      if (state.phase !== 'waiting') return state;
      return { ...state, paused: { since: since as Instant, ...(until === undefined ? {} : { until: until as Instant }) } };
    }
    case 'queue.application-resumed':
      return state.phase === 'waiting' ? { ...standing(state), phase: 'waiting', ...proposalIn(state) } : state;
    case 'queue.benefit-claimed':
    case 'queue.benefit-documented':
    case 'queue.benefit-verified':
    case 'queue.benefit-refused':
    case 'queue.benefit-expired':
      return { ...state, benefits: withBenefit(benefitsOf(state), benefitOf(fact)) };
    case 'queue.stop-listed':
      return { ...state, stopListedUntil: fact.data.until as Instant };
    case 'queue.category-changed':
      return { ...state, category: fact.data.to, statusClass: fact.data.statusClass };
    case 'queue.place-change-announced': {
      const { epochId, effectiveOn, from, to, reason } = fact.data;
      return { ...state, placeChange: { epochId, effectiveOn, from, reason, ...present({ to }) } };
    }
    case 'queue.place-change-cancelled': {
      const { placeChange: _, ...unchanged } = state;
      return unchanged;
    }
    case 'queue.application-withdrawn':
      return { ...standing(state), phase: 'withdrawn', reason: fact.data.reason };
    case 'queue.turn-given':
      return { ...standing(state), phase: 'turn-given', iterationId: fact.data.iterationId, placement: fact.data.placement, seats: [] };
    case 'queue.turn-seated':
      return withSeat(state, fact.data.contractId, true);
    case 'queue.turn-unseated':
      return withSeat(state, fact.data.contractId, false);
    case 'queue.application-inactivated':
      return { ...standing(state), phase: 'inactive', ...present({ restorableUntil: fact.data.restorableUntil as Instant | undefined }) };
    case 'queue.application-restored':
      return { ...standing(state), phase: 'waiting', restoresUsed: state.restoresUsed + 1, ...proposalIn(state) };
    case 'queue.application-annulled':
      return { ...standing(state), phase: 'annulled' };
    case 'queue.application-fulfilled':
      return { ...standing(state), phase: 'fulfilled', kindergartenId: fact.data.kindergartenId };
    case 'queue.placement-ended':
      return state.phase === 'fulfilled' ? { ...state, endedOn: fact.data.lastDay as LocalDate } : state;
    case 'queue.ending-proposed':
    case 'queue.ending-returned':
    case 'queue.ending-overdue':
      return afterEnding(state, fact);
    case 'queue.reinstatement-asked':
    case 'queue.reinstatement-taken-back':
    case 'queue.reinstatement-proposed':
    case 'queue.reinstatement-returned':
    case 'queue.reinstatement-overdue':
    case 'queue.reinstatement-refused':
      return { ...state, reinstatements: evolveReinstatements(reinstatementsOf(state), fact) };
    case 'queue.application-reinstated':
      return { ...reinstated(fact.data), reinstatements: evolveReinstatements(reinstatementsOf(state), fact) };
    default:
      return unknown(fact);
  }
}

function submitted(data: EventData<'queue.application-submitted'>): Waiting {
  const { applicationId, childId, guardianId, category, placement, channel, statusClass = 'general' } = data;
  const { sequence, importId, wishes } = data;
  return {
    phase: 'waiting',
    ...{ applicationId, childId, guardianId, statusClass, category, placement },
    submittedAt: data.submittedAt as Instant,
    channel,
    ...present({ sequence, importId, wishes }),
    ...(statusClass === 'general' ? {} : { benefits: [{ phase: 'verified', claimId: IMPORTED, code: IMPORTED, statusClass }] }),
    restoresUsed: 0,
  };
}

/** As it was, but in the category of the day, with the benefits that still hold. */
function reinstated(data: EventData<'queue.application-reinstated'>): Waiting {
  const { applicationId, childId, guardianId, category, statusClass, placement, channel, restoresUsed } = data;
  const { sequence, importId, wishes, benefits, iterationId } = data;
  return {
    phase: 'waiting',
    ...{ applicationId, childId, guardianId, statusClass, category, placement, channel, restoresUsed },
    submittedAt: data.submittedAt as Instant,
    ...present({ sequence, importId, wishes, iterationId }),
    ...(benefits.length === 0 ? {} : { benefits: benefits as unknown as readonly Benefit[] }),
  };
}

const reinstatementsIn = (state: ApplicationState): Pick<Standing, 'reinstatements'> =>
  state.phase === 'none' || state.reinstatements === undefined ? {} : { reinstatements: state.reinstatements };

/** Other kindergartens may be wished for; not named, they stay, unless the application goes elsewhere. */
function wishing(
  state: Application,
  { placement, category, wishes }: EventData<'queue.application-moved' | 'queue.wishes-changed'>,
): Application {
  const { wishes: before, ...rest } = state;
  const moved = placement.districtId !== state.placement.districtId;
  return { ...rest, placement, category, ...present({ wishes: wishes ?? (moved ? undefined : before) }) };
}

function benefitOf({ type, data }: Extract<ApplicationFact, { type: `queue.benefit-${string}` }>): Benefit {
  const { claimId, code } = data;
  const proof = (given: { documentId?: string | undefined; issuedOn?: string | undefined }) =>
    present({ documentId: given.documentId, issuedOn: given.issuedOn as LocalDate | undefined });
  switch (type) {
    case 'queue.benefit-claimed':
      return { phase: 'claimed', claimId, code, awaits: data.awaits, proofDueAt: data.proofDueAt as Instant, ...proof(data) };
    case 'queue.benefit-documented':
      return { phase: 'claimed', claimId, code, awaits: 'check', proofDueAt: data.proofDueAt as Instant, ...proof(data) };
    case 'queue.benefit-verified': {
      const validUntil = data.validUntil as Instant | undefined;
      return { phase: 'verified', claimId, code, statusClass: data.statusClass, ...proof(data), ...present({ validUntil }) };
    }
    case 'queue.benefit-refused':
      return { phase: 'refused', claimId, code, reason: data.reason };
    case 'queue.benefit-expired':
      return { phase: 'expired', claimId, code, cause: data.cause };
  }
}

function standing(state: Application): Standing {
  const { applicationId, childId, guardianId, statusClass, category, placement, submittedAt, channel, restoresUsed } = state;
  const { sequence, importId, wishes, benefits, stopListedUntil, placeChange, iterationId, reinstatements } = state;
  return {
    ...{ applicationId, childId, guardianId, statusClass, category, placement, submittedAt, channel, restoresUsed },
    ...present({ sequence, importId, wishes, benefits, stopListedUntil, placeChange, iterationId, reinstatements }),
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A state holds no key without a value, so that one computed again is the one that was stored. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

function withSeat(state: Application, contractId: string, held: boolean): Application {
  if (state.phase !== 'turn-given') return state;
  return { ...state, seats: [...state.seats.filter((seat) => seat.contractId !== contractId), { contractId, held }] };
}

function unknown(fact: never): never {
  throw new Error(`not a fact of an application: ${JSON.stringify(fact)}`);
}
