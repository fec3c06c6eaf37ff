import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { EndedApplication } from '../../reinstatement/EndedApplication.js';
import { COURT, OFFICE } from '../../reinstatement/ask-words.js';
import { type Ended, becauseWord, isOpen } from '../../reinstatement/types.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { ForRole } from '../shared/ForRole.js';

const ASKS = {
  everybody: { label: 'ask-office', words: OFFICE },
  'department-for-court': { label: 'office.ask-court', words: COURT },
  nobody: undefined,
} as const satisfies Record<Ended['mayAsk'], object | undefined>;

/** The department may begin it by itself: a mistake of its own, or a court's word. */
export function AskForChild({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('reinstatement');
  const query = api.useQuery('get', '/api/v1/children/{childId}/reinstatements', { params: { path: { childId } } });
  return (
    <ForRole role="department">
      <Section title={t('office.title')}>
        <Answer query={query} lines={1}>
          {({ ended, reinstatements }) => (
            <Stack gap="sm">
              {ended.length === 0 && <Text>{t('office.none')}</Text>}
              {reinstatements.some(isOpen) ? (
                <Text>{t('asked')}</Text>
              ) : (
                ended.map((one) => (
                  <EndedApplication key={one.applicationId} childId={childId} ended={one} ask={ASKS[one.mayAsk]}>
                    {one.because !== undefined && <Text>{t(becauseWord(one.because))}</Text>}
                  </EndedApplication>
                ))
              )}
            </Stack>
          )}
        </Answer>
      </Section>
    </ForRole>
  );
}
