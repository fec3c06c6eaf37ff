import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { hasRole, useSession } from '../../api/session.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { useDistrict } from '../shared/use-district.js';
import { ReinstatementCard } from './ReinstatementCard.js';

const SHOWN_MAX = 100;

/** Applications that ended by a mistake: one person proposes, another decides. */
export function ReinstatementsPage() {
  const { t } = useTranslation('reinstatement');
  const session = useSession();
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      {hasRole(session, 'department', 'approver', 'auditor') ? <Worklist /> : <Empty text={t('page.others')} />}
    </Page>
  );
}

function Worklist() {
  const { t } = useTranslation('reinstatement');
  const districtId = useDistrict();
  const requests = api.useQuery('get', '/api/v1/districts/{districtId}/reinstatements', {
    params: { path: { districtId }, query: { limit: SHOWN_MAX } },
  });
  return (
    <Answer query={requests} lines={3}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty text={t('page.none')} />
        ) : (
          <Stack gap="md">
            {items.map((one) => (
              <ReinstatementCard key={one.reinstatementId} reinstatement={one} />
            ))}
          </Stack>
        )
      }
    </Answer>
  );
}
