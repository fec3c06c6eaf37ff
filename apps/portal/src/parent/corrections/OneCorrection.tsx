import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Correction, FIELDS, REASONS } from '../../portrait/types.js';
import { Deadline } from '../../ui/Deadline.js';
import { Status } from '../../ui/Status.js';
import { Note } from '../../ui/written/Note.js';
import { useFormat } from '../../words/use-format.js';

const PHASES = {
  open: ['cor.waits', 'waiting'],
  accepted: ['cor.accepted', 'good'],
  declined: ['cor.not-corrected', 'quiet'],
} as const;

/** One request: what was written, by when it is answered, and the answer in the department's own words. */
export function OneCorrection({ correction }: { readonly correction: Correction }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const { childId, field, phase, requestedAt, answerBy, overdue, reason, noteId, documentId, answerNoteId, answeredAt } = correction;
  const [word, tone] = PHASES[phase];
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t(FIELDS[field])}</Text>
          <Status tone={tone}>{t(word)}</Status>
        </Group>
        <Text size="sm">{t('cor.requested', { moment: format.moment(requestedAt) })}</Text>
        {noteId !== undefined && <Note childId={childId} noteId={noteId} label={t('cor.your-words')} />}
        {documentId !== undefined && (
          <Anchor href={`/api/v1/documents/${documentId}`} download py={10} style={{ alignSelf: 'flex-start' }}>
            {t('cor.document-see')}
          </Anchor>
        )}
        {phase === 'open' && (
          <Text>
            {t(overdue ? 'cor.overdue' : 'cor.answers')} {!overdue && <Deadline at={answerBy} />}
          </Text>
        )}
        {phase === 'declined' && reason !== undefined && <Text>{t('cor.declined', { reason: t(REASONS[reason]) })}</Text>}
        {answerNoteId !== undefined && <Note childId={childId} noteId={answerNoteId} label={t('cor.their-words')} />}
        {answeredAt !== undefined && (
          <Text size="sm" c="gray.7">
            {t('cor.answered', { moment: format.moment(answeredAt) })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
