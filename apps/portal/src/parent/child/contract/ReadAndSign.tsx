import { Anchor, Button, FileInput, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import type { Contract } from '../../records.js';

/** The contract to read before it is signed, and the stronger ways to sign it: a code to the phone, or a file made by NCALayer. */
export function ReadAndSign({ contract: { childId, contractId, guardianSigned } }: { readonly contract: Contract }) {
  const { t, i18n } = useTranslation('parent');
  const path = { childId, contractId };
  const text = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/text', { params: { path } });
  const [code, setCode] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const send = useCommand((_: 'send', headers) =>
    client.POST('/api/v1/children/{childId}/contracts/{contractId}/signature-code', { params: { path }, headers }),
  );
  const sign = useCommand((body: { level: 'one-time-code'; challengeId: string; code: string } | { level: 'cms'; cms: string }, headers) =>
    client.POST('/api/v1/children/{childId}/contracts/{contractId}/signature', { params: { path }, body, headers }),
  );
  const challengeId = send.data?.challengeId;
  const read = text.data?.texts;
  const bytesPath = `/api/v1/children/${childId}/contracts/${contractId}/text.txt`;
  return (
    <Stack gap="sm">
      {read !== undefined && (
        <details>
          <summary>{t('contract.read')}</summary>
          <Text style={{ whiteSpace: 'pre-wrap' }} lang={i18n.language === 'kk' ? 'kk' : 'ru'}>
            {i18n.language === 'kk' ? read.kk : read.ru}
          </Text>
        </details>
      )}
      {!guardianSigned && read !== undefined && (
        <>
          <Group align="flex-end">
            <Button variant="default" loading={send.isPending} onClick={() => send.mutate('send')}>
              {t('contract.code-send')}
            </Button>
            {challengeId !== undefined && (
              <>
                <TextInput
                  label={t('contract.code')}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  value={code}
                  onChange={({ currentTarget }) => setCode(currentTarget.value)}
                />
                <Button loading={sign.isPending} onClick={() => sign.mutate({ level: 'one-time-code', challengeId, code })}>
                  {t('contract.code-sign')}
                </Button>
              </>
            )}
          </Group>
          <Anchor href={bytesPath} download>
            {t('contract.cms-text')}
          </Anchor>
          <Group align="flex-end">
            <FileInput label={t('contract.cms')} accept=".p7s,.cms,.txt,.pem" value={file} onChange={setFile} />
            {file !== null && (
              <Button loading={sign.isPending} onClick={() => void base64Of(file).then((cms) => sign.mutate({ level: 'cms', cms }))}>
                {t('contract.cms-sign')}
              </Button>
            )}
          </Group>
          {send.error !== null && <ErrorNotice error={send.error} />}
          {sign.error !== null && <ErrorNotice error={sign.error} />}
        </>
      )}
    </Stack>
  );
}

const DER_SEQUENCE = 0x30;

/** NCALayer gives text; other programs write the bytes themselves. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== DER_SEQUENCE) return new TextDecoder().decode(bytes);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
