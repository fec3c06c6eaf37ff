import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Section } from '../../ui/Section.js';
import { useKindergartenNames } from '../places.js';
import { OneRefusal } from './OneRefusal.js';

/** Every time that a kindergarten said no; nothing is shown of a family that was never turned away. */
export function AllRefusals({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/refusals', { params: { path: { childId } } });
  const nameOf = useKindergartenNames(data?.items[0]?.districtId);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title={t('refusal.all')}>
      <Stack gap="lg">
        {data.items.map((refusal) => (
          <div key={refusal.contractId}>
            <Text fw={600}>{nameOf(refusal.kindergartenId)}</Text>
            <OneRefusal refusal={refusal} />
          </div>
        ))}
      </Stack>
    </Section>
  );
}
