import { queryOptions } from '@tanstack/react-query';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import { isRefused } from '../../api/problem.js';
import type { Application } from '../records.js';

/**
 * The child's application, `null` if there never was one: that is an answer like any other, and asking again does not take it off the page.
 * The last word of the key is what live updates look for: an iteration gives turns to others too, which moves this child forward.
 */
export const applicationQuery = (childId: string) =>
  queryOptions({
    queryKey: ['get', '/api/v1/children/{childId}/application', childId, 'iterations'],
    queryFn: async ({ signal }): Promise<Application | null> => {
      try {
        return await answerOf(client.GET('/api/v1/children/{childId}/application', { params: { path: { childId } }, signal }));
      } catch (error) {
        if (isRefused(error, 'queue.application-not-found')) return null;
        throw error;
      }
    },
  });
