import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Voucher } from '../parent/records.js';
import { Facts } from '../ui/Facts.js';
import { Section } from '../ui/Section.js';
import { NextText } from './NextText.js';
import { Suspension } from './Suspension.js';
import { STAGES } from './words.js';

const LANGUAGES = [
  { lang: 'kk', language: 'қазақша' },
  { lang: 'ru', language: 'по-русски' },
] as const;

/** The family's voucher: its number, where it stands, what comes next, and the paper. */
export function VoucherPanel({ voucher, today }: { readonly voucher: Voucher; readonly today: string }) {
  const { t } = useTranslation('voucher');
  const { childId, number, phase, stage } = voucher;
  const isCertifiable = phase === 'confirmed' || phase === 'in-use';
  return (
    <Section title={t('panel.title')}>
      <Facts
        items={[
          number === undefined
            ? undefined
            : [
                t('panel.number'),
                <Text key="number" fw={600}>
                  {number}
                </Text>,
              ],
          [t('panel.stage'), t(STAGES[stage])],
          voucher.next === undefined ? undefined : [t('panel.next'), <NextText key="next" next={voucher.next} />],
        ]}
      />
      {isCertifiable && (
        <Stack gap="xs">
          <Text>{t('panel.certificate')}</Text>
          <Group gap="sm">
            {LANGUAGES.map(({ lang, language }) => (
              <Button
                key={lang}
                component="a"
                variant="default"
                href={`/api/v1/children/${encodeURIComponent(childId)}/voucher/certificate/pdf?lang=${lang}`}
                download
                lang={lang}
              >
                {t('panel.download', { language })}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
      {phase === 'in-use' && <Suspension voucher={voucher} today={today} />}
    </Section>
  );
}
