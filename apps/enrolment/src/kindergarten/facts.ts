import type { EventData, FactOf } from '@kezek/contracts';
import { type Instant, type LocalDate } from '@kezek/domain';

export type KindergartenFact = FactOf<
  | 'enrolment.kindergarten-registered'
  | 'enrolment.kindergarten-details-changed'
  | 'enrolment.kindergarten-listed'
  | 'enrolment.kindergarten-excluded'
  | 'enrolment.state-order-signed'
  | 'enrolment.state-order-alerted'
  | 'enrolment.state-order-ended'
  | 'enrolment.group-planned'
>;

export type Registration = EventData<'enrolment.kindergarten-registered'>;
export type Details = EventData<'enrolment.kindergarten-details-changed'>['details'];
export type GroupPlan = EventData<'enrolment.group-planned'>;
export type ExclusionReason = EventData<'enrolment.kindergarten-excluded'>['reason'];

/** One stay on the list of those that may take vouchers. */
export interface ListEntry {
  readonly from: LocalDate;
  readonly document: string;
  readonly excluded?: {
    /** The first day off the list. */
    readonly from: LocalDate;
    readonly reason: ExclusionReason;
    readonly document: string;
  };
}

/** One contract on the state order, with what time still has to do about it. */
export interface StateOrder {
  readonly number: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly alerts: readonly { readonly daysBefore: number; readonly at: Instant }[];
  readonly endsAt: Instant;
  /** The last warning given; each is given once. */
  readonly alertedDaysBefore?: number;
  readonly ended?: true;
}

/** One kindergarten of the registry. It numbers its groups, so that two openings at once cannot get one number. */
export type KindergartenState = { readonly phase: 'none' } | KnownKindergarten;

export interface KnownKindergarten {
  readonly phase: 'registered';
  /** As it was registered. */
  readonly registration: Registration;
  readonly groups: readonly GroupPlan[];
  /** As they are now, if they ever changed. */
  readonly changed?: { readonly nameKk: string; readonly nameRu: string; readonly details: Details };
  /** Absent while nothing was ever said of it. */
  readonly list?: readonly ListEntry[];
  readonly orders?: readonly StateOrder[];
}

export const initial: KindergartenState = { phase: 'none' };

export const namesOf = ({ changed, registration }: KnownKindergarten): { readonly nameKk: string; readonly nameRu: string } =>
  changed ?? registration;

/** Undefined if it was registered when a registration had none, and nobody has added them. */
export const detailsOf = ({ changed, registration }: KnownKindergarten): Details | undefined => changed?.details ?? registration.details;

export function evolve(state: KindergartenState, fact: KindergartenFact): KindergartenState {
  if (fact.type === 'enrolment.kindergarten-registered') return { phase: 'registered', registration: fact.data, groups: [] };
  if (state.phase === 'none') throw new Error(`Only a registered kindergarten has ${fact.type}`);
  switch (fact.type) {
    case 'enrolment.kindergarten-details-changed': {
      const { nameKk, nameRu, details } = fact.data;
      return { ...state, changed: { nameKk, nameRu, details } };
    }
    case 'enrolment.kindergarten-listed': {
      const { from, document } = fact.data;
      return { ...state, list: [...(state.list ?? []), { from: from as LocalDate, document }] };
    }
    case 'enrolment.kindergarten-excluded': {
      const { from, reason, document } = fact.data;
      const list = state.list ?? [];
      const excluded = { from: from as LocalDate, reason, document };
      return { ...state, list: list.map((entry, index) => (index === list.length - 1 ? { ...entry, excluded } : entry)) };
    }
    case 'enrolment.state-order-signed': {
      const { number, from, until, alerts, endsAt } = fact.data;
      const order: StateOrder = {
        number,
        from: from as LocalDate,
        until: until as LocalDate,
        alerts: alerts.map(({ daysBefore, at }) => ({ daysBefore, at: at as Instant })),
        endsAt: endsAt as Instant,
      };
      return { ...state, orders: [...(state.orders ?? []), order] };
    }
    case 'enrolment.state-order-alerted':
      return withOrder(state, fact.data.number, { alertedDaysBefore: fact.data.daysBefore });
    case 'enrolment.state-order-ended':
      return withOrder(state, fact.data.number, { ended: true });
    case 'enrolment.group-planned':
      return { ...state, groups: [...state.groups, fact.data] };
    default:
      return fact satisfies never;
  }
}

const withOrder = (state: KnownKindergarten, number: string, news: Partial<StateOrder>): KnownKindergarten => ({
  ...state,
  orders: (state.orders ?? []).map((order) => (order.number === number ? { ...order, ...news } : order)),
});
