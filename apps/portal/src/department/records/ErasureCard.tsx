import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import type { Keeping } from '../../portrait/types.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { useFormat } from '../../words/use-format.js';

const REASONS = {
  'identity-not-proved': 'keep.decline-identity-not-proved',
  dispute: 'keep.decline-dispute',
  'kept-by-law': 'keep.decline-kept-by-law',
} as const;
type Reason = keyof typeof REASONS;

/** One request to erase: two different people approve it, either may decline. */
export function ErasureCard({ keeping: { childId, phase, requestedAt } }: { readonly keeping: Keeping }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const path = { childId };
  const approve = useCommand((_: null, headers) =>
    client.POST('/api/v1/children/{childId}/erasure/approvals', { params: { path }, headers }),
  );
  const decline = useCommand((reason: Reason, headers) =>
    client.POST('/api/v1/children/{childId}/erasure/refusal', { params: { path }, body: { reason }, headers }),
  );
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs" align="flex-start">
        {requestedAt !== undefined && <Text fw={600}>{t('cor.requested', { moment: format.moment(requestedAt) })}</Text>}
        <Text>{t(phase === 'approved' ? 'keep.approved' : 'keep.asked')}</Text>
        <Text size="sm">{t('keep.certain')}</Text>
        <CommandButton command={approve} color="red" onClick={() => approve.mutate(null)}>
          {t('keep.approve')}
        </CommandButton>
        <Group gap="xs">
          {Object.entries(REASONS).map(([reason, label]) => (
            <Button key={reason} variant="default" loading={decline.isPending} onClick={() => decline.mutate(reason as Reason)}>
              {t('keep.decline')}: {t(label)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Paper>
  );
}
