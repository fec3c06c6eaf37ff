import { type QueryClient, useQuery } from '@tanstack/react-query';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import { useLocale } from '../../words/i18n.js';
import { KEPT_MS, useHouse } from './house.js';

const ASKED_AT_ONCE_MAX = 100;

/** Why one looks; the guardian sees it. */
export type Purpose = 'attendance' | 'enrolment' | 'payment';
type Names = Readonly<Record<string, string>>;

/**
 * Names of children of the kindergarten. Each look is recorded and shown to guardians, so that a name that is here already is not asked for
 * again, however often the page is refreshed. Nothing of it outlives the page: names are never stored.
 */
export function useChildNames(childIds: readonly string[], purpose: Purpose) {
  const { kindergartenId } = useHouse();
  const ids = [...new Set(childIds)].sort();
  return useQuery({
    queryKey: ['child-names', purpose, ids],
    queryFn: ({ client: cache }) => namesOf(cache, { kindergartenId, purpose, ids }),
    enabled: kindergartenId !== '',
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });
}

async function namesOf(
  cache: QueryClient,
  { kindergartenId, purpose, ids }: { readonly kindergartenId: string; readonly purpose: Purpose; readonly ids: readonly string[] },
): Promise<Names> {
  const known = Object.assign(
    {},
    ...cache.getQueriesData<Names>({ queryKey: ['child-names', purpose] }).map(([, names]) => names),
  ) as Names;
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
