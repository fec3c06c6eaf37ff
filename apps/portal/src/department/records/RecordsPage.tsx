import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useIs } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';
import { CorrectionCard } from './CorrectionCard.js';
import { ErasureCard } from './ErasureCard.js';

/** What families ask about their children's records: to correct, to erase. */
export function RecordsPage() {
  const { t } = useTranslation('portrait');
  const isApprover = useIs('approver');
  const isDepartment = useIs('department');
  const isAuditor = useIs('auditor');
  return (
    <Page title={t('records.title')} lead={t('records.lead')}>
      {(isDepartment || isAuditor) && <OpenCorrections />}
      {(isDepartment || isApprover || isAuditor) && <OpenErasures />}
    </Page>
  );
}

function OpenCorrections() {
  const { t } = useTranslation('portrait');
  const districtId = useDistrict();
  const corrections = api.useQuery('get', '/api/v1/districts/{districtId}/corrections', { params: { path: { districtId } } });
  return (
    <Section title={t('cor.worklist')}>
      <Answer query={corrections}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('cor.worklist-none')} />
          ) : (
            <Stack gap="sm">
              {items.map((one) => (
                <CorrectionCard key={one.correctionId} correction={one} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

function OpenErasures() {
  const { t } = useTranslation('portrait');
  const districtId = useDistrict();
  const erasures = api.useQuery('get', '/api/v1/districts/{districtId}/erasures', { params: { path: { districtId } } });
  return (
    <Section title={t('keep.worklist')}>
      <Answer query={erasures}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('keep.worklist-none')} />
          ) : (
            <Stack gap="sm">
              {items.map((one) => (
                <ErasureCard key={one.childId} keeping={one} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}
