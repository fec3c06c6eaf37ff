import { Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { CommandButton } from '../ui/CommandButton.js';
import { base64Of } from './cms-file.js';
import type { ContractPath } from './types.js';

interface SignByCmsProps {
  readonly path: ContractPath;
  readonly sign: (cms: string) => void;
  readonly isPending: boolean;
}

/** With the national e-signature: the text is signed in NCALayer and the signature comes here as a file. */
export function SignByCms({ path, sign, isPending }: SignByCmsProps) {
  const { t } = useTranslation('contract');
  const [file, setFile] = useState<File | null>(null);
  const isDemo = api.useQuery('get', '/api/v1/demo/clock', {}, { staleTime: Infinity }).data !== undefined;
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('sign.cms')}</Text>
      <Text size="sm">{t('sign.cms-how')}</Text>
      <Group align="flex-end" gap="sm">
        <FileInput
          size="md"
          flex="1 1 220px"
          maw={360}
          label={t('sign.cms-file')}
          placeholder={t('sign.cms-choose')}
          accept=".p7s,.cms,.sig,.txt,.pem"
          value={file}
          onChange={setFile}
          clearable
          clearButtonProps={{ 'aria-label': t('sign.cms-clear') }}
        />
        <Button
          variant="light"
          loading={isPending}
          disabled={file === null}
          onClick={() => void file?.arrayBuffer().then((bytes) => sign(base64Of(new Uint8Array(bytes))))}
        >
          {t('sign.cms-send')}
        </Button>
      </Group>
      {isDemo && <SignWithDemoKey path={path} sign={sign} />}
    </Stack>
  );
}

/** Invented people have no key of their own: the demonstration makes one, which it alone trusts. */
function SignWithDemoKey({ path, sign }: Pick<SignByCmsProps, 'path' | 'sign'>) {
  const { t } = useTranslation('contract');
  const make = useCommand(
    (body: ContractPath & { readonly party: 'kindergarten' }, headers) => client.POST('/api/v1/demo/signatures', { body, headers }),
    { onDone: ({ cms }) => sign(cms) },
  );
  return (
    <CommandButton command={make} variant="default" onClick={() => make.mutate({ ...path, party: 'kindergarten' })}>
      {t('sign.demo')}
    </CommandButton>
  );
}
