import { Alert, Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { type Keyed, useCommand } from '../api/command.js';
import { ScanInput, isSendable } from '../ui/forms/ScanInput.js';
import { withScan } from '../ui/forms/put-scan.js';
import type { Voucher } from '../parent/records.js';
import { CommandButton } from '../ui/CommandButton.js';
import { FormEnd } from '../ui/FormEnd.js';
import { useFormat } from '../words/use-format.js';

interface SuspensionProps {
  readonly voucher: Voucher;
  readonly today: string;
}

/** Keeping the voucher while the child is ill or the family on leave, and coming back sooner. */
export function Suspension({ voucher: { childId, suspension }, today }: SuspensionProps) {
  const { t } = useTranslation('voucher');
  const format = useFormat();
  const [isOpen, { open, close }] = useDisclosure(false);
  const resume = useCommand((_: 'resume', headers) =>
    client.DELETE('/api/v1/children/{childId}/voucher/suspension', { params: { path: { childId } }, headers }),
  );
  if (suspension !== undefined) {
    return (
      <Alert color="yellow" title={t('suspension.on')}>
        <Stack>
          <Text>{t('suspension.on-text', { from: format.day(suspension.from), until: format.day(suspension.until) })}</Text>
          <CommandButton command={resume} onClick={() => resume.mutate('resume')}>
            {t('suspension.end')}
          </CommandButton>
        </Stack>
      </Alert>
    );
  }
  if (isOpen) return <SuspensionForm childId={childId} today={today} close={close} />;
  return (
    <Button variant="light" onClick={open} style={{ alignSelf: 'flex-start' }}>
      {t('suspension.open')}
    </Button>
  );
}

interface FormProps {
  readonly childId: string;
  readonly today: string;
  readonly close: () => void;
}

function SuspensionForm({ childId, today, close }: FormProps) {
  const { t } = useTranslation('voucher');
  const [reason, setReason] = useState<'illness' | 'leave'>('illness');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const suspend = useCommand(
    (asked: { readonly reason: 'illness' | 'leave'; readonly from: string; readonly until: string }, headers: Keyed) =>
      withScan({ childId, file, purpose: 'absence' }, headers, (paper) =>
        client.POST('/api/v1/children/{childId}/voucher/suspension', {
          params: { path: { childId } },
          body: { ...asked, ...paper },
          headers,
        }),
      ),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== '' && until !== '' && (file === null || isSendable(file))) suspend.mutate({ reason, from, until });
      }}
    >
      <Stack maw={460}>
        <Text>{t('suspension.text')}</Text>
        <Radio.Group label={t('suspension.reason')} value={reason} onChange={(next) => setReason(next as 'illness' | 'leave')}>
          <Stack gap="sm" pt="xs">
            <Radio value="illness" label={t('suspension.illness')} />
            <Radio value="leave" label={t('suspension.leave')} />
          </Stack>
        </Radio.Group>
        <TextInput
          type="date"
          label={t('suspension.from')}
          min={today}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('suspension.until')}
          min={from}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <ScanInput label={t('suspension.paper')} hint={t('suspension.paper-hint')} file={file} onChange={setFile} />
        <FormEnd command={suspend} label={t('suspension.send')} cancel={close} />
      </Stack>
    </form>
  );
}
