import type { EventData, FactOf } from '@kezek/contracts';

export type StatementFact = FactOf<
  'payment.sheet-expected' | 'payment.sheet-dropped' | 'payment.sheet-priced' | 'payment.statement-computed'
>;

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

interface Sheets {
  /** Sheets that make it whole. */
  readonly sheetIds: readonly string[];
  /** Sheets that were voided; absent while there is none. */
  readonly droppedSheetIds?: readonly string[];
}

/** What one kindergarten is owed for one month. Where its payment stands is told by the registers, which alone decide about paying. */
export type StatementState =
  | { readonly phase: 'none' }
  | (Sheets & { readonly phase: 'collecting'; readonly key: StatementKey; readonly priced: readonly PricedSheet[] })
  | (Sheets & { readonly phase: 'computed'; readonly key: StatementKey; readonly statement: Computed });

export type Computed = Omit<Statement, keyof StatementKey>;

export const initial: StatementState = { phase: 'none' };

/** The first statement of a month bears its name alone; those for sheets that come after it was computed are numbered from 2. */
export const statementIdOf = (kindergartenId: string, month: string, number = 1): string =>
  number === 1 ? `${kindergartenId}:${month}` : `${kindergartenId}:${month}:${number}`;

export const missingSheetIds = ({ sheetIds, priced }: Extract<StatementState, { phase: 'collecting' }>): string[] =>
  sheetIds.filter((sheetId) => !priced.some((sheet) => sheet.sheetId === sheetId));

export function evolve(state: StatementState, fact: StatementFact): StatementState {
  if (state.phase === 'computed') throw new Error(`Nothing is added to a statement that is computed: ${fact.type}`);
  const { statementId, kindergartenId, districtId, month, ...content } = fact.data;
  const { sheetIds, droppedSheetIds = [], priced } = state.phase === 'none' ? nothing : state;
  const key = { statementId, kindergartenId, districtId, month };
  const dropped = (ids: readonly string[]) => (ids.length === 0 ? {} : { droppedSheetIds: ids });
  switch (fact.type) {
    case 'payment.sheet-expected': {
      const { sheetId } = fact.data;
      return { phase: 'collecting', key, sheetIds: [...sheetIds, sheetId], ...dropped(without(droppedSheetIds, sheetId)), priced };
    }
    case 'payment.sheet-dropped': {
      const { sheetId } = fact.data;
      return { phase: 'collecting', key, sheetIds: without(sheetIds, sheetId), ...dropped([...droppedSheetIds, sheetId]), priced };
    }
    case 'payment.sheet-priced':
      return { phase: 'collecting', key, sheetIds, ...dropped(droppedSheetIds), priced: [...priced, content as PricedSheet] };
    case 'payment.statement-computed':
      return { phase: 'computed', key, sheetIds, ...dropped(droppedSheetIds), statement: content as Computed };
    default:
      return fact satisfies never;
  }
}

const nothing: Sheets & { readonly priced: readonly PricedSheet[] } = { sheetIds: [], priced: [] };

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);
