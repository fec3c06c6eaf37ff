import { Select, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName } from '../../words/names.js';
import { ALL_KINDS, useKindergartens, usePlaceWords } from '../places.js';
import type { Kind } from '../records.js';
import type { Filters } from './search.js';

const AGE_GROUPS = [1, 2, 3, 4, 5] as const;

interface SeatFiltersProps {
  readonly districtId: string;
  readonly filters: Filters;
  readonly change: (filters: Filters) => void;
}

/** What to look for; the child's age is chosen at first. */
export function SeatFilters({ districtId, filters, change }: SeatFiltersProps) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const words = usePlaceWords();
  const region = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity }).data;
  const kindergartens = useKindergartens(districtId).data?.items ?? [];
  const settlements = region?.items.find((district) => district.districtId === districtId)?.settlements ?? [];
  const any = { value: '', label: t('seats.any') };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={t('seats.kindergarten')}
          searchable
          nothingFoundMessage={t('seats.kindergarten-none')}
          data={[any, ...kindergartens.map((one) => ({ value: one.kindergartenId, label: kindergartenName(one, locale) }))]}
          value={filters.kindergartenId}
          onChange={(kindergartenId) => change({ ...filters, kindergartenId: kindergartenId ?? '' })}
        />
        <Select
          label={t('seats.age')}
          data={AGE_GROUPS.map((years) => ({ value: String(years), label: words.ageGroup(years) }))}
          value={String(filters.ageGroup)}
          onChange={(years) => change({ ...filters, ageGroup: Number(years ?? filters.ageGroup) })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, sm: settlements.length > 1 ? 3 : 2 }} spacing="sm">
        <Select
          label={t('seats.language')}
          data={[any, ...(region?.languages ?? []).map((code) => ({ value: code, label: words.language(code) }))]}
          value={filters.language}
          onChange={(language) => change({ ...filters, language: language ?? '' })}
        />
        <Select
          label={t('seats.kind')}
          data={[any, ...ALL_KINDS.map((code) => ({ value: code, label: words.kind(code) }))]}
          value={filters.kind}
          onChange={(kind) => change({ ...filters, kind: (kind ?? '') as Kind | '' })}
        />
        {settlements.length > 1 && (
          <Select
            label={t('apply.settlement')}
            data={[any, ...settlements.map(({ settlementId, names }) => ({ value: settlementId, label: names[locale] }))]}
            value={filters.settlementId}
            onChange={(settlementId) => change({ ...filters, settlementId: settlementId ?? '' })}
          />
        )}
      </SimpleGrid>
    </Stack>
  );
}
