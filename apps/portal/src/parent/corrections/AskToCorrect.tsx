import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { type Keyed, useCommand } from '../../api/command.js';
import { type Correction, FIELDS } from '../../portrait/types.js';
import { TellForm, type Told } from '../../ui/forms/TellForm.js';
import { withScan } from '../../ui/forms/put-scan.js';
import { EntrySelect } from './EntrySelect.js';
import { KIND_OF_FIELD } from './kind-of-field.js';

interface Meant {
  readonly field: Correction['field'];
  readonly entryId: string;
}

/** What is wrong, in which entry, how it should be, and a paper that shows it. */
export function AskToCorrect({ childId, close }: { readonly childId: string; readonly close: () => void }) {
  const { t } = useTranslation('portrait');
  const [meant, setMeant] = useState<Meant>({ field: 'attendance', entryId: '' });
  const ask = useCommand(
    ({ field, entryId, text, file }: Meant & Told, headers: Keyed) =>
      withScan({ childId, file, purpose: 'identity-paper' }, headers, (paper) => {
        const body = { field, text, ...(entryId === '' ? {} : { entryId }), ...paper };
        return client.POST('/api/v1/children/{childId}/corrections', { params: { path: { childId } }, body, headers });
      }),
    { onDone: close },
  );
  const { field, entryId } = meant;
  return (
    <TellForm
      words={{ text: t('cor.text'), missing: t('cor.text-missing'), paper: t('cor.document'), send: t('cor.send') }}
      isWhole
      command={ask}
      onTell={(told) => ask.mutate({ ...meant, ...told })}
      cancel={close}
    >
      {() => (
        <>
          <NativeSelect
            size="md"
            label={t('cor.field')}
            data={Object.entries(FIELDS).map(([value, key]) => ({ value, label: t(key) }))}
            value={field}
            // An entry of another kind is not what is meant any more.
            onChange={({ currentTarget }) => setMeant({ field: currentTarget.value as Correction['field'], entryId: '' })}
          />
          <EntrySelect
            childId={childId}
            kind={KIND_OF_FIELD[field]}
            value={entryId}
            onChange={(next) => setMeant({ ...meant, entryId: next })}
          />
        </>
      )}
    </TellForm>
  );
}
