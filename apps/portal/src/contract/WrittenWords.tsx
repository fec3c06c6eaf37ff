import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { answerOf } from '../api/command.js';
import { useLook } from '../api/look.js';
import { Answer } from '../ui/Answer.js';
import { Opened } from '../ui/written/Opened.js';
import { Quote } from '../ui/written/Quote.js';
import type { LookPurpose } from '../portrait/types.js';
import type { ContractPath } from './types.js';

/** What the kindergarten, the family and the department wrote, opened for a purpose. */
export function WrittenWords({ path }: { readonly path: ContractPath }) {
  const { t } = useTranslation('contract');
  return (
    <Opened label={t('appeal.read')} purpose="appeal">
      {(purpose) => <Written path={path} purpose={purpose} />}
    </Opened>
  );
}

function Written({ path, purpose }: { readonly path: ContractPath; readonly purpose: LookPurpose }) {
  const { t } = useTranslation('contract');
  const written = useLook(['refusal', path.childId, path.contractId, purpose], () =>
    answerOf(
      client.GET('/api/v1/children/{childId}/contracts/{contractId}/refusal', { params: { path: { ...path }, query: { purpose } } }),
    ),
  );
  return (
    <Answer query={written} lines={2}>
      {({ text, appealText, decisionText }) => (
        <Stack gap="sm" role="status">
          {[
            [t('refusal.words'), text] as const,
            [t('appeal.words'), appealText] as const,
            [t('decision.words'), decisionText] as const,
          ].map(([of, words]) => words !== undefined && <Quote key={of} label={of} text={words} />)}
        </Stack>
      )}
    </Answer>
  );
}
