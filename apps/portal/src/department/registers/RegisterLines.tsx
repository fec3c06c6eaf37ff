import { Paper, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import { useKindergartenNames } from '../shared/names.js';
import type { Register } from '../shared/types.js';
import { LINE_PHASES } from './phases.js';
import { LineDetail } from './LineDetail.js';

/** Each payment: to whom, how much, and what the bank said of it. */
export function RegisterLines({ register: { lines, districtId } }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const kindergarten = useKindergartenNames(districtId);
  return (
    <Section title={t('lines.title')}>
      <Stack gap="sm">
        {lines.map(({ statementId, kindergartenId, amountTiyn, phase, paidOn, bankReference, bankReason }) => (
          <Paper key={statementId} withBorder p="sm">
            <Group justify="space-between" gap="xs" align="flex-start">
              <Stack gap={2}>
                <Text fw={600}>{kindergarten(kindergartenId)}</Text>
                <Text className="tabular">{format.money(amountTiyn)}</Text>
                {paidOn !== undefined && (
                  <Text size="sm" c="gray.8">
                    {t('line.paid-on', { day: format.day(paidOn) })}
                    {bankReference !== undefined && ` · ${t('line.reference', { reference: bankReference })}`}
                  </Text>
                )}
                {bankReason !== undefined && <Text c="red.9">{t('line.returned-because', { reason: bankReason })}</Text>}
              </Stack>
              <PhaseStatus phases={LINE_PHASES} phase={phase} />
            </Group>
            <LineDetail statementId={statementId} />
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}
