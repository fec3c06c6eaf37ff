import type { paymentV1 } from '@kezek/contracts';
import { type RegionPolicy, type YearMonth, toText } from '@kezek/domain';
import { type Standing, answerOf } from '../register/view.js';
import { type StatementLine, type StatementState, missingSheetIds } from './facts.js';
import { payBy, totalOf } from './pricing.js';

export type ExistingStatement = Exclude<StatementState, { phase: 'none' }>;

/** What a statement tells; while it is collecting, what is priced so far. */
export function toStatement(state: ExistingStatement, standing: Standing | undefined, policy: RegionPolicy): paymentV1.Statement {
  const content = state.phase === 'computed' ? state.statement : soFar(state);
  const { statementId, kindergartenId, districtId, month } = state.key;
  return {
    statementId,
    kindergartenId,
    districtId,
    month,
    phase: standing?.phase ?? state.phase,
    lines: content.lines.map(toLine),
    excluded: content.excluded.map((one) => ({ ...one })),
    totalTiyn: content.totalTiyn,
    formula: content.formula,
    rounding: content.rounding ?? '',
    registerId: standing?.registerId ?? '',
    missingSheetIds: state.phase === 'collecting' ? missingSheetIds(state) : [],
    payBy: payBy(policy, month as YearMonth),
    ...answerOf(standing?.outcome),
  };
}

/** For lists: all but the lines, of which a statement may have hundreds. */
export const withoutLines = (statement: paymentV1.Statement): paymentV1.Statement => ({ ...statement, lines: [], excluded: [] });

function soFar({ priced }: Extract<StatementState, { phase: 'collecting' }>) {
  const lines = priced.flatMap((sheet) => sheet.lines);
  const excluded = priced.flatMap((sheet) => sheet.excluded);
  const { formula = '', rounding } = priced[0] ?? {};
  return { lines, excluded, totalTiyn: toText(totalOf(lines)), formula, rounding };
}

const toLine = (line: StatementLine): paymentV1.StatementLine => {
  const { childId, voucherId, sheetId, normTiyn, plannedDays, paidDayHundredths, amountTiyn, from = '', lastDay = '' } = line;
  return { childId, voucherId, sheetId, normTiyn, plannedDays, paidDayHundredths, amountTiyn, from, lastDay };
};
