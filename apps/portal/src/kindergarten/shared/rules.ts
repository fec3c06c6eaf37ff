import { api } from '../../api/client.js';
import type { paths } from '../../api/gen/openapi.js';
import { KEPT_MS } from './house.js';

export type Rules = paths['/api/v1/attendance-rules/{month}']['get']['responses'][200]['content']['application/json'];
export type Reason = Rules['reasons'][number];

const RULES_FRESH_MS = 3_600_000;

export function useRules(month: string) {
  return api.useQuery(
    'get',
    '/api/v1/attendance-rules/{month}',
    { params: { path: { month } } },
    { staleTime: RULES_FRESH_MS, gcTime: KEPT_MS },
  );
}

export function useSheet({ groupId, month }: { readonly groupId: string; readonly month: string }) {
  return api.useQuery('get', '/api/v1/groups/{groupId}/sheets/{month}', { params: { path: { groupId, month } } }, { gcTime: KEPT_MS });
}
