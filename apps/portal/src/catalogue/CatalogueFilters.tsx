import { Button, Group, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useToday } from '../api/clock.js';
import { usePlaceWords } from '../parent/places.js';
import { useLocale } from '../words/i18n.js';
import { KINDS, NEEDS, SORTS, STAYS, type Wanted } from './wanted.js';
import type { Position } from './use-position.js';

const AGE_GROUPS = [1, 2, 3, 4, 5] as const;
const NEED_WORDS = {
  general: 'need.general',
  inclusive: 'need.inclusive',
  correctional: 'need.correctional',
  sanatorium: 'need.sanatorium',
} as const;
const SORT_WORDS = { distance: 'sort.distance', free: 'sort.free', name: 'sort.name' } as const;

interface CatalogueFiltersProps {
  readonly districtId: string;
  readonly wanted: Wanted;
  readonly change: (wanted: Wanted) => void;
  readonly position: Position;
}

export function CatalogueFilters({ districtId, wanted, change, position }: CatalogueFiltersProps) {
  const { t } = useTranslation('catalogue');
  const locale = useLocale();
  const words = usePlaceWords();
  const region = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity }).data;
  const settlements = region?.items.find((district) => district.districtId === districtId)?.settlements ?? [];
  const today = useToday();
  const any = { value: '', label: t('any') };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <Select
          label={t('age')}
          data={[any, ...AGE_GROUPS.map((years) => ({ value: String(years), label: words.ageGroup(years) }))]}
          value={String(wanted.ageGroup ?? '')}
          onChange={(years) => change({ ...wanted, ageGroup: years === null || years === '' ? undefined : Number(years) })}
        />
        <Select
          label={t('language')}
          data={[any, ...(region?.languages ?? []).map((code) => ({ value: code, label: words.language(code) }))]}
          value={wanted.language}
          onChange={(language) => change({ ...wanted, language: language ?? '' })}
        />
        <Select
          label={t('kind')}
          data={[any, ...KINDS.map((code) => ({ value: code, label: words.kind(code) }))]}
          value={wanted.kind}
          onChange={(kind) => change({ ...wanted, kind: (kind ?? '') as Wanted['kind'] })}
        />
        <Select
          label={t('hours')}
          data={[any, ...STAYS.map((code) => ({ value: code, label: words.stay(code) }))]}
          value={wanted.stayHours}
          onChange={(stayHours) => change({ ...wanted, stayHours: (stayHours ?? '') as Wanted['stayHours'] })}
        />
        <Select
          label={t('need')}
          data={[any, ...NEEDS.map((code) => ({ value: code, label: t(NEED_WORDS[code]) }))]}
          value={wanted.need}
          onChange={(need) => change({ ...wanted, need: (need ?? '') as Wanted['need'] })}
        />
        {settlements.length > 1 && (
          <Select
            label={t('settlement')}
            data={[any, ...settlements.map(({ settlementId, names }) => ({ value: settlementId, label: names[locale] }))]}
            value={wanted.settlementId}
            onChange={(settlementId) => change({ ...wanted, settlementId: settlementId ?? '' })}
          />
        )}
        <Select
          label={t('sort')}
          data={SORTS.map((code) => ({ value: code, label: t(SORT_WORDS[code]) }))}
          value={wanted.sort}
          allowDeselect={false}
          onChange={(sort) => change({ ...wanted, sort: (sort ?? 'name') as Wanted['sort'] })}
        />
        <TextInput
          type="date"
          label={t('from')}
          {...(today === undefined ? {} : { min: today })}
          value={wanted.from}
          onChange={({ currentTarget }) => change({ ...wanted, from: currentTarget.value })}
        />
      </SimpleGrid>
      <Group gap="md">
        <Switch
          label={t('free-only')}
          checked={wanted.freeOnly}
          onChange={({ currentTarget }) => change({ ...wanted, freeOnly: currentTarget.checked })}
        />
        {position.state !== 'known' && (
          <Button variant="default" loading={position.state === 'asking'} onClick={position.ask}>
            {t('near-me')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="gray.7" role="status">
        {position.state === 'known' ? t('near.me') : position.state === 'refused' ? t('near.refused') : t('near.centre')}
      </Text>
    </Stack>
  );
}
