import type { KnownEvent } from '@kezek/contracts';
import { type LocalDate, type RegionPolicy, yearOf } from '@kezek/domain';
import { type Handlers, NotYet, causedBy } from '@kezek/stream';
import { highestMonthly, monthsLeft } from './budget/claim.js';
import { reserve, trim } from './budget/decide.js';
import { budgetIdOf, reservationOf } from './budget/facts.js';
import { presetOf } from './budget/view.js';
import { owed, paid, post } from './ledger/decide.js';
import type { Transfer } from './ledger/facts.js';
import { forAPerson, moveReactions } from './move/reactions.js';
import { type Release, open, release } from './reserve/decide.js';
import { usedOf } from './reserve/used.js';
import { inItsStatement } from './statement/chain.js';
import { acceptSheet, dropSheet, expectSheet } from './statement/decide.js';
import { priceOf, priceSheet } from './statement/pricing.js';
import type { Stores } from './stores.js';

/** Why an iteration ended that may still hold money; all others are refused before they are approved, or by payment itself. */
const UNANSWERED = 'unanswered';

/** On which event which document of payment changes: one event, one document, one write. */
export function reactions({ budgets, reserves, statements, transfers }: Stores, policy: RegionPolicy): Handlers {
  return {
    ...moveReactions({ budgets, reserves }, policy),

    'queue.iteration-approved': async (event) => {
      const { iterationId, districtId, turnCount, approvedOn } = event.data;
      const today = approvedOn as LocalDate;
      const year = yearOf(today);
      const budgetId = budgetIdOf(districtId, year);
      const { monthly, preset } = forAPerson(() => ({
        monthly: highestMonthly(policy, districtId, today),
        preset: presetOf(policy, districtId, year),
      }));
      const used = await usedOf(reserves, districtId, year);
      const claim = { budgetId, districtId, year, iterationId, turnCount, monthly, months: monthsLeft(today) };
      await budgets.execute(budgetId, causedBy(event), (state) => reserve(state, claim, { used, preset }));
    },
    'queue.iteration-completed': async (event) => {
      const { budgetId } = await holding(event.data.iterationId);
      const { iterationId, turnCount } = event.data;
      await budgets.execute(budgetId, causedBy(event), (state) => trim(state, { iterationId, turnCount }));
    },

    // The queue waited too long for the answer above and gives no turn by it.
    'queue.iteration-refused': async (event) => {
      const { iterationId, reason } = event.data;
      if (reason !== UNANSWERED || (await isRefused(iterationId))) return;
      const { budgetId } = await holding(iterationId);
      await budgets.execute(budgetId, causedBy(event), (state) => trim(state, { iterationId, turnCount: 0 }));
    },

    'voucher.offered': async (event) => {
      const { voucherId, childId, iterationId } = event.data;
      const from = await holding(iterationId);
      await reserves.execute(voucherId, causedBy(event), (state) => open(state, { voucherId, childId }, from));
    },
    'voucher.refused': (event) => releasing(event, { cause: 'refused' }),
    'voucher.lapsed': (event) => releasing(event, { cause: 'lapsed' }),
    'voucher.ended': (event) => {
      const { lastDay, neverUsed } = event.data;
      return releasing(event, neverUsed === true ? { cause: 'ended' } : { cause: 'ended', lastDay: lastDay as LocalDate });
    },

    'enrolment.sheet-opened': (event) =>
      inItsStatement(event.data, ({ key }) =>
        statements.execute(key.statementId, causedBy(event), (state) => expectSheet(state, key, event.data.sheetId)),
      ),
    'enrolment.sheet-voided': (event) =>
      inItsStatement(event.data, ({ key }) =>
        statements.execute(key.statementId, causedBy(event), (state) => dropSheet(state, key, event.data.sheetId)),
      ),
    'enrolment.sheet-accepted': (event) => {
      const { monthSheetIds = [] } = event.data;
      const sheet = priceSheet(event.data, priceOf(policy, event.data));
      return inItsStatement(event.data, ({ key, settledSheetIds }) =>
        statements.execute(key.statementId, causedBy(event), (state) => acceptSheet(state, key, sheet, { monthSheetIds, settledSheetIds })),
      );
    },

    'payment.statement-computed': (event) => posting(event, owed(event.data)),
    'payment.line-settled': (event) => posting(event, paid(event.data)),
  };

  /** The budget in which the iteration holds money. @throws NotYet */
  async function holding(iterationId: string) {
    const [budget] = await budgets.find({ iterationIds: iterationId }, { limit: 1 });
    const reservation = budget && reservationOf(budget.state, iterationId);
    if (budget?.state.phase !== 'set' || reservation === undefined) throw new NotYet(`${iterationId} holds no money yet`);
    return { budgetId: budget.state.budgetId, districtId: budget.state.districtId, reservation };
  }

  async function isRefused(iterationId: string): Promise<boolean> {
    return (await budgets.count({ refusedIterationIds: iterationId })) > 0;
  }

  function releasing(event: KnownEvent<'voucher.refused' | 'voucher.lapsed' | 'voucher.ended'>, why: Release) {
    const { voucherId } = event.data;
    return reserves.execute(voucherId, causedBy(event), (state) => {
      if (state.phase === 'none') throw new NotYet(`${voucherId} has no reserve yet`);
      return release(state, why);
    });
  }

  async function posting(event: KnownEvent<'payment.statement-computed' | 'payment.line-settled'>, transfer: Transfer | undefined) {
    if (transfer === undefined) return;
    await transfers.execute(transfer.transferId, causedBy(event), (state) => post(state, transfer));
  }
}
