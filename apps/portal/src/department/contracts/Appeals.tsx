import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useDistrict } from '../shared/use-district.js';
import { AppealCard } from './AppealCard.js';

const SHOWN_MAX = 100;

/** Families who were turned away and ask whether that was right, the earliest due first. */
export function Appeals() {
  const { t } = useTranslation('contract');
  const districtId = useDistrict();
  const appeals = api.useQuery('get', '/api/v1/districts/{districtId}/appeals', {
    params: { path: { districtId }, query: { limit: SHOWN_MAX } },
  });
  return (
    <Section title={t('appeals.title')}>
      <Answer query={appeals} lines={3}>
        {({ items, silence }) =>
          items.length === 0 ? (
            <Empty text={t('appeals.none')} />
          ) : (
            <Stack gap="md">
              <Text>{t(silence === 'granted' ? 'appeals.silence-granted' : 'appeals.silence-upheld')}</Text>
              {[...items]
                .sort((a, b) => (a.decideBy ?? '').localeCompare(b.decideBy ?? '', 'en'))
                .map((appeal) => (
                  <AppealCard key={appeal.contractId} appeal={appeal} />
                ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}
