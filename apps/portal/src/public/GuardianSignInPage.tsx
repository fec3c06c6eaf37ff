import { Paper } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Page } from '../ui/Page.js';
import { useLocale } from '../words/i18n.js';
import { CodeForm } from './CodeForm.js';
import { type Person, PersonForm } from './PersonForm.js';
import { digitsOf, internationalPhone } from './identity-input.js';
import { AnchorLink } from '../ui/links.js';

interface Challenge {
  readonly challengeId: string;
  readonly expiresAt: string;
}

/** IIN and phone, then the code of the SMS. */
export function GuardianSignInPage() {
  const { t } = useTranslation('public');
  const locale = useLocale();
  const form = useForm<Person>({ defaultValues: { iin: '', phone: '+7' } });
  const [challenges, setChallenges] = useState<readonly Challenge[]>([]);
  const challenge = challenges.at(-1);
  const ask = useCommand(
    ({ iin, phone }: Person, headers) =>
      client.POST('/api/v1/sign-in/guardian', {
        body: { iin: digitsOf(iin), phone: internationalPhone(phone), locale },
        headers,
      }),
    { onDone: (sent) => setChallenges([...challenges, sent]) },
  );
  return (
    <Page title={t('sign-in.title')} lead={challenge === undefined ? t('sign-in.lead') : undefined}>
      <Paper p="lg" withBorder maw={460}>
        {challenge === undefined ? (
          <PersonForm form={form} command={ask} onSubmit={(person) => ask.mutate(person)} />
        ) : (
          <CodeForm
            key={challenge.challengeId}
            {...challenge}
            isAnew={challenges.length > 1}
            phone={internationalPhone(form.getValues('phone'))}
            askAgain={{ ...ask, run: () => ask.mutate(form.getValues()) }}
            back={() => {
              setChallenges([]);
              ask.reset();
            }}
          />
        )}
      </Paper>
      <AnchorLink to="/sign-in/staff" search={true}>
        {t('sign-in.staff')}
      </AnchorLink>
    </Page>
  );
}
