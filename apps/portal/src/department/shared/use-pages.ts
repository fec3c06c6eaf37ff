import { useQuery } from '@tanstack/react-query';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';

const PAGE = 500;
/** Ten thousand groups or kindergartens: more than any district has. */
const PAGES_MAX = 20;

interface PageOf<T> {
  readonly items: T[];
  readonly next?: string | undefined;
}

async function allPages<T>(read: (query: { limit: number; after: string }) => Promise<PageOf<T>>): Promise<T[]> {
  const items: T[] = [];
  let after = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await read({ limit: PAGE, after });
    items.push(...answer.items);
    if (answer.next === undefined) return items;
    after = answer.next;
  }
  throw new Error('A district has more than can be shown');
}

/** Every kindergarten of a district. */
export const useKindergartens = (districtId: string) =>
  useQuery({
    queryKey: ['all', '/api/v1/kindergartens', districtId],
    queryFn: () => allPages((page) => answerOf(client.GET('/api/v1/kindergartens', { params: { query: { districtId, ...page } } }))),
  });

/** Every group of a district. */
export const useGroups = (districtId: string) =>
  useQuery({
    queryKey: ['all', '/api/v1/groups', districtId],
    queryFn: () => allPages((page) => answerOf(client.GET('/api/v1/groups', { params: { query: { districtId, ...page } } }))),
  });

/** What each kindergarten of the district is owed for each month. */
export const useStatements = (districtId: string) =>
  useQuery({
    queryKey: ['all', '/api/v1/statements', districtId],
    queryFn: () =>
      allPages((page) =>
        answerOf(client.GET('/api/v1/districts/{districtId}/statements', { params: { path: { districtId }, query: page } })),
      ),
  });

/** Sheets of the district in one phase; those closed or open are few, those accepted are asked for page by page. */
export const useSheets = (districtId: string, phase: 'open' | 'closed') =>
  useQuery({
    queryKey: ['all', '/api/v1/sheets', districtId, phase],
    queryFn: () => allPages((page) => answerOf(client.GET('/api/v1/sheets', { params: { query: { districtId, phase, ...page } } }))),
  });
