import { Button, Stack, Text, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { type Wanted, endOf } from '../../portrait/Filters.js';
import { StandingFacts } from '../../portrait/StandingFacts.js';
import { Section } from '../../ui/Section.js';
import { localDateOf } from '../../words/format.js';
import { useFormat } from '../../words/use-format.js';
import { groupBy } from '../group-by.js';
import type { Entry } from '../records.js';
import { useSentence } from './use-sentence.js';

const SHOWN_AT_FIRST = 30;
/** What one page of the portrait has at most; all of it is in the file. */
const SHOWN_MAX = 500;

/** The newest day first, and within it the newest entry. */
export function TimeLine({ childId, wanted }: { readonly childId: string; readonly wanted: Wanted }) {
  const { t } = useTranslation(['parent', 'common', 'portrait']);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const portrait = api.useQuery('get', '/api/v1/children/{childId}/portrait', {
    params: {
      path: { childId },
      query: {
        order: 'newest',
        limit: Math.min(shown, SHOWN_MAX),
        ...(wanted.kind === '' ? {} : { kinds: wanted.kind }),
        ...(wanted.day === '' ? {} : { asOf: endOf(wanted.day) }),
      },
    },
  });
  return (
    <Section title={t('history.events')}>
      <Answer query={portrait}>
        {({ items, next, standing }) => {
          if (items.length === 0) return <Empty text={t('history.nothing')} />;
          const days = groupBy(items, ({ at }) => localDateOf(at));
          return (
            <Stack gap="lg">
              <StandingFacts standing={standing} />
              {[...days].map(([day, entries]) => (
                <Day key={day} day={day} entries={entries} />
              ))}
              {next !== undefined && shown < SHOWN_MAX && (
                <Button variant="light" onClick={() => setShown(shown * 2)}>
                  {t('common:show-more')}
                </Button>
              )}
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}

interface DayProps {
  readonly day: string;
  readonly entries: readonly Entry[];
}

function Day({ day, entries }: DayProps) {
  const format = useFormat();
  const tell = useSentence(entries);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {format.day(day)}
      </Title>
      <Timeline bulletSize={14} lineWidth={2}>
        {entries.map((entry, index) => (
          <Timeline.Item key={index}>
            <Text size="sm" c="gray.7">
              {format.time(entry.at)}
            </Text>
            <Text>{tell(entry)}</Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}
