import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { addDays } from '../month/calendar.js';
import { exchangeDay } from './exchange.js';

interface ProposeFormProps {
  readonly childId: string;
  readonly entryId: string;
  readonly today: string;
  readonly close: () => void;
}

/** From which day the children would be in each other's place; the other family sees the day and the kindergarten. */
export function ProposeForm({ childId, entryId, today, close }: ProposeFormProps) {
  const { t } = useTranslation('parent');
  const [on, setOn] = useState(exchangeDay(today));
  const propose = useCommand(
    (body: { readonly entryId: string; readonly on: string }, headers) =>
      client.POST('/api/v1/children/{childId}/swaps', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (on !== '') propose.mutate({ entryId, on });
      }}
    >
      <Stack maw={460}>
        <Text>{t('exchange.propose-how')}</Text>
        <TextInput
          type="date"
          label={t('exchange.day')}
          description={t('exchange.day-hint')}
          min={addDays(today, 1)}
          value={on}
          onChange={({ currentTarget }) => setOn(currentTarget.value)}
          error={on === '' && t('exchange.day-missing')}
        />
        <FormEnd command={propose} label={t('exchange.propose')} cancel={close} />
      </Stack>
    </form>
  );
}
