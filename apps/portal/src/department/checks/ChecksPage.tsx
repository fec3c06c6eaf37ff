import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { hasRole, useSession } from '../../api/session.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import type { Invariants } from '../shared/types.js';
import { OnePromise } from './OnePromise.js';
import { inOrder } from './promises.js';

/** What Kezek promises to families, checked on the data itself whenever somebody asks. */
export function ChecksPage() {
  const { t } = useTranslation('department');
  const isAuditor = hasRole(useSession(), 'auditor');
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      {isAuditor ? <Run /> : <Empty text={t('audit.others')} />}
    </Page>
  );
}

function Run() {
  const { t } = useTranslation('department');
  // It reads all there is: only when asked, and not again because something changed somewhere.
  const checks = api.useQuery('get', '/api/v1/invariants', {}, { enabled: false, staleTime: Infinity, retry: false });
  return (
    <Stack>
      <Button style={{ alignSelf: 'flex-start' }} loading={checks.isFetching} onClick={() => void checks.refetch()}>
        {checks.data === undefined ? t('audit.run') : t('audit.again')}
      </Button>
      {checks.isFetching && (
        <div role="status">
          <Text>{t('audit.running')}</Text>
          {checks.data === undefined && <Loading />}
        </div>
      )}
      {(checks.data !== undefined || checks.error !== null) && <Answer query={checks}>{(found) => <Found found={found} />}</Answer>}
    </Stack>
  );
}

function Found({ found: { holds, invariants } }: { readonly found: Invariants }) {
  const { t } = useTranslation('department');
  const broken = invariants.filter((one) => !one.holds).length;
  return (
    <>
      <Alert role="status" color={holds ? 'teal' : 'red'} title={holds ? t('audit.all-hold') : t('audit.broken', { broken })}>
        {holds ? t('audit.all-hold-text', { count: invariants.length }) : t('audit.broken-text')}
      </Alert>
      <Section title={t('audit.list')}>
        <Stack gap="sm">
          {inOrder(invariants).map((one) => (
            <OnePromise key={`${one.service} ${one.id}`} found={one} />
          ))}
        </Stack>
      </Section>
    </>
  );
}
