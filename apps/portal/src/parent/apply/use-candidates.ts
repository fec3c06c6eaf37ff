import { useQueries } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { isRefused } from '../../api/problem.js';
import type { Child } from '../records.js';
import { useChildren } from '../child/use-child.js';

const FREE_TO_APPLY: readonly string[] = ['none', 'withdrawn', 'annulled'];

/** Registered children without an application. @returns undefined until it is known of all */
export function useCandidates(): readonly Child[] | undefined {
  const { data } = useChildren();
  const own = data?.items.filter(({ pending }) => pending !== true) ?? [];
  const applications = useQueries({
    queries: own.map(({ childId }) =>
      api.queryOptions('get', '/api/v1/children/{childId}/application', { params: { path: { childId } }, changesWith: 'iterations' }),
    ),
  });
  if (data === undefined || applications.some(({ isPending }) => isPending)) return undefined;
  return own.filter((_, index) => {
    const application = applications[index];
    if (isRefused(application?.error, 'queue.application-not-found')) return true;
    const phase = application?.data?.phase;
    return phase !== undefined && FREE_TO_APPLY.includes(phase);
  });
}
