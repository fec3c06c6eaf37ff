import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Page } from '../ui/Page.js';
import { PlanSection, type PlanQuery } from '../updates/PlanSection.js';
import { UpdateStanding } from '../updates/UpdateStanding.js';
import { useFormat } from '../words/use-format.js';

/** One announced update of a queue: what changes, for whom, and why. */
export function UpdatePage() {
  const { t } = useTranslation('updates');
  const { day } = useFormat();
  const { epochId } = useParams({ from: '/updates/$epochId' });
  const path = { epochId };
  const update = api.useQuery('get', '/api/v1/epochs/{epochId}', { params: { path } });
  const usePlan = (query: PlanQuery) => api.useQuery('get', '/api/v1/epochs/{epochId}/plan', { params: { path, query } });
  return (
    <Page title={update.data === undefined ? t('title') : t('one', { day: day(update.data.effectiveOn) })} lead={t('lead')}>
      <Answer query={update}>
        {(found) => (
          <>
            <UpdateStanding update={found} />
            <PlanSection usePlan={usePlan} />
          </>
        )}
      </Answer>
    </Page>
  );
}
