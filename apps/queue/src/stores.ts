import type { StreamStore } from '@kezek/stream';
import type { ApplicationFact, ApplicationState } from './application/facts.js';
import type { EpochFact, EpochState } from './epoch/facts.js';
import type { IterationFact, IterationState } from './iteration/facts.js';

export type Applications = StreamStore<ApplicationState, ApplicationFact>;
export type Iterations = StreamStore<IterationState, IterationFact>;
export type Epochs = StreamStore<EpochState, EpochFact>;

export const PAGE_MAX = 500;

/** Every stream of a filter, page by page in the order of ids: what changes meanwhile is seen once, before or after. */
export async function* every<S extends object>(
  store: { find(filter: Filter, options: { limit: number; after?: string }): Promise<{ id: string; state: S; cursor: string }[]> },
  filter: Filter,
): AsyncGenerator<{ readonly id: string; readonly state: S }> {
  for (let after: string | undefined; ;) {
    const page = await store.find(filter, { limit: PAGE_MAX, ...(after === undefined ? {} : { after }) });
    yield* page;
    after = page.at(-1)?.cursor;
    if (page.length < PAGE_MAX) return;
  }
}

type Filter = Parameters<Applications['find']>[0];
