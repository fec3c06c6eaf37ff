import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import type { Contract } from '../records.js';
import { OnePaper } from './OnePaper.js';
import { isToBring, progressOf } from './papers.js';

/** What the kindergarten asks for before it takes a child: brought from home, checked there. */
export function PapersSection({ contract: { childId, contractId } }: { readonly contract: Contract }) {
  const { t } = useTranslation('parent');
  const today = useToday();
  const list = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/papers', {
    params: { path: { childId, contractId } },
  });
  return (
    <Section title={t('papers.title')}>
      <Answer query={list}>
        {({ papers, complete, required }) => (
          <Stack>
            <Text role="status">
              {complete ? t('papers.complete') : t('papers.progress', progressOf(papers))}{' '}
              {!complete && (papers.some(isToBring) ? t(required ? 'papers.required' : 'papers.lead') : t('papers.checking'))}
            </Text>
            {today !== undefined && papers.map((paper) => <OnePaper key={paper.kind} childId={childId} paper={paper} today={today} />)}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
