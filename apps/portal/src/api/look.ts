import { useQuery } from '@tanstack/react-query';

/**
 * Something personal, asked for once: each asking is a look that the guardian sees, so nothing asks again behind the reader's back, and
 * leaving the page forgets it.
 * @param key what is looked at and what for
 */
export const useLook = <T>(key: readonly string[], ask: () => Promise<T>) =>
  useQuery({ queryKey: ['look', ...key], queryFn: ask, staleTime: 'static', gcTime: 0, retry: false });
