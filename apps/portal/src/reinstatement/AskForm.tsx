import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { type Keyed, useCommand } from '../api/command.js';
import { ScanInput, isSendable } from '../parent/scans/ScanInput.js';
import { putScan } from '../parent/scans/put-scan.js';
import { FormEnd } from '../ui/FormEnd.js';
import { CAUSES, type Cause } from './types.js';

const TEXT_MAX_CHARS = 2_000;

interface AskFormProps {
  readonly childId: string;
  readonly applicationId: string;
  readonly close: () => void;
}

interface Typed {
  readonly cause: Cause | '';
  readonly text: string;
  readonly file: File | null;
}

/** What went wrong, in a word and in one's own words, and a paper that shows it. */
export function AskForm({ childId, applicationId, close }: AskFormProps) {
  const { t } = useTranslation('reinstatement');
  const [typed, setTyped] = useState<Typed>({ cause: '', text: '', file: null });
  const [isSent, setSent] = useState(false);
  const set = (more: Partial<Typed>) => setTyped({ ...typed, ...more });
  const { cause, text, file } = typed;
  const ask = useCommand(
    async (wanted: { readonly cause: Cause; readonly text: string; readonly file: File | null }, headers: Keyed) => {
      const put = wanted.file === null ? undefined : await putScan({ childId, file: wanted.file, purpose: 'appeal' }, headers);
      if (put !== undefined && put.data === undefined) return put;
      const paper = put?.data.documentId === undefined ? {} : { documentId: put.data.documentId };
      return client.POST('/api/v1/children/{childId}/reinstatements', {
        params: { path: { childId } },
        body: { applicationId, cause: wanted.cause, text: wanted.text.trim(), ...paper },
        headers,
      });
    },
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (cause !== '' && text.trim() !== '' && (file === null || isSendable(file))) ask.mutate({ cause, text, file });
      }}
    >
      <Stack maw={460}>
        <Text size="sm">{t('form.how')}</Text>
        <Text size="sm">{t('form.anew')}</Text>
        <NativeSelect
          size="md"
          label={t('cause')}
          data={[{ value: '', label: '' }, ...Object.entries(CAUSES).map(([value, word]) => ({ value, label: t(word) }))]}
          value={cause}
          onChange={({ currentTarget }) => set({ cause: currentTarget.value as Typed['cause'] })}
          error={isSent && cause === '' && t('cause-missing')}
        />
        <Textarea
          label={t('text')}
          description={t('text-hint')}
          autosize
          minRows={3}
          maxLength={TEXT_MAX_CHARS}
          value={text}
          onChange={({ currentTarget }) => set({ text: currentTarget.value })}
          error={isSent && text.trim() === '' && t('text-missing')}
        />
        <ScanInput label={t('document')} file={file} onChange={(next) => set({ file: next })} />
        <FormEnd command={ask} label={t('send')} cancel={close} />
      </Stack>
    </form>
  );
}
