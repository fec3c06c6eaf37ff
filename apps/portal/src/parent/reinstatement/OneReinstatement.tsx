import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CAUSES, REASONS, type Reinstatement, isOpen } from '../../reinstatement/types.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Deadline } from '../../ui/Deadline.js';
import { Status, type Tone } from '../../ui/Status.js';
import { Note } from '../../ui/written/Note.js';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';

const PHASES = {
  asked: ['asked', 'waiting'],
  proposed: ['asked', 'waiting'],
  granted: ['granted', 'good'],
  refused: ['refused', 'bad'],
  'taken-back': ['taken-back', 'quiet'],
} as const satisfies Record<Reinstatement['phase'], readonly [string, Tone]>;

/** One request: what was written, by when it is decided and what happens next, and the answer. */
export function OneReinstatement({ reinstatement }: { readonly reinstatement: Reinstatement }) {
  const { t } = useTranslation('reinstatement');
  const format = useFormat();
  const { childId, applicationId, phase, cause, askedBy, askedAt, noteId, decisionNoteId, reason, supersedes } = reinstatement;
  const [word, tone] = PHASES[phase];
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t('about', { number: applicationNumber(applicationId) })}</Text>
          <Status tone={tone}>{t(word)}</Status>
        </Group>
        <Text>
          {t(CAUSES[cause])}. {t('asked-at', { moment: format.moment(askedAt) })}.
        </Text>
        {askedBy === 'department' && <Text>{t('by-office')}</Text>}
        {askedBy === 'guardian' && noteId !== undefined && <Note childId={childId} noteId={noteId} label={t('your-words')} />}
        {isOpen(reinstatement) && <Next reinstatement={reinstatement} />}
        {phase === 'granted' && <Text>{t('granted-how')}</Text>}
        {supersedes !== undefined && <Text>{t('granted-merged', { number: applicationNumber(supersedes) })}</Text>}
        {phase === 'refused' && reason !== undefined && <Text>{t('refused-why', { reason: t(REASONS[reason]) })}</Text>}
        {phase === 'refused' && <Text>{t('refused-how')}</Text>}
        {decisionNoteId !== undefined && <Note childId={childId} noteId={decisionNoteId} label={t('answer')} />}
      </Stack>
    </Paper>
  );
}

function Next({ reinstatement: { childId, reinstatementId, askedBy, decideBy, overdue } }: { readonly reinstatement: Reinstatement }) {
  const { t } = useTranslation('reinstatement');
  const takeBack = useCommand((_: null, headers) =>
    client.POST('/api/v1/children/{childId}/reinstatements/{reinstatementId}/taking-back', {
      params: { path: { childId, reinstatementId } },
      headers,
    }),
  );
  return (
    <>
      {overdue ? (
        <Text>{t('late')}</Text>
      ) : (
        <Text>
          {t('decides')} <Deadline at={decideBy} />
        </Text>
      )}
      <Text>{t('next')}</Text>
      {askedBy === 'guardian' && (
        <CommandButton command={takeBack} variant="default" onClick={() => takeBack.mutate(null)}>
          {t('take-back')}
        </CommandButton>
      )}
    </>
  );
}
