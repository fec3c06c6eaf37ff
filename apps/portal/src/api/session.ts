import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from './client.js';
import { answerOf } from './command.js';
import { isProblem } from './problem.js';
import type { paths } from './gen/openapi.js';

export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];
export type Staff = NonNullable<Session['staff']>;
export type Role = 'educator' | 'head' | 'department' | 'approver' | 'finance' | 'auditor' | 'administrator';

/** `undefined` while it is not known yet, `null` if nobody is signed in. */
export function useSession(): Session | null | undefined {
  const { data, error } = api.useQuery('get', '/api/v1/session', {}, { staleTime: 60_000 });
  if (isProblem(error) && error.status === 401) return null;
  return data;
}

export const hasRole = (session: Session | null | undefined, ...roles: readonly Role[]): boolean =>
  session?.staff?.roles.some((role) => roles.some((wanted) => wanted === role)) ?? false;

export function useSignOut(onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(client.DELETE('/api/v1/session')),
    // What one person saw is not kept for the next who uses this browser.
    onSuccess: () => {
      queryClient.clear();
      onDone();
    },
  });
}
