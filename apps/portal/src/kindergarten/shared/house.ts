import { api } from '../../api/client.js';
import type { paths } from '../../api/gen/openapi.js';
import { hasRole, useSession } from '../../api/session.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName } from '../../words/names.js';

export type Group = paths['/api/v1/groups']['get']['responses'][200]['content']['application/json']['items'][number];

/** What was seen in this session opens without a connection too. */
export const KEPT_MS = 12 * 3_600_000;
const DISTRICT_KINDERGARTENS_MAX = 500;

export interface House {
  readonly kindergartenId: string;
  readonly staffId: string;
  readonly isHead: boolean;
}

/** The kindergarten of whoever is signed in; its pages are behind a check that there is one. */
export function useHouse(): House {
  const session = useSession();
  return {
    kindergartenId: session?.staff?.kindergartenId ?? '',
    staffId: session?.staff?.staffId ?? '',
    isHead: hasRole(session, 'head'),
  };
}

export function useGroups() {
  const { kindergartenId } = useHouse();
  return api.useQuery(
    'get',
    '/api/v1/groups',
    { params: { query: { kindergartenId } } },
    { gcTime: KEPT_MS, enabled: kindergartenId !== '' },
  );
}

/** Empty until it is known. */
export function useHouseName(): string {
  const { kindergartenId } = useHouse();
  const locale = useLocale();
  const districtId = useGroups().data?.items[0]?.districtId;
  const { data } = api.useQuery(
    'get',
    '/api/v1/kindergartens',
    { params: { query: { districtId: districtId ?? '', limit: DISTRICT_KINDERGARTENS_MAX } } },
    { enabled: districtId !== undefined, staleTime: Infinity, gcTime: KEPT_MS },
  );
  const own = data?.items.find((one) => one.kindergartenId === kindergartenId);
  return own === undefined ? '' : kindergartenName(own, locale);
}
