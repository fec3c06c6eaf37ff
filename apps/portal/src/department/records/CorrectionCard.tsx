import { Anchor, Button, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { type Correction, FIELDS, REASONS } from '../../portrait/types.js';
import { Deadline } from '../../ui/Deadline.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { OwnWords } from '../../ui/forms/OwnWords.js';
import { Note } from '../../ui/written/Note.js';
import { OpenScan } from '../../ui/written/OpenScan.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';

/** One request: by when it is due, what is wrong, what was written and brought for it, and the answer. */
export function CorrectionCard({ correction }: { readonly correction: Correction }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const districtId = useDistrict();
  const { childId, field, answerBy, requestedAt, noteId, documentId } = correction;
  const [isAnswering, { open, close }] = useDisclosure(false);
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs" align="flex-start">
        <Deadline at={answerBy} />
        <Text fw={600}>{t(FIELDS[field])}</Text>
        <Text size="sm">{t('cor.requested', { moment: format.moment(requestedAt) })}</Text>
        <Anchor component={Link} to={`/department/${districtId}/children/${childId}`} py={8}>
          {t('look.title')}
        </Anchor>
        {noteId !== undefined && <Note childId={childId} noteId={noteId} label={t('cor.read')} purpose="correction" />}
        <ForRole role="department">
          {documentId !== undefined && <OpenScan href={`/api/v1/documents/${documentId}?purpose=correction`} />}
          {isAnswering ? <AnswerForm correction={correction} close={close} /> : <Button onClick={open}>{t('cor.answer')}</Button>}
        </ForRole>
      </Stack>
    </Paper>
  );
}

function AnswerForm({ correction: { childId, correctionId }, close }: { readonly correction: Correction; readonly close: () => void }) {
  const { t } = useTranslation('portrait');
  const [said, setSaid] = useState<{ readonly reason: keyof typeof REASONS; readonly text: string }>({ reason: 'corrected', text: '' });
  const answer = useCommand(
    ({ reason, text }: typeof said, headers) =>
      client.POST('/api/v1/children/{childId}/corrections/{correctionId}/answer', {
        params: { path: { childId, correctionId } },
        body: { verdict: reason === 'corrected' ? 'accepted' : 'declined', reason, text },
        headers,
      }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(said);
      }}
    >
      <Stack maw={460}>
        <NativeSelect
          size="md"
          label={t('cor.reason')}
          data={Object.entries(REASONS).map(([value, key]) => ({ value, label: t(key) }))}
          value={said.reason}
          onChange={({ currentTarget }) => setSaid({ ...said, reason: currentTarget.value as keyof typeof REASONS })}
        />
        <OwnWords
          label={t('cor.comment')}
          value={said.text}
          onChange={({ currentTarget }) => setSaid({ ...said, text: currentTarget.value })}
        />
        <FormEnd command={answer} label={t('cor.answer')} cancel={close} />
      </Stack>
    </form>
  );
}
