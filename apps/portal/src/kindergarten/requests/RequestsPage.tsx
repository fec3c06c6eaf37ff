import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.js';
import { ContractList } from './ContractList.js';
import { FILTERS, type Filter } from './filters.js';

/** Who asked for a seat, who attends, who left. */
export function RequestsPage() {
  const { t } = useTranslation('kindergarten');
  const [filter, setFilter] = useState<Filter>('waiting');
  return (
    <Page title={t('requests.title')}>
      <Chip.Group value={filter} onChange={(chosen) => setFilter(chosen as Filter)}>
        <Group gap="xs" role="group" aria-label={t('requests.filter')}>
          {(Object.keys(FILTERS) as Filter[]).map((one) => (
            <Chip key={one} value={one} size="lg">
              {t(FILTERS[one].label)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <ContractList key={filter} filter={filter} />
    </Page>
  );
}
