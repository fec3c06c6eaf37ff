import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { AnchorLink } from '../../ui/links.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import type { QueueImport } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { PlanImport } from './PlanImport.js';
import { IMPORT_PHASES } from './phases.js';

/** Old queues of the district that were brought over, and the next one. */
export function ImportsPage() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const imports = api.useQuery('get', '/api/v1/districts/{districtId}/imports', { params: { path: { districtId } } });
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <Section title={t('imports.next')}>
        <ForRole role="department" otherwise={t('imports.others')}>
          <PlanImport />
        </ForRole>
      </Section>
      <Section title={t('imports.past')}>
        <Answer query={imports}>
          {({ items }) => (items.length === 0 ? <Empty text={t('imports.none')} /> : <ImportList items={items} />)}
        </Answer>
      </Section>
    </Page>
  );
}

function ImportList({ items }: { readonly items: readonly QueueImport[] }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  return (
    <Stack gap="sm">
      {items.map(({ importId, districtId, phase, rows, faulty, plannedAt }) => (
        <Paper key={importId} withBorder p="sm">
          <Group justify="space-between" gap="xs">
            <Stack gap={2}>
              <AnchorLink to="/department/$districtId/imports/$importId" params={{ districtId, importId }} fw={600} py={4}>
                {t('import.title', { moment: format.moment(plannedAt) })}
              </AnchorLink>
              <Text size="sm" c="gray.8">
                {t('import.counts', { rows, faulty })}
              </Text>
            </Stack>
            <PhaseStatus phases={IMPORT_PHASES} phase={phase} />
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
