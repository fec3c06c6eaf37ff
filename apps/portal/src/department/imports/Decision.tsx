import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { ForRole } from '../shared/ForRole.js';
import type { QueueImport } from '../shared/types.js';

/** The second person says yes; rows with a fault are left out only when that is said. */
export function Decision({ one: { importId, rows, faulty } }: { readonly one: QueueImport }) {
  const { t } = useTranslation('department');
  const [withoutFaulty, setWithoutFaulty] = useState(false);
  const approve = useCommand((body: { readonly withoutFaulty: boolean }, headers) =>
    client.POST('/api/v1/imports/{importId}/approval', { params: { path: { importId } }, body, headers }),
  );
  if (faulty === rows) return <Text>{t('import.nothing')}</Text>;
  return (
    <ForRole role="approver" otherwise={t('import.others')}>
      <Stack gap="xs">
        {faulty > 0 && (
          <Checkbox
            checked={withoutFaulty}
            onChange={({ currentTarget }) => setWithoutFaulty(currentTarget.checked)}
            label={t('import.without-faulty', { faulty })}
          />
        )}
        {(faulty === 0 || withoutFaulty) && (
          <AskTwice
            about="decision"
            label={t('import.approve')}
            title={t('import.approve-title')}
            consequence={t('import.consequence', { rows: rows - faulty })}
            certainty={t('import.certainty')}
            command={approve}
            onCertain={(close) => approve.mutate({ withoutFaulty }, { onSuccess: close })}
          />
        )}
      </Stack>
    </ForRole>
  );
}
