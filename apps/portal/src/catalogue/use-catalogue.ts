import { api } from '../api/client.js';
import type { paths } from '../api/gen/openapi.js';
import { type Point, type Wanted, questionOf } from './wanted.js';

export type Place = paths['/api/v1/catalogue']['get']['responses'][200]['content']['application/json']['items'][number];
export type PlaceGroup = Place['groups'][number];

const PAGE = 100;

/** Kindergartens that fit. What is taken meanwhile goes from here by itself. */
export function useCatalogue(districtId: string, wanted: Wanted, near: Point | undefined) {
  return api.useInfiniteQuery(
    'get',
    '/api/v1/catalogue',
    { params: { query: { ...questionOf(districtId, wanted, near), limit: PAGE } } },
    {
      pageParamName: 'after',
      initialPageParam: '',
      getNextPageParam: ({ next }) => (next === undefined || next === '' ? undefined : next),
    },
  );
}

/** The centre of the settlement that is looked in, else of the district's first that has one. */
export function useCentre(districtId: string, settlementId: string): Point | undefined {
  const { data } = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  const settlements = data?.items.find((district) => district.districtId === districtId)?.settlements ?? [];
  const chosen = settlements.find((one) => one.settlementId === settlementId);
  return chosen === undefined ? settlements.find(({ centre }) => centre !== undefined)?.centre : chosen.centre;
}
