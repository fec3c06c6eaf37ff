import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { plusDays } from '../shared/months.js';

const DAYS_SHOWN = 180;

/** Who waited on each day of the last half year, today included. */
export function useQueueDays(districtId: string) {
  const today = useToday();
  const to = today ?? '2000-01-01';
  const params = { path: { districtId }, query: { from: plusDays(to, 1 - DAYS_SHOWN), to } };
  return api.useQuery('get', '/api/v1/districts/{districtId}/queue-history', { params }, { enabled: today !== undefined });
}
