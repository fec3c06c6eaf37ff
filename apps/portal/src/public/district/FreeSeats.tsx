import { Group as Row, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import type { District } from '../figures.js';
import { PAGE_MAX, byPages, useAll } from '../use-all.js';
import { ByAge } from './ByAge.js';
import { ByKind } from './ByKind.js';
import { Kindergartens } from './Kindergartens.js';
import { type Group, type Wish, ageGroupsOf, languagesOf } from './free.js';
import { useLanguageName } from './language-name.js';

/** Seats that nobody holds yet: of which kind, for which age and language, and where. */
export function FreeSeats({ district }: { readonly district: District }) {
  const { t } = useTranslation(['public', 'common']);
  const query = { districtId: district.districtId, freeOnly: 'true', limit: PAGE_MAX } as const;
  const groups = useAll(api.useInfiniteQuery('get', '/api/v1/groups', { params: { query } }, byPages));
  return (
    <Section title={t('seats.title')}>
      <Answer query={groups}>
        {(free) =>
          free.length === 0 ? (
            <Empty text={t('seats.none')} />
          ) : (
            <Stack gap="lg">
              <ByKind district={district} />
              <ByAge groups={free} />
              <Where districtId={district.districtId} groups={free} />
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

const ANY = '';

function Where({ districtId, groups }: { readonly districtId: string; readonly groups: readonly Group[] }) {
  const { t } = useTranslation(['public', 'common']);
  const languageName = useLanguageName();
  const [ageGroup, setAgeGroup] = useState(ANY);
  const [language, setLanguage] = useState(ANY);
  const wish: Wish = { ageGroup: ageGroup === ANY ? undefined : Number(ageGroup), language: language === ANY ? undefined : language };
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('seats.where')}
      </Title>
      <Row grow preventGrowOverflow={false}>
        <NativeSelect
          size="md"
          label={t('seats.age')}
          value={ageGroup}
          onChange={({ currentTarget }) => setAgeGroup(currentTarget.value)}
          data={[
            { value: ANY, label: t('seats.any-age') },
            ...ageGroupsOf(groups).map((years) => ({ value: String(years), label: t('common:age-group', { years }) })),
          ]}
        />
        <NativeSelect
          size="md"
          label={t('seats.language')}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          data={[
            { value: ANY, label: t('seats.any-language') },
            ...languagesOf(groups).map((value) => ({ value, label: languageName(value) })),
          ]}
        />
      </Row>
      <Kindergartens key={`${ageGroup} ${language}`} districtId={districtId} groups={groups} wish={wish} />
      <Text size="sm" c="gray.7">
        {t('seats.note')}
      </Text>
    </Stack>
  );
}
