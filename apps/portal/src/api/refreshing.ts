import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks again what may be answered otherwise now, each question one at a time. One that is on its way is answered perhaps from before the change:
 * it is waited for, shown, and asked once more. Broken off instead, nothing new would be shown for as long as changes come faster than answers.
 */
export class Refreshing {
  readonly #again = new Set<Query>();
  readonly #stop: () => void;

  constructor(private readonly queryClient: QueryClient) {
    this.#stop = queryClient.getQueryCache().subscribe(({ type, query }) => {
      if (!this.#again.has(query) || (type !== 'removed' && query.state.fetchStatus !== 'idle')) return;
      this.#again.delete(query);
      if (type !== 'removed') this.#ask((one) => one === query);
    });
  }

  refresh(isTouched: (queryKey: QueryKey) => boolean): void {
    const touched = this.queryClient.getQueryCache().findAll({ predicate: ({ queryKey }) => isTouched(queryKey) });
    for (const query of touched) if (query.state.fetchStatus !== 'idle') this.#again.add(query);
    this.#ask((query) => touched.includes(query) && !this.#again.has(query));
  }

  stop(): void {
    this.#stop();
  }

  #ask(which: (query: Query) => boolean): void {
    void this.queryClient.invalidateQueries({ predicate: which });
  }
}
