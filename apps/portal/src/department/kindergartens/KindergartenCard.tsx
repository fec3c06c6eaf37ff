import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../words/i18n.js';
import { kindergartenName, usePlaceNames } from '../../words/names.js';
import { KIND_WORDS } from '../shared/names.js';
import type { Kindergarten } from '../shared/types.js';
import { AnchorLink } from '../../ui/links.js';

export function KindergartenCard({ kindergarten }: { readonly kindergarten: Kindergarten }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const places = usePlaceNames();
  const { kindergartenId, districtId, settlementId, kind, seats, freeSeats } = kindergarten;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Stack gap={2}>
          <AnchorLink to="/department/$districtId/kindergartens/$kindergartenId" params={{ districtId, kindergartenId }} fw={600} py={4}>
            {kindergartenName(kindergarten, locale)}
          </AnchorLink>
          <Text size="sm" c="gray.8">
            {common(KIND_WORDS[kind])} · {places.settlement(settlementId)}
          </Text>
        </Stack>
        <Text className="tabular">{t('kindergarten.seats', { free: freeSeats, seats })}</Text>
      </Group>
    </Paper>
  );
}
