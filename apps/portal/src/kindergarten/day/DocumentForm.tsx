import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_SHAPE, documentIdOf } from './document.js';

interface DocumentFormProps {
  readonly known: string | undefined;
  readonly unexcusedPaidDays: number;
  readonly onGiven: (documentId?: string) => void;
}

/** The paper that excuses a day, now or later. */
export function DocumentForm({ known, unexcusedPaidDays, onGiven }: DocumentFormProps) {
  const { t } = useTranslation('kindergarten');
  const form = useForm<{ number: string }>({ defaultValues: { number: known ?? '' } });
  return (
    <form noValidate onSubmit={form.handleSubmit(({ number }) => onGiven(documentIdOf(number)))}>
      <Stack pb="md">
        <TextInput
          label={t('day.document-label')}
          description={t('day.document-hint')}
          autoComplete="off"
          maxLength={80}
          data-autofocus
          error={form.formState.errors.number && t('day.document-wrong')}
          {...form.register('number', { validate: (text) => DOCUMENT_SHAPE.test(documentIdOf(text)) })}
        />
        <Button type="submit" size="lg">
          {t('day.with-document')}
        </Button>
        <Text size="sm" c="gray.8">
          {t('day.document-worth', { days: unexcusedPaidDays })}
        </Text>
        <Button variant="default" size="lg" onClick={() => onGiven()}>
          {t('day.without-document')}
        </Button>
      </Stack>
    </form>
  );
}
