import { Button, Stack, Text, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { localDateOf } from '../../words/format.js';
import { useFormat } from '../../words/use-format.js';
import { groupBy } from '../group-by.js';
import { useKindergartenNames } from '../places.js';
import type { Entry } from '../records.js';
import { useChild } from '../child/use-child.js';
import { sentenceOf } from './sentence.js';

const SHOWN_AT_FIRST = 30;

/** The newest day first, and within it the newest entry. */
export function TimeLine({ childId }: { readonly childId: string }) {
  const { t } = useTranslation(['parent', 'common']);
  const portrait = api.useQuery('get', '/api/v1/children/{childId}/portrait', { params: { path: { childId } } });
  const known = useChild(childId);
  const districtId = (known.data?.application ?? known.data?.voucher)?.placement?.districtId;
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <Section title={t('history.events')}>
      <Answer query={portrait}>
        {({ items }) => {
          if (items.length === 0) return <Empty text={t('history.nothing')} />;
          const newest = items.toReversed().slice(0, shown);
          const days = groupBy(newest, ({ at }) => localDateOf(at));
          return (
            <Stack gap="lg">
              {[...days].map(([day, entries]) => (
                <Day key={day} day={day} entries={entries} districtId={districtId} />
              ))}
              {items.length > shown && (
                <Button variant="light" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>
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
  readonly districtId: string | undefined;
}

function Day({ day, entries, districtId }: DayProps) {
  const format = useFormat();
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
            <Happened entry={entry} districtId={districtId} />
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}

function Happened({ entry, districtId }: { readonly entry: Entry; readonly districtId: string | undefined }) {
  const { t } = useTranslation(['parent', 'common']);
  const format = useFormat();
  const nameOf = useKindergartenNames(districtId);
  const { key, kindergartenId = '', day = '', month = '', instant = '', number = 0 } = sentenceOf(entry);
  return (
    <Text>
      {t(key, {
        kindergarten: nameOf(kindergartenId),
        day: day === '' ? '' : format.day(day),
        month: month === '' ? '' : format.month(month),
        moment: instant === '' ? '' : format.moment(instant),
        number,
      })}
    </Text>
  );
}
