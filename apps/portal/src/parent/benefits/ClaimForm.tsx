import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { type Keyed, useCommand } from '../../api/command.js';
import { Answer } from '../../ui/Answer.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { useLocale } from '../../words/i18n.js';
import { useQueueRules } from '../../words/queue-rules.js';
import { NO_PROOF, type Proof, ProofFields } from './ProofFields.js';
import { withScan } from '../../ui/forms/put-scan.js';

interface ClaimFormProps {
  readonly childId: string;
  readonly close: () => void;
}

/** Which benefit, and what proves it; the document may come later. */
export function ClaimForm({ childId, close }: ClaimFormProps) {
  const { t } = useTranslation('parent');
  const locale = useLocale();
  const rules = useQueueRules();
  const [code, setCode] = useState('');
  const [proof, setProof] = useState(NO_PROOF);
  const claim = useCommand(
    ({ file, issuedOn, code: claimed }: Proof & { readonly code: string }, headers: Keyed) =>
      withScan({ childId, file, purpose: 'benefit' }, headers, (paper) => {
        const body = { code: claimed, ...paper, ...(issuedOn === '' ? {} : { issuedOn }) };
        return client.POST('/api/v1/children/{childId}/benefits', { params: { path: { childId } }, body, headers });
      }),
    { onDone: close },
  );
  return (
    <Answer query={rules}>
      {({ benefits, benefitProofWorkingDays, stopListCalendarDays }) => {
        const kind = benefits.find((one) => one.code === code)?.proof;
        return (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (code !== '') claim.mutate({ ...proof, code });
            }}
          >
            <Stack maw={460}>
              <Radio.Group size="md" label={t('benefit.which')} value={code} onChange={setCode}>
                <Stack gap="sm" pt="xs">
                  {benefits.map((one) => (
                    <Radio key={one.code} value={one.code} label={one.names[locale]} />
                  ))}
                </Stack>
              </Radio.Group>
              {kind === 'state-database' && <Text size="sm">{t('benefit.needs-none')}</Text>}
              {kind !== undefined && kind !== 'state-database' && (
                <>
                  <ProofFields kind={kind} proof={proof} onChange={setProof} />
                  <Text size="sm">{t('benefit.later', { days: benefitProofWorkingDays })}</Text>
                  {stopListCalendarDays > 0 && <Text size="sm">{t('benefit.stop-list', { days: stopListCalendarDays })}</Text>}
                </>
              )}
              <FormEnd command={claim} label={t('benefit.send')} cancel={close} />
            </Stack>
          </form>
        );
      }}
    </Answer>
  );
}
