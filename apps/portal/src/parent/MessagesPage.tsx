import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { Page } from '../ui/Page.js';
import { Status, type Tone } from '../ui/Status.js';
import { useLocale } from '../words/i18n.js';
import { useFormat } from '../words/use-format.js';
import { Phones } from './Phones.js';
import type { Message } from './records.js';

const PAGE_SIZE = 30;

const PHASES = {
  planned: ['message.planned', 'waiting'],
  sent: ['message.sent', 'waiting'],
  delivered: ['message.delivered', 'good'],
  failed: ['message.failed', 'bad'],
  'handled-by-call': ['message.by-call', 'quiet'],
} as const satisfies Record<string, readonly [string, Tone]>;

/** Everything Kezek wrote, also what did not arrive. */
export function MessagesPage() {
  const { t } = useTranslation(['parent', 'common']);
  const locale = useLocale();
  const messages = api.useInfiniteQuery(
    'get',
    '/api/v1/messages',
    // Kezek tells them in the reader's language.
    { params: { query: { limit: PAGE_SIZE } }, locale },
    {
      pageParamName: 'after',
      initialPageParam: '',
      getNextPageParam: ({ next }) => (next === undefined || next === '' ? undefined : next),
    },
  );
  return (
    <Page title={t('messages.title')} lead={t('messages.lead')}>
      <Phones />
      <Answer query={messages}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty text={t('messages.none')} />;
          return (
            <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
              {items.map((message) => (
                <OneMessage key={message.messageId} message={message} />
              ))}
            </Stack>
          );
        }}
      </Answer>
      {messages.hasNextPage && (
        <Button
          variant="light"
          loading={messages.isFetchingNextPage}
          onClick={() => void messages.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {t('common:show-more')}
        </Button>
      )}
    </Page>
  );
}

function OneMessage({ message: { template, phase, plannedAt, deliveredAt, text = '' } }: { readonly message: Message }) {
  const { t } = useTranslation(['parent', 'common']);
  const format = useFormat();
  const [word, tone] = PHASES[phase as keyof typeof PHASES] ?? PHASES.planned;
  const at = deliveredAt ?? plannedAt;
  if (template === 'sign-in-code') {
    return (
      <Text component="li" size="sm" c="gray.7" px="md">
        {at === undefined ? '' : format.moment(at)} · {t('message.code')}
      </Text>
    );
  }
  return (
    <Paper component="li" p="md" withBorder>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="gray.7">
          {at === undefined ? '' : format.moment(at)}
        </Text>
        <Status tone={tone}>{t(word)}</Status>
      </Group>
      <Text mt="xs">{text !== '' ? text : t('message.no-text')}</Text>
    </Paper>
  );
}
