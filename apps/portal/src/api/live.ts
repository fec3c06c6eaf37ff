import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Refreshing } from './refreshing.js';
import { touches } from './topics.js';

const REOPEN_AFTER_MS = 5_000;

/**
 * Keeps what is shown fresh without reload: the gateway tells what has changed, and whatever was asked about it is asked again.
 * @param who changes when somebody signs in or out; what one may hear depends on it
 */
export function useLiveUpdates(who: string): void {
  const queryClient = useQueryClient();
  useEffect(() => listen(queryClient), [queryClient, who]);
}

/** @returns stops listening */
function listen(queryClient: QueryClient): () => void {
  let stream: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;
  const refreshing = new Refreshing(queryClient);
  const everything = (): void => refreshing.refresh(() => true);
  const open = (): void => {
    stream = new EventSource('/api/v1/live');
    stream.addEventListener('open', () => {
      // Whatever happened while it was not open was not told.
      if (wasOpen) everything();
      wasOpen = true;
    });
    stream.addEventListener('gap', everything);
    stream.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const { topics } = JSON.parse(data) as { readonly topics: readonly string[] };
      refreshing.refresh((queryKey) => touches(topics, queryKey));
    });
    stream.addEventListener('error', () => {
      // A lost connection it mends by itself; a refusal, as when there are too many listeners, it takes for good.
      if (stream.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_AFTER_MS);
    });
  };
  open();
  return () => {
    clearTimeout(reopening);
    stream.close();
    refreshing.stop();
  };
}
