import { NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { type Keyed, useCommand } from '../../api/command.js';
import { type Correction, FIELDS } from '../../portrait/types.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { ScanInput, isSendable } from '../scans/ScanInput.js';
import { putScan } from '../scans/put-scan.js';
import { EntrySelect } from './EntrySelect.js';
import { KIND_OF_FIELD } from './kind-of-field.js';

const TEXT_MAX = 2_000;

interface Asked {
  readonly field: Correction['field'];
  readonly entryId: string;
  readonly text: string;
  readonly file: File | null;
}

/** What is wrong, in which entry, how it should be, and a paper that shows it. */
export function AskToCorrect({ childId, close }: { readonly childId: string; readonly close: () => void }) {
  const { t } = useTranslation('portrait');
  const [asked, setAsked] = useState<Asked>({ field: 'attendance', entryId: '', text: '', file: null });
  const [isSent, setSent] = useState(false);
  const { field, entryId, text, file } = asked;
  const set = (more: Partial<Asked>) => setAsked({ ...asked, ...more });
  const ask = useCommand(
    async (wanted: Asked, headers: Keyed) => {
      const put = wanted.file === null ? undefined : await putScan({ childId, file: wanted.file, purpose: 'identity-paper' }, headers);
      if (put !== undefined && put.data === undefined) return put;
      const documentId = put?.data.documentId;
      const body = {
        ...{ field: wanted.field, text: wanted.text.trim() },
        ...(wanted.entryId === '' ? {} : { entryId: wanted.entryId }),
        ...(documentId === undefined ? {} : { documentId }),
      };
      return client.POST('/api/v1/children/{childId}/corrections', { params: { path: { childId } }, body, headers });
    },
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (text.trim() !== '' && (file === null || isSendable(file))) ask.mutate(asked);
      }}
    >
      <Stack maw={460}>
        <NativeSelect
          size="md"
          label={t('cor.field')}
          data={Object.entries(FIELDS).map(([value, key]) => ({ value, label: t(key) }))}
          value={field}
          // An entry of another kind is not what is meant any more.
          onChange={({ currentTarget }) => set({ field: currentTarget.value as Correction['field'], entryId: '' })}
        />
        <EntrySelect childId={childId} kind={KIND_OF_FIELD[field]} value={entryId} onChange={(next) => set({ entryId: next })} />
        <Textarea
          label={t('cor.text')}
          autosize
          minRows={3}
          maxLength={TEXT_MAX}
          value={text}
          onChange={({ currentTarget }) => set({ text: currentTarget.value })}
          error={isSent && text.trim() === '' && t('cor.text-missing')}
        />
        <ScanInput label={t('cor.document')} file={file} onChange={(next) => set({ file: next })} />
        <FormEnd command={ask} label={t('cor.send')} cancel={close} />
      </Stack>
    </form>
  );
}
