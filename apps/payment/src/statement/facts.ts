import type { EventData, FactOf } from '@kezek/contracts';

export type StatementFact = FactOf<'payment.sheet-expected' | 'payment.sheet-priced' | 'payment.statement-computed'>;

export type Statement = EventData<'payment.statement-computed'>;
export type StatementLine = Statement['lines'][number];
export type ExcludedLine = Statement['excluded'][number];
export type PricedSheet = Omit<EventData<'payment.sheet-priced'>, keyof StatementKey>;

export interface StatementKey {
  readonly statementId: string;
  readonly kindergartenId: string;
  readonly districtId: string;
  readonly month: string;
}

/** What one kindergarten is owed for one month. Where its payment stands is told by the registers, which alone decide about paying. */
export type StatementState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'collecting';
      readonly key: StatementKey;
      readonly sheetIds: readonly string[];
      readonly priced: readonly PricedSheet[];
    }
  | { readonly phase: 'computed'; readonly key: StatementKey; readonly sheetIds: readonly string[]; readonly statement: Computed };

export type Computed = Omit<Statement, keyof StatementKey>;

export const initial: StatementState = { phase: 'none' };

export const statementIdOf = (kindergartenId: string, month: string): string => `${kindergartenId}:${month}`;

export const missingSheetIds = ({ sheetIds, priced }: Extract<StatementState, { phase: 'collecting' }>): string[] =>
  sheetIds.filter((sheetId) => !priced.some((sheet) => sheet.sheetId === sheetId));

export function evolve(state: StatementState, fact: StatementFact): StatementState {
  if (state.phase === 'computed') throw new Error(`Nothing is added to a statement that is computed: ${fact.type}`);
  const { statementId, kindergartenId, districtId, month, ...content } = fact.data;
  const before = state.phase === 'none' ? { sheetIds: [], priced: [] } : state;
  const key = { statementId, kindergartenId, districtId, month };
  switch (fact.type) {
    case 'payment.sheet-expected':
      return { phase: 'collecting', key, sheetIds: [...before.sheetIds, fact.data.sheetId], priced: before.priced };
    case 'payment.sheet-priced':
      return { phase: 'collecting', key, sheetIds: before.sheetIds, priced: [...before.priced, content as PricedSheet] };
    case 'payment.statement-computed':
      return { phase: 'computed', key, sheetIds: before.sheetIds, statement: content as Computed };
    default:
      return fact satisfies never;
  }
}
