import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { isRefused } from '../api/problem.js';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { useFormat } from '../words/use-format.js';
import { digitsOf, spacedPhone } from './identity-input.js';
import { useWanted } from './wanted.js';

const CODE_LENGTH = 6;

interface CodeFormProps {
  readonly challengeId: string;
  readonly expiresAt: string;
  /** Whether this code was asked for after another. */
  readonly isAnew: boolean;
  readonly phone: string;
  readonly askAgain: { readonly isPending: boolean; readonly error: unknown; readonly run: () => void };
  readonly back: () => void;
}

/** The code of the SMS; it is tried as soon as all of it is there. */
export function CodeForm({ challengeId, expiresAt, isAnew, phone, askAgain, back }: CodeFormProps) {
  const { t } = useTranslation('public');
  const format = useFormat();
  const [code, setCode] = useState('');
  const enter = useEntering(challengeId);
  const isOver = isRefused(enter.error, 'identity.code-expired') || isRefused(enter.error, 'identity.code-tries-over');
  const type = (text: string) => {
    const typed = digitsOf(text).slice(0, CODE_LENGTH);
    setCode(typed);
    if (typed.length === CODE_LENGTH && typed !== code) enter.mutate(typed);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === CODE_LENGTH && !enter.isPending) enter.mutate(code);
      }}
    >
      <Stack>
        {isAnew && (
          <Alert color="teal" role="status">
            {t('sign-in.sent-again')}
          </Alert>
        )}
        <Text>{t('sign-in.code-sent', { phone: spacedPhone(phone), until: format.time(expiresAt) })}</Text>
        <TextInput
          label={t('sign-in.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          error={enter.error !== null}
          styles={{ input: { letterSpacing: '0.35em', fontWeight: 600, fontSize: '1.25rem' } }}
        />
        {enter.error !== null && <ErrorNotice error={enter.error} />}
        {!isOver && (
          <Button type="submit" loading={enter.isPending} disabled={code.length < CODE_LENGTH}>
            {t('sign-in.enter')}
          </Button>
        )}
        <Button variant={isOver ? 'filled' : 'light'} loading={askAgain.isPending} onClick={askAgain.run}>
          {t('sign-in.again')}
        </Button>
        {askAgain.error !== null && askAgain.error !== undefined && <ErrorNotice error={askAgain.error} />}
        <Button variant="subtle" onClick={back}>
          {t('sign-in.other')}
        </Button>
        <Text size="sm" c="gray.7">
          {t('sign-in.no-sms')}
        </Text>
      </Stack>
    </form>
  );
}

function useEntering(challengeId: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const wanted = useWanted('/my');
  return useCommand((code: string, headers) => client.POST('/api/v1/sign-in/guardian/code', { body: { challengeId, code }, headers }), {
    onDone: async () => {
      await queryClient.resetQueries();
      await navigate({ to: wanted });
    },
  });
}
