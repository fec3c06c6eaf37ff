import { ActionIcon, Button, Group, Paper } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DayWork } from './use-day.js';

/** At the thumb: everybody is here, or what was tapped goes out. */
export function MarkBar({ day }: { readonly day: DayWork }) {
  const { t } = useTranslation('kindergarten');
  const tapped = day.unsent.length;
  if (day.missing === 0 && tapped === 0) return null;
  const isSending = day.isOnItsWay && !day.isOffline;
  const canSend = day.conflicts.length === 0 && !day.isOnItsWay;
  return (
    <Paper withBorder shadow="md" p="sm" pos="sticky" bottom={8} style={{ zIndex: 10 }}>
      <Group gap="sm" wrap="nowrap">
        {tapped > 0 && (
          <ActionIcon variant="default" size={50} onClick={day.drop} disabled={isSending} aria-label={t('day.undo-all')}>
            <IconArrowBackUp aria-hidden />
          </ActionIcon>
        )}
        <Button size="lg" fullWidth px="xs" disabled={!canSend && !isSending} loading={isSending} onClick={day.send}>
          {text()}
        </Button>
      </Group>
    </Paper>
  );

  function text(): string {
    if (day.isOnItsWay) return t('day.kept', { count: tapped });
    if (day.missing === 0) return t('day.send', { count: tapped });
    return day.missing === day.all ? t('day.everybody', { count: day.all }) : t('day.others', { count: day.missing });
  }
}
