import type { StatementSummary } from '../shared/types.js';

export interface Due {
  readonly month: string;
  readonly statements: number;
  readonly kindergartens: readonly string[];
  readonly totalTiyn: string;
  readonly payBy: string | undefined;
}

/** Nothing to pay makes no line of a register. */
const isDue = ({ phase, totalTiyn = '0' }: StatementSummary): boolean =>
  (phase === 'computed' || phase === 'returned') && BigInt(totalTiyn) > 0n;

/** What waits to be put in a register, by month, the earliest first. Money the bank returned waits again. */
export function dueByMonth(statements: readonly StatementSummary[]): Due[] {
  const months = new Map<string, StatementSummary[]>();
  for (const one of statements.filter(isDue)) months.set(one.month, [...(months.get(one.month) ?? []), one]);
  return [...months]
    .map(([month, found]) => ({
      month,
      statements: found.length,
      kindergartens: found.map(({ kindergartenId }) => kindergartenId),
      totalTiyn: found.reduce((sum, { totalTiyn = '0' }) => sum + BigInt(totalTiyn), 0n).toString(),
      payBy: found[0]?.payBy,
    }))
    .sort((a, b) => a.month.localeCompare(b.month, 'en'));
}
