import { Rejection } from '@kezek/domain';
import type { IndexFilter, StreamStore } from '@kezek/stream';
import type { BudgetFact, BudgetState } from './budget/facts.js';
import type { TransferFact, TransferState } from './ledger/facts.js';
import type { RegisterFact, RegisterState } from './register/facts.js';
import type { ReserveFact, ReserveState } from './reserve/facts.js';
import type { StatementFact, StatementState } from './statement/facts.js';

export interface Stores {
  readonly budgets: StreamStore<BudgetState, BudgetFact>;
  readonly reserves: StreamStore<ReserveState, ReserveFact>;
  readonly statements: StreamStore<StatementState, StatementFact>;
  readonly registers: StreamStore<RegisterState, RegisterFact>;
  readonly transfers: StreamStore<TransferState, TransferFact>;
}

const PAGE_MAX = 500;
const PAGE_DEFAULT = 100;
/** Statements and registers are large. */
const PAGE_READ = 100;

interface Readable<S extends object> {
  find(filter: IndexFilter, options: { limit: number; after?: string }): Promise<{ id: string; state: S; cursor: string }[]>;
}

/** Every stream of a filter, page by page in the order of ids: what changes meanwhile is seen once, before or after. */
export async function* every<S extends object>(
  store: Readable<S>,
  filter: IndexFilter,
): AsyncGenerator<{ readonly id: string; readonly state: S }> {
  for (let after: string | undefined; ;) {
    const page = await store.find(filter, { limit: PAGE_READ, ...(after === undefined ? {} : { after }) });
    yield* page;
    after = page.at(-1)?.cursor;
    if (page.length < PAGE_READ) return;
  }
}

/** @throws Rejection `payment.page-too-large` */
export function pageSize(limit: number): number {
  if (limit > PAGE_MAX) throw new Rejection('payment.page-too-large', { max: PAGE_MAX });
  return limit > 0 ? limit : PAGE_DEFAULT;
}
