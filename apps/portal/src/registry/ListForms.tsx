import { Select, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { FormEnd } from '../ui/FormEnd.js';
import { ALL_REASONS, REASON_WORDS, type Reason } from './ListHistory.js';

interface FormProps {
  readonly kindergartenId: string;
  readonly today: string;
  readonly close: () => void;
}

const filled = { validate: (text: string) => text.trim() !== '' };

export function IncludeForm({ kindergartenId, today, close }: FormProps) {
  const { t } = useTranslation('registry');
  const form = useForm({ defaultValues: { from: today, document: '' } });
  const { errors } = form.formState;
  const params = { path: { kindergartenId } };
  const include = useCommand(
    (body: { from: string; document: string }, headers) =>
      client.POST('/api/v1/kindergartens/{kindergartenId}/inclusions', { params, body, headers }),
    { onDone: close },
  );
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => include.mutate(typed))}>
      <Stack maw={420}>
        <TextInput type="date" label={t('list.from')} error={errors.from && t('needed')} {...form.register('from', filled)} />
        <TextInput
          label={t('list.document')}
          maxLength={120}
          error={errors.document && t('needed')}
          {...form.register('document', filled)}
        />
        <FormEnd command={include} label={t('list.include')} cancel={close} />
      </Stack>
    </form>
  );
}

export function ExcludeForm({ kindergartenId, today, close }: FormProps) {
  const { t } = useTranslation('registry');
  const form = useForm<{ from: string; document: string; reason: Reason }>({
    defaultValues: { from: today, document: '', reason: 'own-request' },
  });
  const { errors } = form.formState;
  const params = { path: { kindergartenId } };
  const exclude = useCommand(
    (body: { from: string; document: string; reason: Reason }, headers) =>
      client.POST('/api/v1/kindergartens/{kindergartenId}/exclusions', { params, body, headers }),
    { onDone: close },
  );
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => exclude.mutate(typed))}>
      <Stack maw={420}>
        <Text>{t('list.exclude-means')}</Text>
        <TextInput
          type="date"
          min={today}
          label={t('list.excluded-from')}
          error={errors.from && t('needed')}
          {...form.register('from', filled)}
        />
        <Controller
          control={form.control}
          name="reason"
          render={({ field }) => (
            <Select
              label={t('list.reason')}
              allowDeselect={false}
              data={ALL_REASONS.map((value) => ({ value, label: t(REASON_WORDS[value]) }))}
              {...field}
            />
          )}
        />
        <TextInput
          label={t('list.document')}
          maxLength={120}
          error={errors.document && t('needed')}
          {...form.register('document', filled)}
        />
        <FormEnd command={exclude} label={t('list.exclude')} cancel={close} />
      </Stack>
    </form>
  );
}
