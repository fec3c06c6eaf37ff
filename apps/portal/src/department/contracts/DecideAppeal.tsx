import { Radio, Stack } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import type { ContractPath } from '../../contract/types.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { OwnWords } from '../../ui/forms/OwnWords.js';

interface Typed {
  readonly outcome: 'granted' | 'upheld' | '';
  readonly text: string;
}

/** Who is right, and why: both sides read it. */
export function DecideAppeal({ path, close }: { readonly path: ContractPath; readonly close: () => void }) {
  const { t } = useTranslation('contract');
  const form = useForm<Typed>({ defaultValues: { outcome: '', text: '' } });
  const { errors } = form.formState;
  const decide = useCommand(
    (body: { readonly outcome: 'granted' | 'upheld'; readonly text: string }, headers) =>
      client.POST('/api/v1/children/{childId}/contracts/{contractId}/appeal/decision', { params: { path: { ...path } }, body, headers }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(({ outcome, text }) => {
        if (outcome !== '') decide.mutate({ outcome, text: text.trim() });
      })}
    >
      <Stack maw={520}>
        <Controller
          control={form.control}
          name="outcome"
          rules={{ validate: (outcome) => outcome !== '' }}
          render={({ field }) => (
            <Radio.Group label={t('decide.outcome')} error={errors.outcome && t('decide.outcome-missing')} size="md" {...field}>
              <Stack gap="xs" mt="xs">
                <Radio size="md" value="granted" label={t('decide.granted')} description={t('decide.granted-means')} />
                <Radio size="md" value="upheld" label={t('decide.upheld')} description={t('decide.upheld-means')} />
              </Stack>
            </Radio.Group>
          )}
        />
        <OwnWords
          size="md"
          label={t('decide.text')}
          description={t('decide.text-hint')}
          error={errors.text && t('decide.text-missing')}
          {...form.register('text', { validate: (text) => text.trim() !== '' })}
        />
        <FormEnd command={decide} label={t('decide.send')} cancel={close} />
      </Stack>
    </form>
  );
}
