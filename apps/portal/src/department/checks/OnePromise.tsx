import { Group, List, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status } from '../../ui/Status.js';
import { known } from '../shared/known.js';
import type { Invariants } from '../shared/types.js';
import { KEEPERS, PROMISES } from './promises.js';

const NAMED_MAX = 5;

/** One promise: in plain words, how much was looked at, and what breaks it. */
export function OnePromise({ found: { id, service, holds, checked, broken } }: { readonly found: Invariants['invariants'][number] }) {
  const { t } = useTranslation('department');
  const promise = known(PROMISES, id);
  const keeper = known(KEEPERS, service);
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
        <Stack gap={2}>
          <Text fw={600}>{promise === undefined ? t('promise.other') : t(promise)}</Text>
          <Text size="sm" c="gray.8">
            {keeper !== undefined && `${t(keeper)} · `}
            {t('audit.checked', { checked })}
          </Text>
        </Stack>
        <Status tone={holds ? 'good' : 'bad'}>{holds ? t('audit.holds') : t('audit.is-broken')}</Status>
      </Group>
      {!holds && (
        <>
          <Text c="red.9">{t('audit.cases', { count: broken.length })}</Text>
          {/* As the service wrote it: whoever mends it needs the exact words. */}
          <List size="sm">
            {broken.slice(0, NAMED_MAX).map((one) => (
              <List.Item key={one}>
                <Text size="sm" lang="en" style={{ overflowWrap: 'anywhere' }}>
                  {one}
                </Text>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Paper>
  );
}
