import { Button, NativeSelect, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Answer } from '../ui/Answer.js';
import { FormEnd } from '../ui/FormEnd.js';
import { Section } from '../ui/Section.js';
import { useFormat } from '../words/use-format.js';
import { type Correction, FIELDS, REASONS } from './types.js';

const TEXT_MAX = 2_000;

/** What the guardian asked to be put right, and a way to ask. */
export function Corrections({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('portrait');
  const corrections = api.useQuery('get', '/api/v1/children/{childId}/corrections', { params: { path: { childId } } });
  const [isAsking, { open, close }] = useDisclosure(false);
  return (
    <Section title={t('cor.title')}>
      <Text>{t('cor.lead')}</Text>
      <Answer query={corrections}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((one) => (
              <OneCorrection key={one.correctionId} correction={one} />
            ))}
          </Stack>
        )}
      </Answer>
      {isAsking ? (
        <AskForm childId={childId} close={close} />
      ) : (
        <div>
          <Button variant="default" onClick={open}>
            {t('cor.open')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function OneCorrection({ correction }: { readonly correction: Correction }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const { field, phase, requestedAt, answerBy, overdue, reason } = correction;
  return (
    <Paper withBorder p="sm">
      <Text fw={600}>{t(FIELDS[field])}</Text>
      <Text size="sm">{t('cor.requested', { moment: format.moment(requestedAt) })}</Text>
      {phase === 'open' && <Text>{overdue ? t('cor.overdue') : t('cor.answer-by', { moment: format.moment(answerBy) })}</Text>}
      {phase === 'accepted' && <Text>{t('cor.accepted')}</Text>}
      {phase === 'declined' && <Text>{t('cor.declined', { reason: reason === undefined ? '' : t(REASONS[reason]) })}</Text>}
    </Paper>
  );
}

function AskForm({ childId, close }: { readonly childId: string; readonly close: () => void }) {
  const { t } = useTranslation('portrait');
  const [asked, setAsked] = useState<{ readonly field: Correction['field']; readonly text: string }>({ field: 'attendance', text: '' });
  const ask = useCommand(
    (body: typeof asked, headers) =>
      client.POST('/api/v1/children/{childId}/corrections', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(asked);
      }}
    >
      <Stack maw={460}>
        <NativeSelect
          size="md"
          label={t('cor.field')}
          data={Object.entries(FIELDS).map(([value, key]) => ({ value, label: t(key) }))}
          value={asked.field}
          onChange={({ currentTarget }) => setAsked({ ...asked, field: currentTarget.value as Correction['field'] })}
        />
        <Textarea
          label={t('cor.text')}
          autosize
          minRows={3}
          maxLength={TEXT_MAX}
          value={asked.text}
          onChange={({ currentTarget }) => setAsked({ ...asked, text: currentTarget.value })}
        />
        <FormEnd command={ask} label={t('cor.send')} cancel={close} />
      </Stack>
    </form>
  );
}
