import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { OneWait } from './OneWait.js';
import { useWaits } from './use-waits.js';

interface WaitsProps {
  readonly childId: string;
  /** Of the child. */
  readonly districtId: string | undefined;
  /** Where on the page it stands: an offer is to be answered first, a list is only good to know. */
  readonly at?: 'first' | 'last';
}

/** Where the child waits for a seat, and what it is offered. Nothing is shown of a child who waits nowhere. */
export function Waits({ childId, districtId, at }: WaitsProps) {
  const { t } = useTranslation('parent');
  const { data } = useWaits(childId);
  if (data === undefined || data.items.length === 0) return null;
  const isOffered = data.items.some(({ offers }) => offers.length > 0);
  if (at !== undefined && isOffered !== (at === 'first')) return null;
  return (
    <Section title={t('waits.title')}>
      <Text c="gray.7">
        {t('waits.how')} {data.items.some(({ order }) => order === 'own-district-first') && t('waits.how-own-first')}
      </Text>
      <Stack gap="lg">
        {data.items.map((wait) => (
          <OneWait key={wait.entryId} childId={childId} districtId={districtId} wait={wait} />
        ))}
      </Stack>
    </Section>
  );
}
