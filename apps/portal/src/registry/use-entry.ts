import { api } from '../api/client.js';
import type { paths } from '../api/gen/openapi.js';

export type Entry = paths['/api/v1/kindergartens/{kindergartenId}']['get']['responses'][200]['content']['application/json'];
export type StateOrder = Entry['stateOrders'][number];

/** What the registry knows of a kindergarten. */
export const useEntry = (kindergartenId: string) =>
  api.useQuery(
    'get',
    '/api/v1/kindergartens/{kindergartenId}',
    { params: { path: { kindergartenId } } },
    { enabled: kindergartenId !== '' },
  );
