import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindByNumber } from '../../contract/FindByNumber.js';
import { Page } from '../../ui/Page.js';
import { ContractList, NumberedContracts } from './ContractList.js';
import { FILTERS, type Filter } from './filters.js';

/** Who asked for a seat, who attends, who left; and the contract of a number. */
export function RequestsPage() {
  const { t } = useTranslation('kindergarten');
  const [filter, setFilter] = useState<Filter>('waiting');
  return (
    <Page title={t('requests.title')}>
      <FindByNumber found={(number) => <NumberedContracts number={number} />}>
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
      </FindByNumber>
    </Page>
  );
}
