import { type Instant, type LocalDate, type RegionPolicy, Rejection, addDays, endOfDay, hasPassed, startOfDay } from '@kezek/domain';
import { known } from './known.js';
import type { KindergartenFact, KindergartenState, KnownKindergarten, StateOrder } from './facts.js';
import { isBeforeTheList } from './list.js';

export interface Order {
  readonly number: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * Records the contract on the state order with its days of warning, which are those of the rules in force today.
 * @throws Rejection `enrolment.kindergarten-not-found`, `enrolment.state-order-days`, `enrolment.state-order-number`,
 * `enrolment.state-order-overlaps`
 */
export function signStateOrder(
  state: KindergartenState,
  { number, from, until }: Order,
  { now, policy }: { now: Instant; policy: RegionPolicy },
): KindergartenFact[] {
  const kindergarten = known(state);
  const orders = ordersOf(kindergarten);
  const same = orders.find((one) => one.number === number);
  if (same?.from === from && same.until === until) return [];
  if (same !== undefined) throw new Rejection('enrolment.state-order-number', { number });
  if (until < from) throw new Rejection('enrolment.state-order-days');
  const other = orders.find((one) => one.from <= until && from <= one.until);
  if (other !== undefined) throw new Rejection('enrolment.state-order-overlaps', { number: other.number });
  const alerts = [...new Set(policy.at(now).stateOrderAlertDaysBefore)]
    .sort((a, b) => b - a)
    .map((daysBefore) => ({ daysBefore, at: startOfDay(addDays(until, -daysBefore), policy.zone) }));
  const terms = { number, from, until, alerts, endsAt: endOfDay(until, policy.zone) };
  return [{ type: 'enrolment.state-order-signed', data: { ...about(kindergarten), ...terms } }];
}

/**
 * What time does: one warning at a time, the most urgent one if the clock leapt over several, and the end. An order that another one
 * follows without a day between ends without a word.
 */
export function expireOrders(state: KindergartenState, now: Instant): KindergartenFact[] {
  if (state.phase === 'none') return [];
  return ordersOf(state)
    .filter((order) => isOpenEnded(state, order))
    .flatMap((order): KindergartenFact[] => {
      const { number, until, endsAt } = order;
      if (hasPassed(endsAt, now)) return [{ type: 'enrolment.state-order-ended', data: { ...about(state), number, until } }];
      const due = pendingAlerts(order).findLast(({ at }) => at <= now);
      if (due === undefined) return [];
      return [{ type: 'enrolment.state-order-alerted', data: { ...about(state), number, until, daysBefore: due.daysBefore } }];
    });
}

/** When time itself will change something. */
export function dueAt(state: KindergartenState): Instant | undefined {
  if (state.phase === 'none') return undefined;
  const moments = ordersOf(state)
    .filter((order) => isOpenEnded(state, order))
    .map((order) => pendingAlerts(order)[0]?.at ?? order.endsAt);
  return moments.sort()[0];
}

/** Whether the state pays for the day. Days before the first order of those registered before orders were recorded are taken for covered. */
export function isCoveredOn(state: KnownKindergarten, day: LocalDate): boolean {
  const orders = ordersOf(state);
  const first = orders.map(({ from }) => from).sort()[0];
  if (isBeforeTheList(state) && (first === undefined || day < first)) return true;
  return orders.some(({ from, until }) => from <= day && day <= until);
}

/** The order of the day or, without one, the one that ended last. */
export function orderOn(state: KnownKindergarten, day: LocalDate): StateOrder | undefined {
  const begun = ordersOf(state)
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return begun.at(-1);
}

/** The last day of an unbroken row of orders that covers the day; undefined without one. */
export function coveredUntil(state: KnownKindergarten, day: LocalDate): LocalDate | undefined {
  let order = ordersOf(state).find(({ from, until }) => from <= day && day <= until);
  for (let next = order; next !== undefined; next = followerOf(state, next)) order = next;
  return order?.until;
}

/** Orders that end by the last day with none that follows; of those that are over, the latest if nothing covers today or later. */
export function endingOrders(
  state: KnownKindergarten,
  { today, last }: { readonly today: LocalDate; readonly last: LocalDate },
): StateOrder[] {
  const latest = [...ordersOf(state)].sort((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
  return ordersOf(state).filter(
    (order) => order.until <= last && followerOf(state, order) === undefined && (order.until >= today || order === latest),
  );
}

export const ordersOf = ({ orders }: KnownKindergarten): readonly StateOrder[] => orders ?? [];

/** It will end, or should have, and none follows. */
const isOpenEnded = (state: KnownKindergarten, order: StateOrder): boolean =>
  order.ended !== true && followerOf(state, order) === undefined;

const followerOf = (state: KnownKindergarten, { until }: StateOrder): StateOrder | undefined =>
  ordersOf(state).find(({ from }) => from === addDays(until, 1));

const pendingAlerts = ({ alerts, alertedDaysBefore = Infinity }: StateOrder) =>
  alerts.filter(({ daysBefore }) => daysBefore < alertedDaysBefore);

const about = ({ registration: { kindergartenId, districtId } }: KnownKindergarten) => ({ kindergartenId, districtId });
