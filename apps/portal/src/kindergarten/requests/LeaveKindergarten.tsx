import { Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { useHouse } from '../shared/house.js';
import type { Contract } from './contracts.js';

const REASONS = ['guardian', 'moved-away', 'school', 'age', 'long-absence', 'death'] as const;
type Reason = (typeof REASONS)[number];

interface LeaveProps {
  readonly contract: Contract;
  readonly name: string;
  readonly today: string;
}

/** The last day of a child in the kindergarten, and why. */
export function LeaveKindergarten({ contract, name, today }: LeaveProps) {
  const { t } = useTranslation('kindergarten');
  const { kindergartenId } = useHouse();
  const { childId } = contract;
  const [lastDay, setLastDay] = useState(today);
  const [reason, setReason] = useState<Reason>('guardian');
  const leave = useCommand((body: { lastDay: string; reason: Reason }, headers) =>
    client.POST('/api/v1/kindergartens/{kindergartenId}/children/{childId}/leaving', {
      params: { path: { kindergartenId, childId } },
      body,
      headers,
    }),
  );
  return (
    <AskTwice
      label={t('requests.leave')}
      title={t('requests.leave-title', { name })}
      consequence={
        <Stack component="span">
          <span>{t('requests.leave-text')}</span>
          <TextInput
            type="date"
            label={t('requests.leave-day')}
            value={lastDay}
            onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
          />
          <Select
            label={t('requests.leave-reason')}
            value={reason}
            onChange={(chosen) => setReason((chosen ?? 'guardian') as Reason)}
            data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
        </Stack>
      }
      certainty={t('requests.leave-certain')}
      command={leave}
      onCertain={(close) => leave.mutate({ lastDay, reason }, { onSuccess: close })}
    />
  );
}
