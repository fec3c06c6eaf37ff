import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';

/** The year the budget is shown of: the one that runs. */
export const useYear = (): number | undefined => {
  const today = useToday();
  return today === undefined ? undefined : Number(today.slice(0, 4));
};

/** Limit, reserved, paid and left of this year. */
export function useBudgetNow(districtId: string) {
  const year = useYear();
  return api.useQuery(
    'get',
    '/api/v1/districts/{districtId}/budgets/{year}',
    { params: { path: { districtId, year: year ?? 0 } } },
    { enabled: year !== undefined },
  );
}
