import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { useFormat } from '../../words/use-format.js';
import { useQueueRules } from '../../words/queue-rules.js';
import type { Application } from '../records.js';

/** Why no turn comes for now, though the place is kept. */
export function HeldBack({ application }: { readonly application: Application }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { childId, pausedSince, pausedUntil, stopListedUntil } = application;
  const resume = useCommand((_: 'resume', headers) =>
    client.DELETE('/api/v1/children/{childId}/application/pause', { params: { path: { childId } }, headers }),
  );
  return (
    <>
      {pausedSince !== undefined && (
        <Alert color="yellow" title={t('pause.on')}>
          <Stack>
            <Text>{t('pause.on-text', { moment: pausedUntil === undefined ? '' : format.moment(pausedUntil) })}</Text>
            <CommandButton command={resume} onClick={() => resume.mutate('resume')}>
              {t('pause.end')}
            </CommandButton>
          </Stack>
        </Alert>
      )}
      {stopListedUntil !== undefined && (
        <Alert color="red" title={t('stop-list.title')}>
          {t('stop-list.text', { moment: format.moment(stopListedUntil) })}
        </Alert>
      )}
    </>
  );
}

/** Getting no turn for a while, with the place kept. */
export function PauseForm({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const today = useToday();
  const { data: rules } = useQueueRules();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [untilDate, setUntilDate] = useState('');
  const pause = useCommand(
    (body: { readonly untilDate?: string }, headers) =>
      client.POST('/api/v1/children/{childId}/application/pause', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  if (rules === undefined || rules.pauseMaxCalendarDays === 0) return null;
  if (!isOpen) {
    return (
      <Button variant="light" onClick={open}>
        {t('pause.open')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pause.mutate(untilDate === '' ? {} : { untilDate });
      }}
    >
      <Stack maw={460}>
        <Text>{t('pause.text')}</Text>
        <TextInput
          type="date"
          label={t('pause.until')}
          description={t('pause.until-hint', { days: rules.pauseMaxCalendarDays })}
          min={today}
          value={untilDate}
          onChange={({ currentTarget }) => setUntilDate(currentTarget.value)}
        />
        <FormEnd command={pause} label={t('pause.label')} cancel={close} />
      </Stack>
    </form>
  );
}
