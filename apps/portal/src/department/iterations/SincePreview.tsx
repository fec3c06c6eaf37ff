import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';

/** More are counted and not listed. */
const LISTED_MAX = 50;

/** Who came to the queue while the second person has not said yes. */
export function SincePreview({ iterationId }: { readonly iterationId: string }) {
  const { t } = useTranslation('department');
  const { moment } = useFormat();
  const since = api.useQuery('get', '/api/v1/iterations/{iterationId}/since-preview', { params: { path: { iterationId } } });
  return (
    <Section title={t('iteration.since')}>
      <Answer query={since} lines={2}>
        {({ cameLater, overtaken, newDuringPreview }) => (
          <>
            {newDuringPreview === 'renew-preview' && overtaken > 0 && (
              <Text fw={600} c="red.9">
                {t('iteration.since-renew', { count: overtaken })}
              </Text>
            )}
            <Text>{cameLater.length === 0 ? t('iteration.since-none') : t('iteration.since-came', { count: cameLater.length })}</Text>
            <List className="tabular">
              {cameLater.slice(0, LISTED_MAX).map(({ applicationId, submittedAt }) => (
                <List.Item key={applicationId}>{`${applicationNumber(applicationId)} · ${moment(submittedAt)}`}</List.Item>
              ))}
            </List>
          </>
        )}
      </Answer>
    </Section>
  );
}
