import { api } from '../api/client.js';
import { useLocale } from './i18n.js';
import type { Locale } from './locale.js';

/** In the reader's language. A kindergarten has no English name; there the Russian one is shown. */
export const kindergartenName = (of: { readonly nameKk: string; readonly nameRu: string }, locale: Locale): string =>
  locale === 'kk' ? of.nameKk : of.nameRu;

export interface PlaceNames {
  readonly district: (districtId: string) => string;
  readonly settlement: (settlementId: string) => string;
}

/** Names of districts and settlements; their id until the region's list is there. */
export function usePlaceNames(): PlaceNames {
  const locale = useLocale();
  const { data } = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  const districts = data?.items ?? [];
  const settlements = districts.flatMap((district) => district.settlements);
  return {
    district: (id) => districts.find(({ districtId }) => districtId === id)?.names[locale] ?? id,
    settlement: (id) => settlements.find(({ settlementId }) => settlementId === id)?.names[locale] ?? id,
  };
}
