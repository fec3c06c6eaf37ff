import { useQueries } from '@tanstack/react-query';
import { applicationQuery } from '../child/application-query.js';
import { useChildren } from '../child/use-child.js';
import type { Child } from '../records.js';

const FREE_TO_APPLY: readonly string[] = ['none', 'withdrawn', 'annulled'];

/**
 * Registered children without an application.
 * @param wantedId one whose place is over: the queue knows whether it may be queued anew
 * @returns undefined until it is known of all
 */
export function useCandidates(wantedId: string | undefined): readonly Child[] | undefined {
  const { data } = useChildren();
  const own = data?.items.filter(({ pending }) => pending !== true) ?? [];
  const applications = useQueries({ queries: own.map(({ childId }) => applicationQuery(childId)) });
  if (data === undefined || applications.some(({ isPending }) => isPending)) return undefined;
  return own.filter(({ childId }, index) => {
    const application = applications[index]?.data;
    return childId === wantedId || application === null || (application !== undefined && FREE_TO_APPLY.includes(application.phase));
  });
}
