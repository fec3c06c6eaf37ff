import { Stack, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { known } from '../department/shared/known.js';
import { FormEnd } from '../ui/FormEnd.js';
import { type OrderTyped as Typed, orderFaults } from './order-faults.js';
import type { StateOrder } from './use-entry.js';

const FAULTS = {
  needed: 'needed',
  'until-before': 'fault.until-before',
  overlaps: 'fault.overlaps',
  'number-known': 'fault.number-known',
} as const;

interface SignOrderFormProps {
  readonly kindergartenId: string;
  readonly orders: readonly StateOrder[];
  readonly close: () => void;
}

/** A contract on the state order: its number, and the days it is good for, both counted. */
export function SignOrderForm({ kindergartenId, orders, close }: SignOrderFormProps) {
  const { t } = useTranslation('registry');
  const form = useForm<Typed>({ defaultValues: { number: '', from: '', until: '' } });
  const { errors } = form.formState;
  const check = (name: keyof Typed) => ({ validate: () => orderFaults(form.getValues(), orders)[name] ?? true });
  const wordOf = (error: { readonly message?: string } | undefined) => {
    const key = known(FAULTS, error?.message);
    return key === undefined ? undefined : t(key);
  };
  const params = { path: { kindergartenId } };
  const sign = useCommand(
    (body: Typed, headers) => client.POST('/api/v1/kindergartens/{kindergartenId}/state-orders', { params, body, headers }),
    { onDone: close },
  );
  return (
    <form noValidate onSubmit={form.handleSubmit((typed) => sign.mutate(typed))}>
      <Stack maw={420}>
        <TextInput label={t('order.number')} maxLength={120} error={wordOf(errors.number)} {...form.register('number', check('number'))} />
        <TextInput type="date" label={t('order.from')} error={wordOf(errors.from)} {...form.register('from', check('from'))} />
        <TextInput
          type="date"
          label={t('order.until')}
          description={t('order.until-hint')}
          error={wordOf(errors.until)}
          {...form.register('until', check('until'))}
        />
        <FormEnd command={sign} label={t('order.save')} cancel={close} />
      </Stack>
    </form>
  );
}
