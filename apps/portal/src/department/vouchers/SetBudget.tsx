import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { useFormat } from '../../words/use-format.js';
import type { Budget } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { tiynOf } from './tenge.js';

interface Typed {
  readonly tenge: string;
  readonly act: string;
}

/** The limit of the year by the act that fixes it. */
export function SetBudget({ year, known }: { readonly year: number; readonly known: Budget | undefined }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const format = useFormat();
  const districtId = useDistrict();
  const [opened, { open, close }] = useDisclosure(false);
  const form = useForm<Typed>({ defaultValues: { tenge: '', act: '' } });
  const set = useCommand(
    ({ limitTiyn, act }: { readonly limitTiyn: string; readonly act: string }, headers) =>
      client.PUT('/api/v1/districts/{districtId}/budgets/{year}', {
        params: { path: { districtId, year } },
        body: { limitTiyn, act },
        headers,
      }),
    { onDone: close },
  );
  const typed = tiynOf(useWatch({ control: form.control, name: 'tenge' }));
  if (!opened) {
    return (
      <Group>
        <Button variant="light" onClick={open}>
          {known === undefined ? t('budget.set') : t('budget.change')}
        </Button>
        {set.isSuccess && <Text role="status">{t('budget.done')}</Text>}
      </Group>
    );
  }
  return (
    <form noValidate onSubmit={form.handleSubmit(({ tenge, act }) => set.mutate({ limitTiyn: tiynOf(tenge) ?? '0', act: act.trim() }))}>
      <Stack maw={460}>
        <TextInput
          label={t('budget.tenge')}
          inputMode="numeric"
          autoComplete="off"
          description={typed === undefined ? t('budget.tenge-hint') : format.money(typed)}
          error={form.formState.errors.tenge && t('budget.tenge-wrong')}
          {...form.register('tenge', { validate: (text) => tiynOf(text) !== undefined })}
        />
        <TextInput
          label={t('budget.act-label')}
          description={t('budget.act-hint')}
          maxLength={200}
          error={form.formState.errors.act && t('budget.act-wrong')}
          {...form.register('act', { validate: (text) => text.trim() !== '' })}
        />
        <FormEnd command={set} label={common('save')} cancel={close} />
      </Stack>
    </form>
  );
}
