import { Anchor, Button, Group, Paper as Card, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Status } from '../../ui/Status.js';
import { useFormat } from '../../words/use-format.js';
import type { Paper } from '../records.js';
import { BringPaper } from './BringPaper.js';
import { PAPERS, PAPER_HINTS, STATUSES, reasonWord } from './paper-words.js';
import { isShortLived, isToBring } from './papers.js';

interface OnePaperProps {
  readonly childId: string;
  readonly paper: Paper;
  readonly today: string;
}

/** One paper: whether it is there, till when it holds, what the kindergarten said of it, and a way to bring it or another. */
export function OnePaper({ childId, paper, today }: OnePaperProps) {
  const { t } = useTranslation('parent');
  const [isBringing, { open, close }] = useDisclosure(false);
  const { kind, status, documentId, ofEverybody } = paper;
  const [word, tone] = !ofEverybody && status === 'missing' ? (['paper.if-any', 'quiet'] as const) : STATUSES[status];
  return (
    <Card withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t(PAPERS[kind])}</Text>
          <Status tone={tone}>{t(word)}</Status>
        </Group>
        <Text size="sm">{t(PAPER_HINTS[kind])}</Text>
        <Dates paper={paper} />
        {status === 'refused' && <Text>{t(reasonWord(paper.reason))}</Text>}
        {status === 'expired' && <Text>{t('paper.expired-how')}</Text>}
        {isBringing ? (
          <BringPaper childId={childId} paper={paper} today={today} close={close} />
        ) : (
          <Group gap="md">
            <Button
              variant={isToBring(paper) ? 'light' : 'default'}
              aria-label={`${t(bringWord(paper))}: ${t(PAPERS[kind])}`}
              onClick={open}
            >
              {t(bringWord(paper))}
            </Button>
            {documentId !== undefined && (
              <Anchor href={`/api/v1/documents/${documentId}`} download py={10} aria-label={`${t('paper.see')}: ${t(PAPERS[kind])}`}>
                {t('paper.see')}
              </Anchor>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

const bringWord = ({ status }: Paper) => (status === 'missing' ? 'paper.bring' : 'paper.replace');

function Dates({ paper: { issuedOn, validUntil, validCalendarDays } }: { readonly paper: Paper }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  if (issuedOn === undefined)
    return !isShortLived(validCalendarDays) ? null : <Text size="sm">{t('paper.valid-days', { days: validCalendarDays })}</Text>;
  return (
    <Text size="sm">
      {t('paper.issued', { day: format.day(issuedOn) })}
      {validUntil !== undefined && ` · ${t('paper.valid-until', { day: format.day(validUntil) })}`}
    </Text>
  );
}
