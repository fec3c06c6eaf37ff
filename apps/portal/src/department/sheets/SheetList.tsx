import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import { useGroupNames, useKindergartenNames } from '../shared/names.js';
import type { Sheet } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { silentIn } from './counts.js';
import { SHEET_PHASES } from './phases.js';
import { AnchorLink } from '../../ui/links.js';

/** The earliest months first: their families and kindergartens wait longest. */
export function SheetList({ sheets }: { readonly sheets: readonly Sheet[] }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const districtId = useDistrict();
  const kindergarten = useKindergartenNames(districtId);
  const group = useGroupNames(districtId);
  const sorted = [...sheets].sort((a, b) => a.month.localeCompare(b.month, 'en') || a.groupId.localeCompare(b.groupId, 'en'));
  return (
    <Stack gap="sm">
      {sorted.map((sheet) => {
        const { groupId, month, kindergartenId, children, plannedDays, phase } = sheet;
        return (
          <Paper key={sheet.sheetId} withBorder p="sm">
            <Group justify="space-between" gap="xs" align="flex-start">
              <Stack gap={2}>
                <AnchorLink to="/department/$districtId/sheets/$groupId/$month" params={{ districtId, groupId, month }} fw={600} py={4}>
                  {t('sheet.name', { month: format.month(month), kindergarten: kindergarten(kindergartenId) })}
                </AnchorLink>
                <Text>{group(groupId)}</Text>
                <Text size="sm" c="gray.8">
                  {t('sheet.counts', { children: children.length, days: plannedDays })}
                  {phase !== 'open' &&
                    ` · ${t('sheet.confirmed', { confirmed: children.length - silentIn(sheet), children: children.length })}`}
                </Text>
              </Stack>
              <PhaseStatus phases={SHEET_PHASES} phase={phase} />
            </Group>
          </Paper>
        );
      })}
    </Stack>
  );
}
