import { useEffect } from 'react';

interface Pages<Item> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Of a list that comes in pages, all that is there by now; the next page is asked for by itself, for sums and filters need the whole. */
export function useAll<Item>(query: Pages<Item>) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) fetchNextPage();
  });
  return { data: query.data?.pages.flatMap(({ items }) => items), error: query.error, refetch: query.refetch };
}

/** As many as the gateway gives at once. */
export const PAGE_MAX = 500;

export const byPages = {
  pageParamName: 'after',
  initialPageParam: '',
  getNextPageParam: ({ next }: { readonly next?: string | undefined }) => (next === undefined || next === '' ? undefined : next),
} as const;
