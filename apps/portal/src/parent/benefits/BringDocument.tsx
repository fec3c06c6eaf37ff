import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { type Keyed, useCommand } from '../../api/command.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { useQueueRules } from '../../words/queue-rules.js';
import type { Benefit } from '../records.js';
import { NO_PROOF, type Proof, ProofFields, isWhole } from './ProofFields.js';
import { putScan } from '../../ui/forms/put-scan.js';

interface BringDocumentProps {
  readonly childId: string;
  readonly benefit: Benefit;
  readonly close: () => void;
}

/** The document of a claim, brought later. */
export function BringDocument({ childId, benefit: { claimId, code }, close }: BringDocumentProps) {
  const { t } = useTranslation('parent');
  const [proof, setProof] = useState(NO_PROOF);
  const { data: rules } = useQueueRules();
  const kind = rules?.benefits.find((one) => one.code === code)?.proof ?? '';
  const bring = useCommand(
    async ({ file, issuedOn }: Proof, headers: Keyed) => {
      const put = await putScan({ childId, file: file as File, purpose: 'benefit' }, headers);
      if (put.data === undefined) return put;
      return client.PUT('/api/v1/children/{childId}/benefits/{claimId}/document', {
        params: { path: { childId, claimId } },
        body: { documentId: put.data.documentId, ...(issuedOn === '' ? {} : { issuedOn }) },
        headers,
      });
    },
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(proof, kind)) bring.mutate(proof);
      }}
    >
      <Stack maw={460}>
        <ProofFields kind={kind} proof={proof} onChange={setProof} />
        <FormEnd command={bring} label={t('benefit.add-document')} cancel={close} />
      </Stack>
    </form>
  );
}
