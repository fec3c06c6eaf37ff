import { Anchor, Button, NativeSelect, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { type Correction, FIELDS, REASONS } from '../../portrait/types.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Deadline } from '../../ui/Deadline.js';
import { FormEnd } from '../../ui/FormEnd.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';

/** One request: by when it is due, what is wrong, and the answer. */
export function CorrectionCard({ correction }: { readonly correction: Correction }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const districtId = useDistrict();
  const { childId, field, answerBy, requestedAt, noteId } = correction;
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
        {noteId !== undefined && <Written childId={childId} noteId={noteId} />}
        <ForRole role="department">
          {isAnswering ? <AnswerForm correction={correction} close={close} /> : <Button onClick={open}>{t('cor.answer')}</Button>}
        </ForRole>
      </Stack>
    </Paper>
  );
}

/** Read on demand: each reading is a look that the guardian sees. */
function Written({ childId, noteId }: { readonly childId: string; readonly noteId: string }) {
  const { t } = useTranslation('portrait');
  const [text, setText] = useState<string>();
  const read = useCommand(
    (_: null, headers) =>
      client.GET('/api/v1/children/{childId}/notes/{noteId}', {
        params: { path: { childId, noteId }, query: { purpose: 'correction' } },
        headers,
      }),
    { onDone: (note) => setText(note?.text) },
  );
  if (text !== undefined) return <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>;
  return (
    <CommandButton command={read} variant="default" onClick={() => read.mutate(null)}>
      {t('cor.read')}
    </CommandButton>
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
        <Textarea
          label={t('cor.comment')}
          autosize
          minRows={2}
          maxLength={2_000}
          value={said.text}
          onChange={({ currentTarget }) => setSaid({ ...said, text: currentTarget.value })}
        />
        <FormEnd command={answer} label={t('cor.answer')} cancel={close} />
      </Stack>
    </form>
  );
}
