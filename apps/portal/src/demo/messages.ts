import { api } from '../api/client.js';
import type { paths } from '../api/gen/openapi.js';

export type Message = paths['/api/v1/demo/messages']['get']['responses'][200]['content']['application/json']['messages'][number];

/**
 * The newest SMS, the newest last.
 * @param phone of whom; everybody's if it is not known
 * @param limit how many at most
 */
export function useMessages(phone: string | undefined, { limit, everyMs }: { readonly limit: number; readonly everyMs: number }) {
  const query = { limit, ...(phone === undefined ? {} : { phone }) };
  return api.useQuery('get', '/api/v1/demo/messages', { params: { query } }, { refetchInterval: everyMs });
}
