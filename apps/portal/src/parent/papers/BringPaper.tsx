import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { type Keyed, useCommand } from '../../api/command.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { useFormat } from '../../words/use-format.js';
import type { Paper } from '../records.js';
import { ScanInput, isSendable } from '../../ui/forms/ScanInput.js';
import { putScan } from '../../ui/forms/put-scan.js';
import { faultOfDay, goodThrough } from './papers.js';

const FAULTS = { future: 'paper.day-future', over: 'paper.day-over' } as const;

interface BringPaperProps {
  readonly childId: string;
  readonly paper: Paper;
  readonly today: string;
  readonly close: () => void;
}

/** A scan or a photograph, and the day of issue, from which the term runs. */
export function BringPaper({ childId, paper: { kind, validCalendarDays }, today, close }: BringPaperProps) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const [issuedOn, setIssuedOn] = useState('');
  const [isSent, setSent] = useState(false);
  const fault = faultOfDay(issuedOn, { validCalendarDays, today });
  const last = issuedOn === '' || fault !== undefined ? undefined : goodThrough(issuedOn, validCalendarDays);
  const bring = useCommand(
    async (brought: { readonly file: File; readonly issuedOn: string }, headers: Keyed) => {
      const put = await putScan({ childId, file: brought.file, purpose: 'enrolment' }, headers);
      if (put.data === undefined) return put;
      const body = { documentId: put.data.documentId, issuedOn: brought.issuedOn };
      return client.PUT('/api/v1/children/{childId}/papers/{kind}', { params: { path: { childId, kind } }, body, headers });
    },
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (isSendable(file) && issuedOn !== '' && fault === undefined) bring.mutate({ file, issuedOn });
      }}
    >
      <Stack maw={460}>
        <ScanInput file={file} onChange={setFile} />
        {isSent && file === null && (
          <Text role="alert" c="red.9" size="sm">
            {t('scan.missing')}
          </Text>
        )}
        <TextInput
          type="date"
          label={t('paper.issued-on')}
          description={t('paper.issued-on-hint')}
          max={today}
          value={issuedOn}
          onChange={({ currentTarget }) => setIssuedOn(currentTarget.value)}
          error={fault === undefined ? isSent && issuedOn === '' && t('paper.day-missing') : t(FAULTS[fault])}
        />
        {last !== undefined && <Text size="sm">{t('paper.will-hold', { day: format.day(last) })}</Text>}
        <FormEnd command={bring} label={t('paper.send')} cancel={close} />
      </Stack>
    </form>
  );
}
