import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useByName, useChildNames } from '../shared/child-names.js';
import { type Sheet, childrenOf } from '../shared/sheet.js';

/** Whose parents are still waited for; on a phone the list of children says it of each. */
export function WhoConfirmed({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('kindergarten');
  const names = useChildNames(childrenOf(sheet), { purpose: 'attendance', work: sheet.sheetId }).data ?? {};
  const byName = useByName();
  const waiting = new Set(sheet.children.filter((child) => !child.confirmed).map(({ childId }) => childId));
  if (waiting.size === 0) return null;
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('sheet.not-confirmed')}</Text>
      <Group gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {byName([...waiting], names).map(({ childId, name }, index) => (
          <Text component="li" key={childId}>
            {name}
            {index < waiting.size - 1 && ','}
          </Text>
        ))}
      </Group>
    </Stack>
  );
}
