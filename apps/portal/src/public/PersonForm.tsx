import { Button, Stack, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { IIN_SHAPE, PHONE_SHAPE, digitsOf, internationalPhone } from './identity-input.js';

export interface Person {
  readonly iin: string;
  readonly phone: string;
}

interface PersonFormProps {
  readonly form: UseFormReturn<Person>;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (person: Person) => void;
}

/** Who wants to come in, and the phone to send the code to. */
export function PersonForm({ form, command, onSubmit }: PersonFormProps) {
  const { t } = useTranslation('public');
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit(onSubmit)}>
      <Stack>
        <TextInput
          label={t('sign-in.iin')}
          description={t('sign-in.iin-hint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={16}
          error={errors.iin && t('sign-in.iin-wrong')}
          {...form.register('iin', { validate: (text) => IIN_SHAPE.test(digitsOf(text)) })}
        />
        <TextInput
          label={t('sign-in.phone')}
          description={t('sign-in.phone-hint')}
          type="tel"
          autoComplete="tel"
          maxLength={20}
          error={errors.phone && t('sign-in.phone-wrong')}
          {...form.register('phone', { validate: (text) => PHONE_SHAPE.test(internationalPhone(text)) })}
        />
        {command.error !== null && command.error !== undefined && <ErrorNotice error={command.error} />}
        <Button type="submit" loading={command.isPending}>
          {t('sign-in.send-code')}
        </Button>
      </Stack>
    </form>
  );
}
