import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { answerOf, useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { ForRole } from '../shared/ForRole.js';
import type { Register } from '../shared/types.js';

/** What the bank says of each payment, brought in as its file. */
export function BankAnswer({ register: { registerId } }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const demo = api.useQuery('get', '/api/v1/demo/clock', {}, { staleTime: Infinity });
  const record = useCommand((body: { readonly fileText: string }, headers) =>
    client.POST('/api/v1/registers/{registerId}/bank-answer', { params: { path: { registerId } }, body, headers }),
  );
  return (
    <ForRole role="finance">
      <Stack gap="sm" align="flex-start">
        <Text>{t('bank.text')}</Text>
        <Group gap="sm">
          <FileButton
            accept=".xml,application/xml,text/xml"
            onChange={(file) => void file?.text().then((fileText) => record.mutate({ fileText }))}
          >
            {(props) => (
              <Button {...props} loading={record.isPending}>
                {t('bank.upload')}
              </Button>
            )}
          </FileButton>
          {demo.data !== undefined && <DemoBank registerId={registerId} answered={(fileText) => record.mutate({ fileText })} />}
        </Group>
        {record.error !== null && <ErrorNotice error={record.error} />}
      </Stack>
    </ForRole>
  );
}

interface DemoBankProps {
  readonly registerId: string;
  readonly answered: (fileText: string) => void;
}

/** A demonstration has a bank of its own, which carries out every payment of the file that was sent. */
function DemoBank({ registerId, answered }: DemoBankProps) {
  const { t } = useTranslation('department');
  const ask = useCommand(
    async (input: { readonly registerId: string }, headers) => {
      const sent = client.POST('/api/v1/registers/{registerId}/sending', { params: { path: input }, headers });
      const { fileText } = await answerOf(sent);
      return client.POST('/api/v1/demo/bank-answer', { body: { fileText } });
    },
    { onDone: ({ fileText }) => answered(fileText) },
  );
  return (
    <CommandButton command={ask} variant="light" onClick={() => ask.mutate({ registerId })}>
      {t('bank.demo')}
    </CommandButton>
  );
}
