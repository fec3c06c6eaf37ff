import { Box, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Status } from '../ui/Status.js';
import { useFormat } from '../words/use-format.js';
import { CheckPaper } from './CheckPaper.js';
import { PAPER_REASON_WORDS, PAPER_STATUSES, PAPER_WORDS } from './paper-words.js';
import type { ContractPath, Paper } from './types.js';
import { known } from '../department/shared/known.js';

interface PapersProps {
  readonly path: ContractPath;
  /** The head of the kindergarten whose contract it is checks them; all others see how they stand. */
  readonly mayCheck: boolean;
}

/** What a child needs to be enrolled: brought, good until when, looked at with what result. */
export function Papers({ path, mayCheck }: PapersProps) {
  const { t } = useTranslation('contract');
  const papers = api.useQuery('get', '/api/v1/children/{childId}/contracts/{contractId}/papers', { params: { path: { ...path } } });
  return (
    <Answer query={papers} lines={3}>
      {({ papers: list, complete, required }) => (
        <Stack gap="md">
          <Group gap="sm">
            <Status tone={complete ? 'good' : 'urgent'}>{t(complete ? 'papers.complete' : 'papers.incomplete')}</Status>
            {!complete && <Text size="sm">{t(required ? 'papers.required' : 'papers.head-decides')}</Text>}
          </Group>
          <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
            {list.map((paper) => (
              <Box component="li" key={paper.kind} pb="md" style={{ borderBlockEnd: '1px solid var(--mantine-color-gray-2)' }}>
                <OnePaper paper={paper} />
                {mayCheck && paper.documentId !== undefined && <CheckPaper path={path} paper={paper} />}
              </Box>
            ))}
          </Stack>
        </Stack>
      )}
    </Answer>
  );
}

function OnePaper({ paper: { kind, status, issuedOn, validUntil, reason, ofEverybody } }: { readonly paper: Paper }) {
  const { t } = useTranslation('contract');
  const format = useFormat();
  const { tone, word } = PAPER_STATUSES[status];
  const isSpare = status === 'missing' && !ofEverybody;
  const why = known(PAPER_REASON_WORDS, reason);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{t(PAPER_WORDS[kind])}</Text>
        <Status tone={isSpare ? 'quiet' : tone}>{t(isSpare ? 'paper.spare' : word)}</Status>
      </Group>
      {issuedOn !== undefined && (
        <Text size="sm">
          {t('paper.issued', { day: format.day(issuedOn) })}
          {' · '}
          {validUntil === undefined ? t('paper.endless') : t('paper.until', { day: format.day(validUntil) })}
        </Text>
      )}
      {status === 'refused' && why !== undefined && <Text size="sm">{t('paper.refused-for', { reason: t(why) })}</Text>}
    </Stack>
  );
}
