import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { CommandButton } from '../ui/CommandButton.js';
import { FormEnd } from '../ui/FormEnd.js';
import { OpenScan } from '../ui/written/OpenScan.js';
import { PAPER_REASON_WORDS, PAPER_WORDS, type PaperReason } from './paper-words.js';
import type { ContractPath, Paper } from './types.js';

interface CheckPaperProps {
  readonly path: ContractPath;
  readonly paper: Paper;
}

/** Looks at the scan, and says whether it is what it should be; a refusal has a reason, which the family reads. */
export function CheckPaper({ path, paper: { kind, status } }: CheckPaperProps) {
  const { t } = useTranslation('contract');
  const [isRefusing, setRefusing] = useState(false);
  const check = useCommand((body: { readonly outcome: 'accepted' | 'refused'; readonly reason?: PaperReason }, headers) =>
    client.POST('/api/v1/children/{childId}/contracts/{contractId}/papers/{kind}/check', {
      params: { path: { ...path, kind } },
      body,
      headers,
    }),
  );
  const { childId, contractId } = path;
  const name = t(PAPER_WORDS[kind]);
  return (
    <Stack gap="xs" mt="xs">
      <OpenScan href={`/api/v1/children/${childId}/contracts/${contractId}/papers/${kind}/scan`} of={name} />
      {isRefusing ? (
        <RefusePaper
          command={check}
          name={name}
          close={() => setRefusing(false)}
          refuse={(reason) => check.mutate({ outcome: 'refused', reason }, { onSuccess: () => setRefusing(false) })}
        />
      ) : (
        <Group gap="sm" align="flex-start">
          {status !== 'accepted' && status !== 'expired' && (
            <CommandButton
              command={check}
              variant="light"
              aria-label={`${t('paper.accept')}: ${name}`}
              onClick={() => check.mutate({ outcome: 'accepted' })}
            >
              {t('paper.accept')}
            </CommandButton>
          )}
          {status !== 'refused' && (
            <Button variant="default" aria-label={`${t('paper.refuse')}: ${name}`} onClick={() => setRefusing(true)}>
              {t('paper.refuse')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

interface RefusePaperProps {
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  readonly name: string;
  readonly close: () => void;
  readonly refuse: (reason: PaperReason) => void;
}

function RefusePaper({ command, name, close, refuse }: RefusePaperProps) {
  const { t } = useTranslation('contract');
  const [reason, setReason] = useState<PaperReason>();
  const [isUnsaid, setUnsaid] = useState(false);
  return (
    <form
      noValidate
      aria-label={`${t('paper.refuse')}: ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === undefined) setUnsaid(true);
        else refuse(reason);
      }}
    >
      <Stack maw={420} gap="sm">
        <NativeSelect
          size="md"
          label={t('paper.reason')}
          description={t('paper.reason-hint')}
          error={isUnsaid && reason === undefined && t('reason-missing')}
          data={[{ value: '', label: '' }, ...Object.entries(PAPER_REASON_WORDS).map(([value, word]) => ({ value, label: t(word) }))]}
          value={reason ?? ''}
          onChange={({ currentTarget: { value } }) => setReason(value === '' ? undefined : (value as PaperReason))}
        />
        <FormEnd command={command} label={t('paper.refuse')} cancel={close} />
      </Stack>
    </form>
  );
}
