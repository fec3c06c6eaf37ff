import { toText } from '@kezek/domain';
import { type PricedSheet, type StatementFact, type StatementKey, type StatementState, evolve, missingSheetIds } from './facts.js';
import { totalOf } from './pricing.js';

/** A sheet is open: the statement is not computed before it is accepted. @throws Error if the statement is computed already */
export function expectSheet(state: StatementState, key: StatementKey, sheetId: string): StatementFact[] {
  if (state.phase !== 'none' && state.sheetIds.includes(sheetId)) return [];
  if (state.phase === 'computed') throw tooLate(key, sheetId);
  return [{ type: 'payment.sheet-expected', data: { ...key, sheetId } }];
}

/**
 * The department accepted a sheet; with the last one the statement is computed and does not change any more (domain §11.46).
 * @throws Error for a sheet that comes after that: an operator must see it, it is never lost silently
 */
export function acceptSheet(state: StatementState, key: StatementKey, sheet: PricedSheet): StatementFact[] {
  if (state.phase === 'computed') {
    if (state.sheetIds.includes(sheet.sheetId)) return [];
    throw tooLate(key, sheet.sheetId);
  }
  if (state.phase === 'collecting' && state.priced.some(({ sheetId }) => sheetId === sheet.sheetId)) return [];
  const facts: StatementFact[] = [...expectSheet(state, key, sheet.sheetId), { type: 'payment.sheet-priced', data: { ...key, ...sheet } }];
  const collected = facts.reduce(evolve, state);
  if (collected.phase !== 'collecting' || missingSheetIds(collected).length > 0) return facts;
  return [...facts, { type: 'payment.statement-computed', data: { ...key, ...combined(collected.priced) } }];
}

function combined(priced: readonly PricedSheet[]) {
  const sheets = [...priced].sort((a, b) => (a.sheetId < b.sheetId ? -1 : 1));
  const [first] = sheets;
  if (first === undefined) throw new Error('A statement has at least one sheet');
  const lines = sheets.flatMap((sheet) => sheet.lines);
  const excluded = sheets.flatMap((sheet) => sheet.excluded);
  return { formula: first.formula, rounding: first.rounding, lines, excluded, totalTiyn: toText(totalOf(lines)) };
}

const tooLate = ({ statementId }: StatementKey, sheetId: string): Error =>
  new Error(`${statementId} is computed; ${sheetId} came after that and needs a correction`);
