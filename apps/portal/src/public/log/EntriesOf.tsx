import { Alert, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { useFormat } from '../../words/use-format.js';
import classes from '../rows.module.css';
import { CheckEntry } from './CheckEntry.js';
import { useEventName } from './event-name.js';
import type { FoundEntry, Head } from './log.js';

/** Everything the log says of one number, the oldest first. */
export function EntriesOf({ applicationId, head }: { readonly applicationId: string; readonly head: Head | undefined }) {
  const { t } = useTranslation('log');
  const about = api.useQuery('get', '/api/v1/log/applications/{applicationId}', { params: { path: { applicationId } } });
  return (
    <Answer query={about}>
      {({ items }) =>
        items.length === 0 ? (
          <Alert color="orange">{t('find.nothing')}</Alert>
        ) : (
          <ul className={classes.rows}>
            {items.map((entry) => (
              <li key={entry.index} className={classes.row}>
                <Entry entry={entry} head={head} />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function Entry({ entry, head }: { readonly entry: FoundEntry; readonly head: Head | undefined }) {
  const { t } = useTranslation('log');
  const { moment, number } = useFormat();
  const nameOf = useEventName();
  const { at, type } = JSON.parse(entry.entry) as { at: string; type: string };
  return (
    <Stack gap={6} w="100%">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{nameOf(type)}</Text>
        <Text size="sm" c="gray.7">
          {moment(at)}, {t('find.entry', { index: number(entry.index) })}
        </Text>
      </Group>
      <Code block c="dark.9" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {entry.entry}
      </Code>
      <CheckEntry entry={entry} head={head} />
    </Stack>
  );
}
