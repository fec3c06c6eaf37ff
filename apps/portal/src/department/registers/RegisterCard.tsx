import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import type { Register } from '../shared/types.js';
import { REGISTER_PHASES, numberOfRegister } from './phases.js';
import { AnchorLink } from '../../ui/links.js';

export function RegisterCard({ register }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const { registerId, districtId, month, phase, lines, totalTiyn } = register;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Stack gap={2}>
          <AnchorLink to="/department/$districtId/registers/$registerId" params={{ districtId, registerId }} fw={600} py={4}>
            {t('register.title', { month: format.month(month), number: numberOfRegister(registerId) })}
          </AnchorLink>
          <Text c="gray.8">{t('register.sum', { kindergartens: lines.length, total: format.money(totalTiyn) })}</Text>
        </Stack>
        <PhaseStatus phases={REGISTER_PHASES} phase={phase} />
      </Group>
    </Paper>
  );
}
