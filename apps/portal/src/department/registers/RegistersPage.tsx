import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useDistrict } from '../shared/use-district.js';
import { useStatements } from '../shared/use-pages.js';
import { Drafting } from './Drafting.js';
import { RegisterCard } from './RegisterCard.js';
import { dueByMonth } from './due.js';

const SHOWN_MAX = 200;

/** What is to be paid, and the registers by which it is. */
export function RegistersPage() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const statements = useStatements(districtId);
  const params = { path: { districtId }, query: { limit: SHOWN_MAX } };
  const registers = api.useQuery('get', '/api/v1/districts/{districtId}/registers', { params });
  return (
    <Page title={t('registers.title')} lead={t('registers.lead')}>
      <Section title={t('registers.due')}>
        <Answer query={statements}>
          {(found) => {
            const due = dueByMonth(found);
            if (due.length === 0) return <Empty text={t('registers.due-none')} />;
            return (
              <Stack gap="sm">
                {due.map((one) => (
                  <Drafting key={one.month} due={one} />
                ))}
              </Stack>
            );
          }}
        </Answer>
      </Section>
      <Section title={t('registers.list')}>
        <Answer query={registers}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={t('registers.none')} />
            ) : (
              <Stack gap="sm">
                {items.map((register) => (
                  <RegisterCard key={register.registerId} register={register} />
                ))}
              </Stack>
            )
          }
        </Answer>
      </Section>
    </Page>
  );
}
