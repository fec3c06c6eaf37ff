import type { EventData } from '@kezek/contracts';
import { type YearMonth, ZERO, tiyn, yearOf } from '@kezek/domain';
import { budgetIdOf } from '../budget/facts.js';
import type { Transfer, TransferFact, TransferState } from './facts.js';

const accounts = {
  budget: (districtId: string, month: string): string => `budget:${budgetIdOf(districtId, yearOf(month as YearMonth))}`,
  kindergarten: (kindergartenId: string): string => `kindergarten:${kindergartenId}`,
  bank: (districtId: string): string => `bank:${districtId}`,
};

/** What a statement makes the budget owe to the kindergarten; none if nothing is due. */
export function owed(statement: EventData<'payment.statement-computed'>): Transfer | undefined {
  const { statementId, kindergartenId, districtId, month, totalTiyn } = statement;
  if (tiyn(totalTiyn) === ZERO) return undefined;
  return {
    transferId: `trf:statement:${statementId}`,
    debitAccount: accounts.budget(districtId, month),
    creditAccount: accounts.kindergarten(kindergartenId),
    amountTiyn: totalTiyn,
    cause: 'statement',
    ref: statementId,
    districtId,
    month,
  };
}

/** What the bank has paid of it. A statement is paid once, so its payment is named after it alone. */
export function paid(line: EventData<'payment.line-settled'>): Transfer {
  const { statementId, kindergartenId, districtId, month, amountTiyn } = line;
  return {
    transferId: `trf:payment:${statementId}`,
    debitAccount: accounts.kindergarten(kindergartenId),
    creditAccount: accounts.bank(districtId),
    amountTiyn,
    cause: 'payment',
    ref: statementId,
    districtId,
    month,
  };
}

/** @throws Error for a transfer that moves nothing or nowhere, or that is there already and says something else */
export function post(state: TransferState, transfer: Transfer): TransferFact[] {
  const { transferId, debitAccount, creditAccount, amountTiyn } = transfer;
  if (state.phase === 'posted') {
    const before = state.transfer;
    const same = before.amountTiyn === amountTiyn && before.debitAccount === debitAccount && before.creditAccount === creditAccount;
    if (!same) throw new Error(`${transferId} is posted already with another amount or account`);
    return [];
  }
  if (tiyn(amountTiyn) <= ZERO || debitAccount === creditAccount) throw new Error(`${transferId} moves nothing`);
  return [{ type: 'payment.transfer-posted', data: transfer }];
}
