import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { AskToCorrect } from './AskToCorrect.js';
import { OneCorrection } from './OneCorrection.js';

/** What the guardian asked to be put right, and a way to ask. */
export function Corrections({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('portrait');
  const corrections = api.useQuery('get', '/api/v1/children/{childId}/corrections', { params: { path: { childId } } });
  const [isAsking, { open, close }] = useDisclosure(false);
  return (
    <Section title={t('cor.title')}>
      <Text>{t('cor.lead')}</Text>
      <Answer query={corrections} lines={1}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((one) => (
              <OneCorrection key={one.correctionId} correction={one} />
            ))}
          </Stack>
        )}
      </Answer>
      {isAsking ? (
        <AskToCorrect childId={childId} close={close} />
      ) : (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={open}>
          {t('cor.open')}
        </Button>
      )}
    </Section>
  );
}
