import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import type { Iteration } from '../shared/types.js';
import { ITERATION_PHASES, numberOfIteration } from './phases.js';
import { AnchorLink } from '../../ui/links.js';

/** The newest first. */
export function IterationTable({ items }: { readonly items: readonly Iteration[] }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  return (
    <Stack gap="sm">
      {items.map(({ iterationId, districtId, phase, waiting, turnCount, previewedAt }) => (
        <Paper key={iterationId} withBorder p="sm">
          <Group justify="space-between" gap="xs">
            <Stack gap={2}>
              <AnchorLink to="/department/$districtId/iterations/$iterationId" params={{ districtId, iterationId }} fw={600} py={4}>
                {t('iteration.title', { number: numberOfIteration(iterationId) })}
              </AnchorLink>
              <Text size="sm" c="gray.8">
                {t('iteration.counts', { waiting, turns: turnCount })}
                {previewedAt !== undefined && ` · ${format.moment(previewedAt)}`}
              </Text>
            </Stack>
            <PhaseStatus phases={ITERATION_PHASES} phase={phase} />
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
