import { api, client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';

/** Where the child waits for a seat. */
export const useWaits = (childId: string) =>
  api.useQuery('get', '/api/v1/children/{childId}/waiting-lists', { params: { path: { childId } } });

interface Joining {
  readonly kindergartenId: string;
  /** Of the group that is wanted; without it, those of the application. */
  readonly languages?: string[];
}

export const useJoin = (childId: string, onDone: () => void) =>
  useCommand(
    (body: Joining, headers) => client.POST('/api/v1/children/{childId}/waiting-lists', { params: { path: { childId } }, body, headers }),
    { onDone },
  );
