import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { CommandButton } from '../../../ui/CommandButton.js';
import { Deadline } from '../../../ui/Deadline.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import type { Contract } from '../../records.js';
import { useSign } from './use-sign.js';

const CODE_DIGITS = 6;

/** A code that comes to the guardian's phone and signs this contract alone. */
export function SignByCode({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation('parent');
  const { childId, contractId } = contract;
  const [code, setCode] = useState('');
  const sign = useSign(contract);
  const send = useCommand(
    (_: 'send', headers) =>
      client.POST('/api/v1/children/{childId}/contracts/{contractId}/signature-code', {
        params: { path: { childId, contractId } },
        headers,
      }),
    {
      onDone: () => {
        setCode('');
        sign.reset();
      },
    },
  );
  const sent = send.data;
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{t('contract.code-how')}</Text>
      <CommandButton command={send} variant={sent === undefined ? 'filled' : 'default'} onClick={() => send.mutate('send')}>
        {t(sent === undefined ? 'contract.code-send' : 'contract.code-again')}
      </CommandButton>
      {sent !== undefined && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (code.length === CODE_DIGITS) sign.mutate({ level: 'one-time-code', challengeId: sent.challengeId, code });
          }}
        >
          <Stack gap="sm" maw={460} align="flex-start">
            <Text role="status">
              {t('contract.code-sent')} <Deadline at={sent.expiresAt} />
            </Text>
            <TextInput
              label={t('contract.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={CODE_DIGITS}
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value.replace(/\D/g, ''))}
            />
            {sign.error !== null && <ErrorNotice error={sign.error} />}
            <Button type="submit" loading={sign.isPending} disabled={code.length !== CODE_DIGITS}>
              {t('contract.code-sign')}
            </Button>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
