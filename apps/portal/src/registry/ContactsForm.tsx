import { Stack, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { FormEnd } from '../ui/FormEnd.js';
import type { Entry } from './use-entry.js';

interface Typed {
  phone: string;
  opensAt: string;
  closesAt: string;
}

const PHONE = /^\+7\d{10}$/;
const plain = (phone: string): string => phone.replaceAll(/[\s()-]/g, '');

/** How the kindergarten is reached; empty fields stay as they are. */
export function ContactsForm({ entry, close }: { readonly entry: Entry; readonly close: () => void }) {
  const { t } = useTranslation('registry');
  const { phone = '', opensAt = '', closesAt = '' } = entry.details;
  const form = useForm<Typed>({ defaultValues: { phone, opensAt, closesAt } });
  const { errors } = form.formState;
  const params = { path: { kindergartenId: entry.kindergartenId } };
  const change = useCommand(
    (typed: Typed, headers) => {
      const said = Object.entries({ ...typed, phone: plain(typed.phone) }).filter(([, text]) => text !== '');
      return client.PATCH('/api/v1/kindergartens/{kindergartenId}/contacts', { params, body: Object.fromEntries(said), headers });
    },
    { onDone: close },
  );
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => change.mutate(typed))}>
      <Stack maw={420}>
        <TextInput
          type="tel"
          label={t('phone')}
          error={errors.phone && t('phone-wrong')}
          {...form.register('phone', { validate: (text) => text === '' || PHONE.test(plain(text)) })}
        />
        <TextInput type="time" label={t('opens')} {...form.register('opensAt')} />
        <TextInput type="time" label={t('closes')} {...form.register('closesAt')} />
        <FormEnd command={change} label={t('save')} cancel={close} />
      </Stack>
    </form>
  );
}
