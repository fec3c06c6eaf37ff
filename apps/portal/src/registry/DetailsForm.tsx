import { Stack, TextInput } from '@mantine/core';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { FormEnd } from '../ui/FormEnd.js';
import { DetailsFields } from './DetailsFields.js';
import { type DetailsTyped, detailsOf, typedOf } from './details-typed.js';
import type { Entry } from './use-entry.js';

interface Typed extends DetailsTyped {
  nameKk: string;
  nameRu: string;
}

const named = { validate: (text: string) => text.trim() !== '' || 'needed' };

/** What the department keeps of a kindergarten; an empty field stays as it is recorded. */
export function DetailsForm({ entry, close }: { readonly entry: Entry; readonly close: () => void }) {
  const { t } = useTranslation('registry');
  const { nameKk, nameRu, details, districtId, settlementId, kindergartenId } = entry;
  const form = useForm<Typed>({ defaultValues: { nameKk, nameRu, ...typedOf(details) } });
  const { errors } = form.formState;
  const change = useCommand(
    ({ nameKk: kk, nameRu: ru, ...typed }: Typed, headers) =>
      client.PATCH('/api/v1/kindergartens/{kindergartenId}', {
        params: { path: { kindergartenId } },
        body: { nameKk: kk.trim(), nameRu: ru.trim(), details: detailsOf(typed) },
        headers,
      }),
    { onDone: close },
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit((typed) => change.mutate(typed))}>
        <Stack maw={640}>
          <TextInput
            lang="kk"
            label={t('name.kk')}
            maxLength={200}
            error={errors.nameKk && t('needed')}
            {...form.register('nameKk', named)}
          />
          <TextInput
            lang="ru"
            label={t('name.ru')}
            maxLength={200}
            error={errors.nameRu && t('needed')}
            {...form.register('nameRu', named)}
          />
          <DetailsFields districtId={districtId} settlementId={settlementId} />
          <FormEnd command={change} label={t('save')} cancel={close} />
        </Stack>
      </form>
    </FormProvider>
  );
}
