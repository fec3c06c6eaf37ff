import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Deadline } from '../../ui/Deadline.js';
import type { Sheet } from '../records.js';
import { type MonthState as State, monthStateOf, sheetToConfirm } from './marks.js';

interface MonthStateProps {
  readonly childId: string;
  readonly month: string;
  readonly sheets: readonly Sheet[];
}

const QUIET = {
  open: 'month.open',
  confirmed: 'month.confirmed',
  silent: 'month.silent',
} as const satisfies Partial<Record<State, string>>;

/** Whether the month still runs, waits for the guardian's word, or has it. */
export function MonthState({ childId, month, sheets }: MonthStateProps) {
  const { t } = useTranslation('parent');
  const state = monthStateOf(sheets, childId);
  if (state === 'none') return null;
  if (state !== 'to-confirm') {
    return (
      <Alert color={state === 'confirmed' ? 'teal' : 'gray'} role="status">
        {t(QUIET[state])}
      </Alert>
    );
  }
  return <Confirm childId={childId} month={month} confirmBy={sheetToConfirm(sheets, childId)?.confirmBy} />;
}

interface ConfirmProps {
  readonly childId: string;
  readonly month: string;
  readonly confirmBy: string | undefined;
}

function Confirm({ childId, month, confirmBy }: ConfirmProps) {
  const { t } = useTranslation('parent');
  const confirm = useCommand((_: 'confirm', headers) =>
    client.POST('/api/v1/children/{childId}/months/{month}/confirmation', { params: { path: { childId, month } }, headers }),
  );
  return (
    <Alert color="orange" title={t('month.confirm-title')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('month.confirm-how')} {confirmBy !== undefined && <Deadline at={confirmBy} />}
        </Text>
        <Text size="sm">{t('month.confirm-wrong')}</Text>
        <CommandButton command={confirm} onClick={() => confirm.mutate('confirm')}>
          {t('month.confirm')}
        </CommandButton>
      </Stack>
    </Alert>
  );
}
