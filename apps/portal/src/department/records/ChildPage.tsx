import { Stack, Text, Timeline } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { answerOf } from '../../api/command.js';
import { useLook } from '../../api/look.js';
import { LookFor, type Reason } from '../../portrait/LookFor.js';
import { StandingFacts } from '../../portrait/StandingFacts.js';
import { eventWord } from '../../portrait/event-word.js';
import { KINDS } from '../../portrait/types.js';
import { EndChild } from '../endings/EndChild.js';
import { AskForChild } from '../reinstatements/AskForChild.js';
import { Answer } from '../../ui/Answer.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';

/** A child's portrait for staff: first what for, then what there is. Leaving the page forgets the purpose. */
export function ChildPage() {
  const { t } = useTranslation('portrait');
  const { childId } = useParams({ strict: false }) as { readonly childId: string };
  const [reason, setReason] = useState<Reason>();
  return (
    <Page title={t('look.title')}>
      {reason === undefined ? (
        <Section title={t('look.why')}>
          <LookFor onGo={setReason} />
        </Section>
      ) : (
        <Portrait childId={childId} reason={reason} />
      )}
    </Page>
  );
}

const SHOWN_MAX = 200;

function Portrait({ childId, reason }: { readonly childId: string; readonly reason: Reason }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const portrait = useLook(['portrait', childId, reason.purpose, reason.reference], () => {
    const query = { ...reason, order: 'newest' as const, limit: SHOWN_MAX };
    return answerOf(client.GET('/api/v1/children/{childId}/portrait', { params: { path: { childId }, query } }));
  });
  return (
    <Answer query={portrait}>
      {({ items, standing, name }) => (
        <Stack>
          <Section title={name ?? t('look.child')}>
            <StandingFacts standing={standing} />
          </Section>
          <EndChild childId={childId} />
          <AskForChild childId={childId} />
          <Section title={t('filter-all')}>
            <Timeline bulletSize={14} lineWidth={2}>
              {items.map(({ entryId, at, kind, type }) => (
                <Timeline.Item key={entryId}>
                  <Text size="sm" c="gray.7">
                    {format.moment(at)} · {t(KINDS[kind])}
                  </Text>
                  <Text>{t(eventWord(type) ?? 'other')}</Text>
                </Timeline.Item>
              ))}
            </Timeline>
          </Section>
        </Stack>
      )}
    </Answer>
  );
}
