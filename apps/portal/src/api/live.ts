import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Keeps what is shown fresh without reload: the gateway tells which things changed, `child:chd_…` or `district:taldykorgan`, and whatever was
 * asked with that id is asked again.
 * @param who changes when somebody signs in or out; what one may hear depends on it
 */
export function useLiveUpdates(who: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/v1/live');
    let opened = false;
    stream.addEventListener('open', () => {
      // Whatever happened while it was not open was not told.
      if (opened) void queryClient.invalidateQueries();
      opened = true;
    });
    stream.addEventListener('change', ({ data }: MessageEvent<string>) => refresh(queryClient, (JSON.parse(data) as Change).topics));
    stream.addEventListener('gap', () => void queryClient.invalidateQueries());
    return () => stream.close();
  }, [queryClient, who]);
}

interface Change {
  readonly topics: readonly string[];
}

function refresh(queryClient: QueryClient, topics: readonly string[]): void {
  const names = topics.map((topic) => topic.slice(topic.indexOf(':') + 1));
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const asked = JSON.stringify(queryKey);
      return names.some((name) => asked.includes(name)) || asked.includes('/statistics');
    },
  });
}
