import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { Status } from '../../../ui/Status.js';
import { useFormat } from '../../../words/use-format.js';
import type { Contract, Signature } from '../../records.js';
import { LEVELS, commonNameOf, partyWord, problemWord } from './signature-words.js';

/** Each signature as it stands now: verified anew over the very bytes whenever this is asked. Nothing is shown where nobody has signed. */
export function SignatureVerdicts({ contract: { childId, contractId } }: { readonly contract: Contract }) {
  const { t } = useTranslation('parent');
  const { data } = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/signatures', {
    params: { path: { childId, contractId } },
  });
  if (data === undefined || data.signatures.length === 0) return null;
  return (
    <details>
      <summary style={{ paddingBlock: 12, cursor: 'pointer' }}>{t('signature.verdicts')}</summary>
      <Stack gap="sm">
        <Text size="sm">{t('signature.checked')}</Text>
        {data.signatures.map((signature) => (
          <Verdict key={`${signature.party} ${signature.at}`} signature={signature} />
        ))}
      </Stack>
    </details>
  );
}

function Verdict({ signature }: { readonly signature: Signature }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { party, level, at, valid, problem, subject, issuer, serial } = signature;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{t(partyWord(party))}</Text>
        <Status tone={valid ? 'good' : 'bad'}>{t(valid ? 'signature.valid' : 'signature.invalid')}</Status>
      </Group>
      <Text size="sm">
        {format.moment(at)} · {t(LEVELS[level])}
      </Text>
      {!valid && <Text size="sm">{t(problemWord(problem))}</Text>}
      {subject !== undefined && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('signature.certificate', { subject: commonNameOf(subject), issuer: commonNameOf(issuer ?? ''), serial: serial ?? '' })}
        </Text>
      )}
    </Stack>
  );
}
