import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useDistrict } from '../shared/use-district.js';
import { ClaimCard } from './ClaimCard.js';

const PAGE = 100;

/** Benefits to check, the oldest due first; and those whose families owe a document. */
export function BenefitsPage() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const [limit, setLimit] = useState(PAGE);
  const claims = api.useQuery('get', '/api/v1/districts/{districtId}/benefit-claims', {
    params: { path: { districtId }, query: { limit } },
  });
  return (
    <Page title={t('benefits.title')} lead={t('benefits.lead')}>
      <Answer query={claims}>
        {({ items, next }) => {
          const toCheck = items.filter(({ benefit }) => benefit.awaits === 'check');
          const awaited = items.filter(({ benefit }) => benefit.awaits !== 'check');
          return (
            <>
              <Section title={t('benefits.to-check')}>
                {toCheck.length === 0 ? (
                  <Empty text={t('benefits.none')} />
                ) : (
                  <Stack gap="sm">
                    {toCheck.map((claim) => (
                      <ClaimCard key={claim.benefit.claimId} claim={claim} />
                    ))}
                  </Stack>
                )}
              </Section>
              {awaited.length > 0 && (
                <Section title={t('benefits.awaited')}>
                  <Text>{t('benefits.awaited-text')}</Text>
                  <Stack gap="sm">
                    {awaited.map((claim) => (
                      <ClaimCard key={claim.benefit.claimId} claim={claim} />
                    ))}
                  </Stack>
                </Section>
              )}
              {next !== undefined && (
                <Button variant="default" onClick={() => setLimit(Math.min(limit + PAGE, LIMIT_MAX))} disabled={limit >= LIMIT_MAX}>
                  {t('benefits.more')}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** What one question answers at most. */
const LIMIT_MAX = 500;
