import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useNow } from '../../api/clock.js';
import { EndedApplication } from '../../reinstatement/EndedApplication.js';
import { FAMILY } from '../../reinstatement/ask-words.js';
import { askable, isOpen } from '../../reinstatement/types.js';
import { Deadline } from '../../ui/Deadline.js';
import { Section } from '../../ui/Section.js';
import { OneReinstatement } from './OneReinstatement.js';

const SHOWN_MAX = 3;

/** An application of the child ended by a mistake: what was asked, and what may be. Shown where there is any of it. */
export function Reinstatements({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('reinstatement');
  const now = useNow();
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/reinstatements', { params: { path: { childId } } });
  if (data === undefined || now === undefined) return null;
  const open = data.reinstatements.some(isOpen);
  const ended = open ? [] : askable(data.ended, now.toISOString());
  const shown = data.reinstatements.slice(0, SHOWN_MAX);
  if (ended.length + shown.length === 0) return null;
  return (
    <Section title={t('title')}>
      {ended.length > 0 && <Text>{t('lead')}</Text>}
      <Stack gap="sm">
        {shown.map((one) => (
          <OneReinstatement key={one.reinstatementId} reinstatement={one} />
        ))}
        {ended.slice(0, SHOWN_MAX).map((one) => (
          <EndedApplication key={one.applicationId} childId={childId} ended={one} ask={{ label: 'ask', words: FAMILY }}>
            <Text>
              {t('may')} <Deadline at={one.askBy} />
            </Text>
          </EndedApplication>
        ))}
      </Stack>
    </Section>
  );
}
