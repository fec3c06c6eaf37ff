import { Stack, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { FormEnd } from '../ui/FormEnd.js';

interface Typed {
  number: string;
  from: string;
  until: string;
}

const filled = { validate: (text: string) => text.trim() !== '' };

export function SignOrderForm({ kindergartenId, close }: { readonly kindergartenId: string; readonly close: () => void }) {
  const { t } = useTranslation('registry');
  const form = useForm<Typed>({ defaultValues: { number: '', from: '', until: '' } });
  const { errors } = form.formState;
  const params = { path: { kindergartenId } };
  const sign = useCommand(
    (body: Typed, headers) => client.POST('/api/v1/kindergartens/{kindergartenId}/state-orders', { params, body, headers }),
    { onDone: close },
  );
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => sign.mutate(typed))}>
      <Stack maw={420}>
        <TextInput label={t('order.number')} maxLength={120} error={errors.number && t('needed')} {...form.register('number', filled)} />
        <TextInput type="date" label={t('order.from')} error={errors.from && t('needed')} {...form.register('from', filled)} />
        <TextInput type="date" label={t('order.until')} error={errors.until && t('needed')} {...form.register('until', filled)} />
        <FormEnd command={sign} label={t('order.save')} cancel={close} />
      </Stack>
    </form>
  );
}
