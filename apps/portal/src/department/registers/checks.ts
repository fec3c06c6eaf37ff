import type { Register, StatementSummary } from '../shared/types.js';

export interface RegisterChecks {
  /** The lines add up to the total. */
  readonly sumIsRight: boolean;
  /** Each line is what its statement comes to. */
  readonly sameAsStatements: boolean;
  /** Kindergartens that are in it more than once. */
  readonly payeesTwice: number;
}

export function checksOf(
  { lines, totalTiyn }: Pick<Register, 'lines' | 'totalTiyn'>,
  statements: readonly StatementSummary[],
): RegisterChecks {
  const totals = new Map(statements.map((one) => [one.statementId, one.totalTiyn ?? '0']));
  return {
    sumIsRight: lines.reduce((sum, { amountTiyn }) => sum + BigInt(amountTiyn), 0n) === BigInt(totalTiyn),
    sameAsStatements: lines.every(({ statementId, amountTiyn }) => totals.get(statementId) === amountTiyn),
    payeesTwice: lines.length - new Set(lines.map(({ kindergartenId }) => kindergartenId)).size,
  };
}
