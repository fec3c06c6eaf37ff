import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status } from '../../ui/Status.js';
import type { Child } from '../records.js';

/** Asked for; somebody who is the child's guardian, or the department, has to say yes. */
export function PendingChild({ child }: { readonly child: Child }) {
  const { t } = useTranslation('parent');
  return (
    <Paper component="article" p={{ base: 'md', sm: 'lg' }} withBorder>
      <Stack>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h3">
            {child.name}
          </Title>
          <Status tone="waiting">{t('status.pending')}</Status>
        </Group>
        <Text>{t('pending.text')}</Text>
        <Text size="sm" c="gray.7">
          {t('pending.help')}
        </Text>
      </Stack>
    </Paper>
  );
}
