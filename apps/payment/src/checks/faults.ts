import type { EventData } from '@kezek/contracts';
import { type Money, ZERO, add, negate, subtract, sum, tiyn } from '@kezek/domain';
import { type Used, committedOf } from '../budget/decide.js';
import type { BudgetState, Reservation } from '../budget/facts.js';
import { owed, paid } from '../ledger/decide.js';
import type { Transfer } from '../ledger/facts.js';
import { liveLines } from '../register/decide.js';
import { type ExistingRegister, isApproved } from '../register/facts.js';
import type { StatementState } from '../statement/facts.js';
import { amountOf, totalOf } from '../statement/pricing.js';

export type ComputedStatement = Extract<StatementState, { phase: 'computed' }>;

/** P1: two different accounts, a whole positive amount; and what all accounts have together is nothing. */
export function transferFaults(transfers: readonly Transfer[]): string[] {
  const wrong = transfers.filter(
    ({ debitAccount, creditAccount, amountTiyn }) => debitAccount === creditAccount || tiyn(amountTiyn) <= ZERO,
  );
  const total = sum(balances(transfers).values());
  return [
    ...wrong.map(({ transferId }) => `${transferId}: moves nothing`),
    ...(total === ZERO ? [] : [`all balances together are ${total} tiyn`]),
  ];
}

/** Credit less debit of each account. */
export function balances(transfers: readonly Transfer[]): Map<string, Money> {
  const found = new Map<string, Money>();
  const move = (account: string, amount: Money) => found.set(account, add(found.get(account) ?? ZERO, amount));
  for (const { debitAccount, creditAccount, amountTiyn } of transfers) {
    move(debitAccount, negate(tiyn(amountTiyn)));
    move(creditAccount, tiyn(amountTiyn));
  }
  return found;
}

/** P2 within a statement: every line is what its explanation gives, and the total is their sum. */
export function statementFaults({ key, statement }: ComputedStatement): string[] {
  const { lines, totalTiyn, rounding } = statement;
  const wrong = lines.filter((line) => rounding !== undefined && amountOf(line, rounding) !== tiyn(line.amountTiyn));
  return [
    ...wrong.map(({ childId }) => `${key.statementId} ${childId}: is not norm × paid days ÷ planned days`),
    ...(totalOf(lines) === tiyn(totalTiyn) ? [] : [`${key.statementId}: its lines do not make its total`]),
  ];
}

/** P2 between statements of a month: each sheet is paid by one of them. */
export function sheetFaults(statements: readonly { readonly statementId: string; readonly sheetIds: readonly string[] }[]): string[] {
  const paidBy = new Map<string, string>();
  return statements.flatMap(({ statementId, sheetIds }) =>
    sheetIds.flatMap((sheetId) => {
      const other = paidBy.get(sheetId);
      paidBy.set(sheetId, statementId);
      return other === undefined ? [] : [`${sheetId}: is paid by ${other} and ${statementId}`];
    }),
  );
}

/** A child's days in one kindergarten within a month. */
export interface Stay {
  readonly statementId: string;
  readonly childId: string;
  readonly month: string;
  readonly from: string;
  readonly lastDay: string;
}

/** P2 between statements: no day of a child is paid twice. */
export function stayFaults(stays: readonly Stay[]): string[] {
  const sorted = [...stays].sort((a, b) => compare(a.childId, b.childId) || compare(a.month, b.month) || compare(a.from, b.from));
  return sorted.flatMap((stay, index) => {
    const before = sorted[index - 1];
    const same = before?.childId === stay.childId && before.month === stay.month;
    return same && stay.from <= before.lastDay
      ? [`${stay.childId}: ${stay.from} is paid by ${before.statementId} and ${stay.statementId}`]
      : [];
  });
}

/** P2 and two persons: a register's lines are the statements they name, and those who signed are others than who drafted. */
export function registerFaults(register: ExistingRegister, totals: ReadonlyMap<string, string>): string[] {
  const { registerId, lines, totalTiyn, draftedBy, approvedBy, approvalsNeeded } = register;
  const wrong = lines.filter(({ statementId, amountTiyn }) => totals.get(statementId) !== amountTiyn);
  const signers = new Set([draftedBy, ...approvedBy]);
  const signed = signers.size === approvedBy.length + 1 && (!isApproved(register) || approvedBy.length >= approvalsNeeded);
  return [
    ...wrong.map(({ statementId }) => `${registerId} ${statementId}: is not the total of the statement`),
    ...(totalOf(lines) === tiyn(totalTiyn) ? [] : [`${registerId}: its lines do not make its total`]),
    ...(signed ? [] : [`${registerId}: was not signed by enough different people`]),
  ];
}

/** P3: a statement is in one register that can still pay it, or in none. */
export function paidTwiceFaults(registers: readonly ExistingRegister[]): string[] {
  const live = new Map<string, string>();
  return registers.flatMap((register) =>
    liveLines(register).flatMap(({ statementId }) => {
      const { registerId } = register;
      const other = live.get(statementId);
      live.set(statementId, registerId);
      return other === undefined ? [] : [`${statementId}: is in ${other} and in ${registerId}`];
    }),
  );
}

/** The transfers that statements and settled lines call for. */
export function expectedTransfers(statements: readonly ComputedStatement[], registers: readonly ExistingRegister[]) {
  const debts = statements.flatMap(({ key, statement }) => owed({ ...key, ...statement }) ?? []);
  const payments = registers.flatMap((register) => register.lines.flatMap((line) => settledLine(register, line) ?? []).map(paid));
  return { debts, payments };
}

/**
 * P2, P3: each expected transfer is there once and just so, and none is there that nothing calls for.
 * @param underWay ids of transfers whose cause is so young that they may not be posted yet
 */
export function ledgerFaults(
  expected: readonly Transfer[],
  posted: ReadonlyMap<string, Transfer>,
  underWay: ReadonlySet<string> = new Set(),
): string[] {
  const wanted = new Map<string, Transfer>();
  const twice = expected.filter((transfer) => wanted.size === wanted.set(transfer.transferId, transfer).size);
  const wrong = [...wanted.values()].filter(
    (one) => !sameTransfer(one, posted.get(one.transferId)) && (posted.has(one.transferId) || !underWay.has(one.transferId)),
  );
  const idle = [...posted.keys()].filter((transferId) => !wanted.has(transferId));
  return [
    ...twice.map(({ transferId }) => `${transferId}: is called for twice`),
    ...wrong.map(({ transferId }) => `${transferId}: ${posted.has(transferId) ? 'says something else' : 'is missing'}`),
    ...idle.map((transferId) => `${transferId}: nothing calls for it`),
  ];
}

/** Iterations that opened more vouchers than they hold money for. */
export const overdrawn = (state: BudgetState, openedByIteration: ReadonlyMap<string, number>): readonly Reservation[] =>
  state.phase === 'unset' ? [] : state.reservations.filter((one) => (openedByIteration.get(one.iterationId) ?? 0) > one.turnCount);

/** V2: no more vouchers than turns with money, and no more money promised than there is. */
export function budgetFaults(state: BudgetState, used: Used, openedByIteration: ReadonlyMap<string, number>): string[] {
  if (state.phase === 'unset') return [];
  const over = overdrawn(state, openedByIteration);
  const left = subtract(tiyn(state.limitTiyn), committedOf(state, used));
  return [
    ...over.map(({ iterationId }) => `${state.budgetId} ${iterationId}: has more vouchers than turns with money`),
    ...(left >= ZERO ? [] : [`${state.budgetId}: is promised over its limit`]),
  ];
}

function settledLine(
  { registerId, districtId, month }: ExistingRegister,
  { statementId, kindergartenId, amountTiyn, outcome }: ExistingRegister['lines'][number],
): EventData<'payment.line-settled'> | undefined {
  if (outcome?.kind !== 'settled') return undefined;
  const { bankReference, paidOn } = outcome;
  return { registerId, districtId, month, statementId, kindergartenId, amountTiyn, bankReference, paidOn };
}

const sameTransfer = (a: Transfer, b: Transfer | undefined): boolean =>
  b !== undefined && a.debitAccount === b.debitAccount && a.creditAccount === b.creditAccount && a.amountTiyn === b.amountTiyn;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
