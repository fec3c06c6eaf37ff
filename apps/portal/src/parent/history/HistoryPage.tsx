import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.js';
import { BackToChild } from '../BackToChild.js';
import { useChildRecord } from '../child/use-child.js';
import { Accesses } from './Accesses.js';
import { TimeLine } from './TimeLine.js';

/** Everything that happened to a child’s place, and who looked at its record. */
export function HistoryPage() {
  const { t } = useTranslation('parent');
  const { childId } = useParams({ strict: false }) as { readonly childId: string };
  const record = useChildRecord(childId);
  return (
    <Page title={t('history.title')} lead={record.data?.name}>
      <BackToChild childId={childId} />
      <TimeLine childId={childId} />
      <Accesses childId={childId} />
    </Page>
  );
}
