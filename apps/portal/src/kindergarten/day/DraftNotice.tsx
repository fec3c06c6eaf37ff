import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import type { DayWork } from './use-day.js';

/** What became of what was tapped, where it is not simply sent. */
export function DraftNotice({ day }: { readonly day: DayWork }) {
  const { t } = useTranslation('kindergarten');
  const stopped = day.draft?.stopped;
  if (day.isOnItsWay && day.isOffline) {
    return (
      <Alert color="orange" role="status" title={t('drafts.marks-offline', { count: day.unsent.length })}>
        {null}
      </Alert>
    );
  }
  if (stopped?.because !== 'refused') return null;
  return (
    <Stack gap="xs" align="flex-start">
      <ErrorNotice error={stopped.problem} />
      <Button variant="default" onClick={day.drop}>
        {t('drafts.discard')}
      </Button>
    </Stack>
  );
}
