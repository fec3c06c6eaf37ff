import { toText } from '@kezek/domain';
import { type PricedSheet, type StatementFact, type StatementKey, type StatementState, evolve, missingSheetIds } from './facts.js';
import { totalOf } from './pricing.js';

/** The statement is computed and knows nothing of the sheet: the sheet belongs to the next statement of the month. */
export class ComputedWithout extends Error {
  override readonly name = 'ComputedWithout';

  constructor(
    { statementId }: StatementKey,
    sheetId: string,
    /** Those the statement has decided about. */
    readonly settledSheetIds: readonly string[],
  ) {
    super(`${statementId} is computed without ${sheetId}`);
  }
}

/** A sheet is open: the statement is not computed before it is accepted. @throws ComputedWithout */
export function expectSheet(state: StatementState, key: StatementKey, sheetId: string): StatementFact[] {
  if (settledIds(state).includes(sheetId)) return [];
  mustCollect(state, key, sheetId);
  return [expected(key, sheetId)];
}

/** Nobody is left on the sheet: it is waited for no longer, and the statement may be whole without it. @throws ComputedWithout */
export function dropSheet(state: StatementState, key: StatementKey, sheetId: string): StatementFact[] {
  if (isPriced(state, sheetId) || dropped(state).includes(sheetId)) return [];
  mustCollect(state, key, sheetId);
  return whole(state, key, [{ type: 'payment.sheet-dropped', data: { ...key, sheetId } }]);
}

/** What is known of the month's sheets when one of them is accepted. */
export interface Month {
  /** Every sheet of the kindergarten and month, as the one who accepted knew them. */
  readonly monthSheetIds: readonly string[];
  /** Of these, what earlier statements of the month have decided about. */
  readonly settledSheetIds: readonly string[];
}

/**
 * The department accepted a sheet. With the last of the month the statement is computed and does not change any more (domain §11.46).
 * @throws ComputedWithout for a sheet that comes after that
 */
export function acceptSheet(
  state: StatementState,
  key: StatementKey,
  sheet: PricedSheet,
  { monthSheetIds, settledSheetIds }: Month = { monthSheetIds: [], settledSheetIds: [] },
): StatementFact[] {
  const { sheetId } = sheet;
  if (isPriced(state, sheetId)) return [];
  mustCollect(state, key, sheetId);
  const own = state.phase !== 'none' && state.sheetIds.includes(sheetId) ? [] : [sheetId];
  const known = new Set([sheetId, ...settledSheetIds, ...settledIds(state)]);
  const others = [...new Set(monthSheetIds)].filter((one) => !known.has(one));
  return whole(state, key, [
    ...[...own, ...others].map((one) => expected(key, one)),
    { type: 'payment.sheet-priced', data: { ...key, ...sheet } },
  ]);
}

/** With the statement, if no sheet is missing any more. */
function whole(state: StatementState, key: StatementKey, facts: StatementFact[]): StatementFact[] {
  const collected = facts.reduce(evolve, state);
  if (collected.phase !== 'collecting' || collected.priced.length === 0 || missingSheetIds(collected).length > 0) return facts;
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

function mustCollect(state: StatementState, key: StatementKey, sheetId: string): void {
  if (state.phase === 'computed') throw new ComputedWithout(key, sheetId, settledIds(state));
}

const expected = (key: StatementKey, sheetId: string): StatementFact => ({ type: 'payment.sheet-expected', data: { ...key, sheetId } });

const dropped = (state: StatementState): readonly string[] => (state.phase === 'none' ? [] : (state.droppedSheetIds ?? []));

const settledIds = (state: StatementState): readonly string[] => (state.phase === 'none' ? [] : [...state.sheetIds, ...dropped(state)]);

function isPriced(state: StatementState, sheetId: string): boolean {
  if (state.phase === 'none') return false;
  return state.phase === 'computed' ? state.sheetIds.includes(sheetId) : state.priced.some((one) => one.sheetId === sheetId);
}
