import { Button, Group } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Filters, type Wanted, endOf } from '../../portrait/Filters.js';
import { KeepingSection } from '../../portrait/KeepingSection.js';
import { Page } from '../../ui/Page.js';
import { useLocale } from '../../words/i18n.js';
import { BackToChild } from '../BackToChild.js';
import { useChildRecord } from '../child/use-child.js';
import { Corrections } from '../corrections/Corrections.js';
import { AllRefusals } from '../refusals/AllRefusals.js';
import { Accesses } from './Accesses.js';
import { TimeLine } from './TimeLine.js';

/** The child’s digital portrait: everything that happened, as of any day, and who looked at it. */
export function HistoryPage() {
  const { t } = useTranslation(['parent', 'portrait']);
  const locale = useLocale();
  const { childId } = useParams({ strict: false }) as { readonly childId: string };
  const record = useChildRecord(childId);
  const [wanted, setWanted] = useState<Wanted>({ kind: '', day: '' });
  const file = (format: 'pdf' | 'json'): string => {
    const asOf = wanted.day === '' ? '' : `&asOf=${encodeURIComponent(endOf(wanted.day))}`;
    return `/api/v1/children/${childId}/portrait/file?format=${format}&language=${locale}${asOf}`;
  };
  return (
    <Page title={t('history.title')} lead={record.data?.name}>
      <BackToChild childId={childId} />
      <Filters wanted={wanted} onChange={setWanted} />
      <TimeLine key={`${wanted.kind} ${wanted.day}`} childId={childId} wanted={wanted} />
      <Group>
        <Button component="a" href={file('pdf')} download variant="default">
          {t('portrait:export-pdf')}
        </Button>
        <Button component="a" href={file('json')} download variant="default">
          {t('portrait:export-json')}
        </Button>
      </Group>
      <AllRefusals childId={childId} />
      <Accesses childId={childId} />
      <Corrections childId={childId} />
      <KeepingSection childId={childId} />
    </Page>
  );
}
