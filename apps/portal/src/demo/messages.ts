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

/** "+7 700 000 00 14". */
export const spacedPhone = (phone: string): string => phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5');
