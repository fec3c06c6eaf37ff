import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Answer } from '../ui/Answer.js';
import { CommandButton } from '../ui/CommandButton.js';
import { FormEnd } from '../ui/FormEnd.js';
import { Section } from '../ui/Section.js';

/** Where messages go: the phone one signs in with, and a second one that catches what the first does not take. */
export function Phones() {
  const { t } = useTranslation('parent');
  const contacts = api.useQuery('get', '/api/v1/contacts');
  return (
    <Section title={t('phones.title')}>
      <Answer query={contacts} lines={1}>
        {({ phones: [first = '', second] }) => (
          <Stack gap="sm">
            <Text>{t('phones.first', { phone: first })}</Text>
            {second !== undefined && <Text>{t('phones.second', { phone: second })}</Text>}
            <Group align="flex-start">
              <SecondPhone known={second} />
              {second !== undefined && <Remove />}
            </Group>
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function SecondPhone({ known }: { readonly known: string | undefined }) {
  const { t } = useTranslation(['parent', 'common']);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [phone, setPhone] = useState('');
  const add = useCommand((body: { readonly phone: string }, headers) => client.PUT('/api/v1/contacts/second-phone', { body, headers }), {
    onDone: close,
  });
  if (!isOpen) {
    return (
      <Button variant="light" onClick={open}>
        {known === undefined ? t('phones.add') : t('phones.change')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (phone.trim() !== '') add.mutate({ phone: phone.trim() });
      }}
    >
      <Stack maw={460}>
        <TextInput
          type="tel"
          inputMode="tel"
          autoComplete="off"
          label={t('phones.number')}
          description={t('phones.hint')}
          value={phone}
          onChange={({ currentTarget }) => setPhone(currentTarget.value)}
        />
        <FormEnd command={add} label={t('common:save')} cancel={close} />
      </Stack>
    </form>
  );
}

function Remove() {
  const { t } = useTranslation('parent');
  const remove = useCommand((_: 'remove', headers) => client.DELETE('/api/v1/contacts/second-phone', { headers }));
  return (
    <CommandButton command={remove} variant="default" onClick={() => remove.mutate('remove')}>
      {t('phones.remove')}
    </CommandButton>
  );
}
