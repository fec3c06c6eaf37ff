import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { useSession } from '../../api/session.js';
import { REASONS, type Reinstatement } from '../../reinstatement/types.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { OwnWords } from '../../ui/forms/OwnWords.js';
import { Note } from '../../ui/written/Note.js';
import { ForRole } from '../shared/ForRole.js';

interface DecideProps {
  readonly reinstatement: Reinstatement;
  readonly proposal: NonNullable<Reinstatement['proposal']>;
}

/** What was proposed; the second person agrees with it, or gives it back. */
export function Decide({ reinstatement: { childId, reinstatementId }, proposal }: DecideProps) {
  const { t } = useTranslation('reinstatement');
  const session = useSession();
  const [answer, setAnswer] = useState('');
  const { outcome, reason, noteId, by } = proposal;
  const decide = useCommand((agrees: boolean, headers) =>
    client.POST('/api/v1/children/{childId}/reinstatements/{reinstatementId}/decision', {
      params: { path: { childId, reinstatementId } },
      body: { agrees, text: answer.trim() },
      headers,
    }),
  );
  const isOwn = session?.staff?.staffId === by;
  return (
    <Stack gap="sm">
      <Text fw={600}>
        {outcome === 'granted' || reason === undefined ? t('proposal.granted') : t('proposal.refused', { reason: t(REASONS[reason]) })}
      </Text>
      {noteId !== undefined && <Note childId={childId} noteId={noteId} label={t('propose.text')} purpose="appeal" />}
      {isOwn ? (
        <Text c="gray.8">{t('wait-other')}</Text>
      ) : (
        <ForRole role="approver" otherwise={t('wait-decide')}>
          <OwnWords
            maw={520}
            label={t('answer')}
            description={t('answer.hint')}
            value={answer}
            onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
          />
          <Group align="flex-start">
            <AskTwice
              about={outcome === 'granted' ? 'decision' : 'loss'}
              label={t('agree')}
              title={t('agree.title')}
              consequence={t(outcome === 'granted' ? 'agree.granted' : 'agree.refused')}
              certainty={t('agree.certain')}
              command={decide}
              onCertain={(done) => decide.mutate(true, { onSuccess: done })}
            />
            <CommandButton command={decide} variant="default" onClick={() => decide.mutate(false)}>
              {t('return')}
            </CommandButton>
          </Group>
        </ForRole>
      )}
    </Stack>
  );
}
