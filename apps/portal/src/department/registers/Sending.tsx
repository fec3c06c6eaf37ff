import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { download } from '../../ui/download.js';
import { ForRole } from '../shared/ForRole.js';
import type { Register } from '../shared/types.js';

/** The file for the bank: written once, the same whenever it is fetched again. */
export function Sending({ register: { registerId, phase } }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const send = useCommand(
    (input: { readonly registerId: string }, headers) =>
      client.POST('/api/v1/registers/{registerId}/sending', { params: { path: input }, headers }),
    { onDone: (file) => download({ ...file, mediaType: 'application/xml' }) },
  );
  const isSent = phase === 'sent';
  return (
    <ForRole role="finance" otherwise={isSent ? t('sending.waiting') : t('sending.others')}>
      <Stack gap="xs" align="flex-start">
        <Text>{isSent ? t('sending.again-text') : t('sending.text')}</Text>
        <CommandButton command={send} variant={isSent ? 'light' : 'filled'} onClick={() => send.mutate({ registerId })}>
          {isSent ? t('sending.again') : t('sending.send')}
        </CommandButton>
      </Stack>
    </ForRole>
  );
}
