import { api } from '../../api/client.js';
import type { Contract } from '../../contract/types.js';
import { useHouse } from '../shared/house.js';

export type { Contract };

const PAGE = 50;

function usePhase(phase: string | undefined) {
  const { kindergartenId } = useHouse();
  return api.useInfiniteQuery(
    'get',
    '/api/v1/kindergartens/{kindergartenId}/contracts',
    { params: { path: { kindergartenId }, query: { phase: phase ?? '', limit: PAGE } } },
    {
      pageParamName: 'after',
      initialPageParam: '',
      getNextPageParam: ({ next }: { next?: string }) => (next === undefined || next === '' ? undefined : next),
      enabled: phase !== undefined && kindergartenId !== '',
    },
  );
}

/** Of the number that somebody typed: almost always one or none. */
export function useNumbered(number: string) {
  const { kindergartenId } = useHouse();
  return api.useQuery(
    'get',
    '/api/v1/kindergartens/{kindergartenId}/contracts',
    { params: { path: { kindergartenId }, query: { number } } },
    { enabled: kindergartenId !== '' },
  );
}

/** Contracts in any of up to three phases, in the order of the phases. */
export function useContracts(phases: readonly [string, string?, string?]) {
  const each = [usePhase(phases[0]), usePhase(phases[1]), usePhase(phases[2])].slice(0, phases.length);
  const isThere = each.every(({ data }) => data !== undefined);
  const more = each.filter(({ hasNextPage }) => hasNextPage);
  return {
    data: isThere ? each.flatMap(({ data }) => (data?.pages ?? []).flatMap(({ items }) => items)) : undefined,
    error: each.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => each.forEach(({ refetch }) => void refetch()),
    more: more.length === 0 ? undefined : () => more.forEach(({ fetchNextPage }) => void fetchNextPage()),
    isLoadingMore: each.some(({ isFetchingNextPage }) => isFetchingNextPage),
  };
}
