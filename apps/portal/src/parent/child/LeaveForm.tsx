import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { useFormat } from '../../words/use-format.js';

const REASONS = { guardian: 'leave.reason-guardian', school: 'leave.reason-school', 'moved-away': 'leave.reason-moved' } as const;
type Reason = keyof typeof REASONS;

interface LeaveFormProps {
  readonly childId: string;
  readonly today: string;
  /** The first day under the contract. */
  readonly from: string;
  /** If it is named already: only a sooner one can be. */
  readonly lastDay: string | undefined;
}

/** Taking the child out for good; the day and the reason, then asked twice. */
export function LeaveForm({ childId, today, from, lastDay }: LeaveFormProps) {
  const { t } = useTranslation(['parent', 'common']);
  const format = useFormat();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [leaving, setLeaving] = useState<{ readonly day: string; readonly reason: Reason }>({ day: lastDay ?? today, reason: 'guardian' });
  const leave = useCommand(
    (body: { readonly lastDay: string; readonly reason: Reason }, headers) =>
      client.POST('/api/v1/children/{childId}/leaving', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  if (!isOpen) {
    return (
      <Button variant="subtle" color="red" style={{ alignSelf: 'flex-start' }} onClick={open}>
        {lastDay === undefined ? t('leave.open') : t('leave.open-sooner')}
      </Button>
    );
  }
  return (
    <Stack maw={460}>
      <TextInput
        type="date"
        label={t('leave.day')}
        description={t('leave.day-hint')}
        min={from < today ? undefined : from}
        max={lastDay}
        value={leaving.day}
        onChange={({ currentTarget }) => setLeaving({ ...leaving, day: currentTarget.value })}
      />
      <Radio.Group
        size="md"
        label={t('leave.reason')}
        value={leaving.reason}
        onChange={(reason) => setLeaving({ ...leaving, reason: reason as Reason })}
      >
        <Stack gap="sm" pt="xs">
          {Object.entries(REASONS).map(([reason, label]) => (
            <Radio key={reason} value={reason} label={t(label)} />
          ))}
        </Stack>
      </Radio.Group>
      <Group>
        <Button variant="default" onClick={close}>
          {t('common:go-back')}
        </Button>
        {leaving.day !== '' && (
          <AskTwice
            label={t('leave.label')}
            title={t('leave.title')}
            consequence={t('leave.consequence', { day: format.day(leaving.day) })}
            certainty={t('leave.certain')}
            command={leave}
            onCertain={(done) => leave.mutate({ lastDay: leaving.day, reason: leaving.reason }, { onSuccess: done })}
          />
        )}
      </Group>
    </Stack>
  );
}
