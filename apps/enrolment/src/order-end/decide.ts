import type { EventData } from '@kezek/contracts';
import type { LocalDate } from '@kezek/domain';
import { type EnrolmentFact, type EnrolmentState, type OrderEnd, type RunningContract, runningOf } from '../enrolment/facts.js';

/** The end of an order, or its approach. */
export type Ending = OrderEnd & { readonly kindergartenId: string };

/**
 * The state will soon pay no longer for children of the kindergarten, or does so no longer: the family is told, at each warning once and at
 * the end, for only it can move the child (domain §11.E.40).
 */
export function noteOrderEnd(state: EnrolmentState, { kindergartenId, ...end }: Ending): EnrolmentFact[] {
  const contract = runningOf(state);
  if (contract?.kindergartenId !== kindergartenId || isTold(state.orderEnd, end)) return [];
  return [noted(contract, { stage: end.daysBefore === undefined ? 'ended' : 'ending', ...end })];
}

/** Another order follows: whoever was told of the end is told that too. */
export function noteRenewal(state: EnrolmentState, order: { kindergartenId: string; from: LocalDate }): EnrolmentFact[] {
  const contract = runningOf(state);
  const { orderEnd } = state;
  if (contract?.kindergartenId !== order.kindergartenId || orderEnd === undefined || order.from <= orderEnd.lastDay) return [];
  const { number, lastDay } = orderEnd;
  return [noted(contract, { stage: 'renewed', number, lastDay, from: order.from })];
}

/** The end, or a warning as near to it. */
const isTold = (known: OrderEnd | undefined, end: OrderEnd): boolean =>
  known?.number === end.number && known.lastDay === end.lastDay && (known.daysBefore ?? 0) <= (end.daysBefore ?? 0);

type Said = Pick<EventData<'enrolment.order-end-noted'>, 'stage' | 'number' | 'lastDay' | 'daysBefore' | 'from'>;

function noted(contract: RunningContract, said: Said): EnrolmentFact {
  const { contractId, childId, guardianId, voucherId, kindergartenId, groupId, districtId } = contract;
  const parties = { contractId, childId, guardianId, voucherId, kindergartenId, groupId, districtId };
  return { type: 'enrolment.order-end-noted', data: { ...parties, ...said } };
}
