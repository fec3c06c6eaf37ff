import { api } from '../../api/client.js';
import { useNow } from '../../api/clock.js';
import type { Contract, Refusal } from '../records.js';
import { currentRefusals } from './refusals.js';

/** Those that still matter; none until they are known. */
export function useCurrentRefusals(childId: string, contracts: readonly Contract[]): readonly Refusal[] {
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/refusals', { params: { path: { childId } } });
  const now = useNow();
  return data === undefined || now === undefined ? [] : currentRefusals(data.items, { now: now.toISOString(), contracts });
}
