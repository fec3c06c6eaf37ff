import { Anchor, Button, Group, Paper, PinInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { Page } from '../ui/Page.js';
import { useFormat } from '../words/use-format.js';
import { useLocale } from '../words/i18n.js';
import { IIN_SHAPE, PHONE_SHAPE, digitsOf, internationalPhone } from './identity-input.js';
import { useWanted } from './wanted.js';

interface Person {
  readonly iin: string;
  readonly phone: string;
}

interface Challenge {
  readonly challengeId: string;
  readonly expiresAt: string;
}

/** IIN and phone, then the code of the SMS. */
export function GuardianSignInPage() {
  const { t } = useTranslation('public');
  const locale = useLocale();
  const form = useForm<Person>({ defaultValues: { iin: '', phone: '+7' } });
  const [challenge, setChallenge] = useState<Challenge>();
  const ask = useCommand(
    ({ iin, phone }: Person, headers) =>
      client.POST('/api/v1/sign-in/guardian', {
        body: { iin: digitsOf(iin), phone: internationalPhone(phone), locale },
        headers,
      }),
    { onDone: setChallenge },
  );
  return (
    <Page title={t('sign-in.title')} lead={t('sign-in.lead')}>
      <Paper p="lg" withBorder maw={460}>
        {challenge === undefined ? (
          <form noValidate onSubmit={form.handleSubmit((person) => ask.mutate(person))}>
            <Stack>
              <TextInput
                label={t('sign-in.iin')}
                description={t('sign-in.iin-hint')}
                inputMode="numeric"
                autoComplete="off"
                maxLength={16}
                error={form.formState.errors.iin && t('sign-in.iin-wrong')}
                {...form.register('iin', { validate: (text) => IIN_SHAPE.test(digitsOf(text)) })}
              />
              <TextInput
                label={t('sign-in.phone')}
                type="tel"
                autoComplete="tel"
                maxLength={20}
                error={form.formState.errors.phone && t('sign-in.phone-wrong')}
                {...form.register('phone', { validate: (text) => PHONE_SHAPE.test(internationalPhone(text)) })}
              />
              {ask.error !== null && <ErrorNotice error={ask.error} />}
              <Button type="submit" loading={ask.isPending}>
                {t('sign-in.send-code')}
              </Button>
            </Stack>
          </form>
        ) : (
          <Code
            challenge={challenge}
            phone={internationalPhone(form.getValues('phone'))}
            back={() => setChallenge(undefined)}
            again={() => ask.mutate(form.getValues())}
          />
        )}
      </Paper>
      <Anchor component={Link} to="/sign-in/staff">
        {t('sign-in.staff')}
      </Anchor>
    </Page>
  );
}

const CODE_LENGTH = 6;

interface CodeProps {
  readonly challenge: Challenge;
  readonly phone: string;
  readonly back: () => void;
  readonly again: () => void;
}

function Code({ challenge, phone, back, again }: CodeProps) {
  const { t } = useTranslation('public');
  const format = useFormat();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const wanted = useWanted('/my');
  const [code, setCode] = useState('');
  const enter = useCommand(
    (typed: string, headers) =>
      client.POST('/api/v1/sign-in/guardian/code', { body: { challengeId: challenge.challengeId, code: typed }, headers }),
    {
      onDone: async () => {
        await queryClient.resetQueries();
        await navigate({ to: wanted });
      },
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate(code);
      }}
    >
      <Stack>
        <Text>{t('sign-in.code-sent', { phone, until: format.time(challenge.expiresAt) })}</Text>
        <PinInput
          length={CODE_LENGTH}
          type="number"
          oneTimeCode
          autoFocus
          aria-label={t('sign-in.code')}
          value={code}
          onChange={setCode}
          onComplete={(complete) => enter.mutate(complete)}
          error={enter.error !== null}
        />
        {enter.error !== null && <ErrorNotice error={enter.error} />}
        <Button type="submit" loading={enter.isPending} disabled={code.length < CODE_LENGTH}>
          {t('sign-in.enter')}
        </Button>
        <Group justify="space-between">
          <Button variant="subtle" size="compact-md" onClick={back}>
            {t('sign-in.other')}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={again}>
            {t('sign-in.again')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
