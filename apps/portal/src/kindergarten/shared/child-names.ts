import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import { useLocale } from '../../words/i18n.js';
import { KEPT_MS, useHouse } from './house.js';

const ASKED_AT_ONCE_MAX = 100;

/** Why one looks; the guardian sees it. */
export type Purpose = 'attendance' | 'enrolment' | 'payment';
type Names = Readonly<Record<string, string>>;

export interface Look {
  readonly purpose: Purpose;
  /** The piece of work on the page, such as a group's day: each is a look of its own. */
  readonly work: string;
}

/**
 * Names of children of the kindergarten. Each look is recorded with its purpose and shown to guardians: one for each piece of work that is
 * opened, not more however often its page is refreshed. Names seen before are there at once, also without a connection. Nothing of it
 * outlives the page: names are never stored.
 */
export function useChildNames(childIds: readonly string[], look: Look) {
  const { kindergartenId } = useHouse();
  const cache = useQueryClient();
  const ids = [...new Set(childIds)].sort();
  return useQuery({
    queryKey: ['child-names', look.purpose, look.work, ids],
    queryFn: () => namesOf(cache, { kindergartenId, look, ids }),
    enabled: kindergartenId !== '',
    staleTime: 'static',
    gcTime: KEPT_MS,
    placeholderData: () => seenBefore(cache, ids),
  });
}

const namesIn = (cache: QueryClient, queryKey: readonly string[]): Names =>
  Object.assign({}, ...cache.getQueriesData<Names>({ queryKey }).map(([, names]) => names)) as Names;

/** All of them or none: a list with some names missing is no list. */
function seenBefore(cache: QueryClient, ids: readonly string[]): Names | undefined {
  const known = namesIn(cache, ['child-names']);
  return ids.every((id) => known[id] !== undefined) ? known : undefined;
}

async function namesOf(
  cache: QueryClient,
  { kindergartenId, look, ids }: { readonly kindergartenId: string; readonly look: Look; readonly ids: readonly string[] },
): Promise<Names> {
  const { purpose, work } = look;
  const known = namesIn(cache, ['child-names', purpose, work]);
  let names: Names = Object.fromEntries(ids.flatMap((id) => (known[id] === undefined ? [] : [[id, known[id]]])));
  const unknown = ids.filter((id) => known[id] === undefined);
  for (let start = 0; start < unknown.length; start += ASKED_AT_ONCE_MAX) {
    const body = { childIds: unknown.slice(start, start + ASKED_AT_ONCE_MAX), purpose };
    const path = { kindergartenId };
    const { items } = await answerOf(client.POST('/api/v1/kindergartens/{kindergartenId}/child-names', { params: { path }, body }));
    names = { ...names, ...Object.fromEntries(items.map(({ childId, name }) => [childId, name])) };
  }
  return names;
}

/** The children by name, in the order of the reader's alphabet. */
export function useByName(): (childIds: readonly string[], names: Names) => { readonly childId: string; readonly name: string }[] {
  const locale = useLocale();
  return (childIds, names) =>
    childIds
      .map((childId) => ({ childId, name: names[childId] ?? '…' }))
      .sort((a, b) => a.name.localeCompare(b.name, locale) || (a.childId < b.childId ? -1 : 1));
}
