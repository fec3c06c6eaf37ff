import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { answerOf, useCommand } from '../../api/command.js';
import { Answer } from '../../ui/Answer.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import type { Call } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';

const SHOWN_MAX = 100;

/** Families no message reached: their terms do not run until somebody tells them. */
export function Calls() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const calls = api.useQuery('get', '/api/v1/calls', { params: { query: { districtId, limit: SHOWN_MAX } } });
  return (
    <Section title={t('calls.title')}>
      <Answer query={calls} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('calls.none')} />
          ) : (
            <Stack gap="sm">
              <Text>{t('calls.text')}</Text>
              {items.map((call) => (
                <OneCall key={call.messageId} call={call} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

function OneCall({ call: { messageId, text, plannedAt } }: { readonly call: Call }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const record = useCommand((input: { readonly messageId: string }, headers) =>
    client.POST('/api/v1/calls/{messageId}/record', { params: { path: input }, headers }),
  );
  // Not asked before it is wanted: each look is recorded and shown to the family.
  const contact = useMutation({
    networkMode: 'always',
    mutationFn: (id: string) => answerOf(client.POST('/api/v1/calls/{messageId}/contact', { params: { path: { messageId: id } } })),
  });
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        {plannedAt !== undefined && (
          <Text size="sm" c="gray.8">
            {format.moment(plannedAt)}
          </Text>
        )}
        <Text>{text}</Text>
        <ForRole role="department" otherwise={t('calls.others')}>
          {contact.data === undefined ? (
            <CommandButton command={contact} variant="default" onClick={() => contact.mutate(messageId)}>
              {t('calls.whom')}
            </CommandButton>
          ) : (
            <Whom {...contact.data} />
          )}
          <CommandButton command={record} variant="light" onClick={() => record.mutate({ messageId })}>
            {t('calls.told')}
          </CommandButton>
        </ForRole>
      </Stack>
    </Paper>
  );
}

function Whom({ phones, childNames }: { readonly phones: readonly string[]; readonly childNames: readonly string[] }) {
  const { t } = useTranslation('department');
  return (
    <div role="status">
      {childNames.length > 0 && <Text>{t('calls.child', { names: childNames.join(', ') })}</Text>}
      {phones.map((phone) => (
        <Anchor key={phone} href={`tel:${phone}`} display="block" py={10}>
          {phone}
        </Anchor>
      ))}
    </div>
  );
}
