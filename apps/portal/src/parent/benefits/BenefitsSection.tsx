import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { ClaimForm } from './ClaimForm.js';
import { OneBenefit } from './OneBenefit.js';

/** Benefits of the child: what was said, what is checked, until when it holds, and what is to do. */
export function BenefitsSection({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const benefits = api.useQuery('get', '/api/v1/children/{childId}/benefits', { params: { path: { childId } } });
  const [isClaiming, { open, close }] = useDisclosure(false);
  return (
    <Section title={t('benefit.title')}>
      <Answer query={benefits} lines={2}>
        {({ benefits: all }) => (
          <Stack>
            {all.length === 0 && <Text>{t('benefit.none')}</Text>}
            {all.map((benefit) => (
              <OneBenefit key={benefit.claimId} childId={childId} benefit={benefit} />
            ))}
            {isClaiming ? (
              <ClaimForm childId={childId} close={close} />
            ) : (
              <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={open}>
                {t('benefit.claim')}
              </Button>
            )}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
