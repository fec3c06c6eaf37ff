import type { KnownEvent } from '@kezek/contracts';
import { type LocalDate, type RegionPolicy, ZERO, isRejection, tiyn, yearOf } from '@kezek/domain';
import { type ChangeRequest, type Handlers, NotYet, causedBy } from '@kezek/stream';
import { highestMonthly } from '../budget/claim.js';
import type { BudgetKey } from '../budget/decide.js';
import { budgetIdOf } from '../budget/facts.js';
import { presetOf } from '../budget/view.js';
import { hasCome, move } from '../reserve/decide.js';
import { usedOf } from '../reserve/used.js';
import type { Stores } from '../stores.js';
import { costFrom } from './cost.js';
import { dropMove, keepMove, reserveMove } from './decide.js';
import { isOver, moveOf } from './facts.js';

type DistrictMove = NonNullable<KnownEvent<'enrolment.seat-requested'>['data']['districtMove']>;

/**
 * A voucher is taken to a kindergarten of another district. Its months there are reserved before the contract is drafted; once the contract
 * is carried out the budget keeps them and the voucher's own reserve passes over; a contract that comes to nothing gives them back. Only the
 * kindergartens' service counts the term of the signatures: money that ran out by a clock of its own could be missing under a contract signed
 * at the last moment. Budgets keep no marks of these messages, each contract is decided about once.
 */
export function moveReactions({ budgets, reserves }: Pick<Stores, 'budgets' | 'reserves'>, policy: RegionPolicy): Handlers {
  return {
    'enrolment.seat-requested': async (event) => {
      const { districtMove, contractId, voucherId, childId, guardianId, signBy } = event.data;
      if (districtMove === undefined) return;
      const { fromDistrictId, inUse, afterContractId } = districtMove;
      const firstDay = districtMove.firstDay as LocalDate;
      const key = budgetOf(districtMove);
      const { monthly, amount, preset } = forAPerson(() => {
        const most = highestMonthly(policy, key.districtId, firstDay);
        return { monthly: most, amount: costFrom(firstDay, most, policy.calendar), preset: presetOf(policy, key.districtId, key.year) };
      });
      const after = afterContractId === undefined ? {} : { afterContractId };
      const about = { fromDistrictId, contractId, voucherId, childId, guardianId, firstDay, signBy, inUse, ...after };
      const used = await usedOf(reserves, key.districtId, key.year);
      await budgets.execute(key.budgetId, why(event), (state) => reserveMove(state, { ...key, about, monthly, amount }, { used, preset }));
    },
    'enrolment.seat-request-refused': (event) => dropping(event),
    'enrolment.contract-cancelled': (event) => dropping(event),
    'enrolment.enrolled': (event) => keeping(event, event.data.contractId, event.data.from as LocalDate),
    'enrolment.transferred': (event) => keeping(event, event.data.to.contractId, event.data.to.firstDay as LocalDate),

    'payment.move-kept': async (event) => {
      const { voucherId, contractId, afterContractId, firstDay, ...line } = event.data;
      const arrival = { ...line, contractId, firstDay: firstDay as LocalDate };
      await reserves.execute(voucherId, causedBy(event), (state) => {
        if (state.phase === 'none') throw new NotYet(`${voucherId} has no reserve yet`);
        if (hasCome(state, contractId)) return [];
        // One move after the other, as the child went.
        if (state.reserved.contractId !== afterContractId) throw new NotYet(`${voucherId} has not come to ${line.fromDistrictId} yet`);
        return move(state, arrival, policy.calendar);
      });
    },
  };

  async function dropping(event: KnownEvent<'enrolment.seat-request-refused' | 'enrolment.contract-cancelled'>): Promise<void> {
    const { districtMove, contractId } = event.data;
    if (districtMove === undefined) return;
    const key = budgetOf(districtMove);
    await budgets.execute(key.budgetId, why(event), (state) => dropMove(state, { ...key, contractId }));
  }

  async function keeping(
    event: KnownEvent<'enrolment.enrolled' | 'enrolment.transferred'>,
    contractId: string,
    firstDay: LocalDate,
  ): Promise<void> {
    const { districtMove, voucherId, childId, guardianId } = event.data;
    if (districtMove === undefined) return;
    const { fromDistrictId, inUse, afterContractId } = districtMove;
    const { budgetId, districtId, year } = budgetOf(districtMove);
    const after = afterContractId === undefined ? {} : { afterContractId };
    const kept = { budgetId, districtId, fromDistrictId, contractId, voucherId, childId, guardianId, firstDay, inUse, ...after };
    await budgets.execute(budgetId, why(event), (state) => {
      if (moveOf(state, contractId) === undefined && !isOver(state, contractId)) throw new NotYet(`${contractId} has no money yet`);
      return keepMove(state, kept, (monthly) => (yearOf(firstDay) > year ? ZERO : costFrom(firstDay, tiyn(monthly), policy.calendar)));
    });
  }
}

function budgetOf({ toDistrictId, firstDay }: DistrictMove): BudgetKey {
  const year = yearOf(firstDay as LocalDate);
  return { budgetId: budgetIdOf(toDistrictId, year), districtId: toDistrictId, year };
}

const why = ({ id, correlationId, traceparent }: KnownEvent): ChangeRequest => ({
  correlationId: correlationId ?? id,
  ...(traceparent === undefined ? {} : { traceparent }),
});

/** A rejection would put the event aside as not applying; here it means that the region's policy lacks something, and a person must look. */
export function forAPerson<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isRejection(error)) throw new Error(`the region policy does not answer: ${error.message}`, { cause: error });
    throw error;
  }
}
