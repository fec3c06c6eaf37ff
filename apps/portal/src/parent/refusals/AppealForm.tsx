import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { OwnWords } from '../../ui/forms/OwnWords.js';
import type { Refusal } from '../records.js';

interface AppealFormProps {
  readonly refusal: Pick<Refusal, 'childId' | 'contractId'>;
  readonly close: () => void;
}

/** Why the family thinks that the kindergarten was wrong: the department reads both. */
export function AppealForm({ refusal: { childId, contractId }, close }: AppealFormProps) {
  const { t } = useTranslation('parent');
  const [text, setText] = useState('');
  const [isSent, setSent] = useState(false);
  const appeal = useCommand(
    (body: { readonly text: string }, headers) =>
      client.POST('/api/v1/children/{childId}/contracts/{contractId}/appeal', { params: { path: { childId, contractId } }, body, headers }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (text.trim() !== '') appeal.mutate({ text: text.trim() });
      }}
    >
      <Stack maw={460}>
        <Text size="sm">{t('appeal.form-how')}</Text>
        <OwnWords
          label={t('appeal.text')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={isSent && text.trim() === '' && t('appeal.text-missing')}
        />
        <FormEnd command={appeal} label={t('appeal.send')} cancel={close} />
      </Stack>
    </form>
  );
}
