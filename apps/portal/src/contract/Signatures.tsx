import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { known } from '../department/shared/known.js';
import { Answer } from '../ui/Answer.js';
import { Status } from '../ui/Status.js';
import { useFormat } from '../words/use-format.js';
import { LEVEL_WORDS, PARTY_WORDS, PROBLEM_WORDS } from './signature-words.js';
import type { ContractPath, Signature } from './types.js';

/** Who has signed and how; each signature is verified again while it is shown. */
export function Signatures({ path }: { readonly path: ContractPath }) {
  const { t } = useTranslation('contract');
  const format = useFormat();
  const signatures = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/signatures', { params: { path: { ...path } } });
  return (
    <Answer query={signatures} lines={2}>
      {({ signatures: found, trust }) =>
        found.length === 0 ? (
          <Text>{t('signatures.none')}</Text>
        ) : (
          <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
            {found.map((one) => (
              <li key={one.party}>
                <One signature={one} />
              </li>
            ))}
            {trust?.stale === true && (
              <li>
                <Text size="sm">{t('signatures.stale', { moment: format.moment(trust.readAt) })}</Text>
              </li>
            )}
          </Stack>
        )
      }
    </Answer>
  );
}

function One({ signature: { party, level, at, valid, problem, subject, issuer, serial } }: { readonly signature: Signature }) {
  const { t } = useTranslation('contract');
  const format = useFormat();
  const who = known(PARTY_WORDS, party);
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Text fw={600}>{who === undefined ? party : t(who)}</Text>
        <Status tone={valid ? 'good' : 'bad'}>{t(valid ? 'signatures.valid' : 'signatures.broken')}</Status>
      </Group>
      <Text size="sm">
        {format.moment(at)} · {t(LEVEL_WORDS[level])}
      </Text>
      {!valid && (
        <Text size="sm" c="red.9">
          {t(known(PROBLEM_WORDS, problem) ?? 'problem.other')}
        </Text>
      )}
      {subject !== undefined && (
        <Text size="sm" c="gray.7" style={{ overflowWrap: 'anywhere' }}>
          {t('signatures.certificate', { subject, issuer: issuer ?? '', serial: serial ?? '' })}
        </Text>
      )}
    </Stack>
  );
}
