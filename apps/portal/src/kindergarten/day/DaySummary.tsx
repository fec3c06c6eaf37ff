import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status } from '../../ui/Status.js';
import type { DayWork } from './use-day.js';

/** How many are here, told anew whenever it changes. */
export function DaySummary({ day, canMark }: { readonly day: DayWork; readonly canMark: boolean }) {
  const { t } = useTranslation('kindergarten');
  const isDone = day.missing === 0 && day.draft === undefined;
  return (
    <Stack gap="xs" role="status" align="flex-start">
      {isDone && <Status tone="good">{t('day.all-marked')}</Status>}
      <Text>{t('day.summary', { here: day.here, away: day.all - day.here - day.missing, missing: day.missing })}</Text>
      {isDone && canMark && (
        <Text size="sm" c="gray.8">
          {t('day.correct-hint')}
        </Text>
      )}
    </Stack>
  );
}
