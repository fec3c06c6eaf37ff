import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
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
          <CommandButton command={record} variant="light" onClick={() => record.mutate({ messageId })}>
            {t('calls.told')}
          </CommandButton>
        </ForRole>
      </Stack>
    </Paper>
  );
}
