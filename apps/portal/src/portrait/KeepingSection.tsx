import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Answer } from '../ui/Answer.js';
import { FormEnd } from '../ui/FormEnd.js';
import { Section } from '../ui/Section.js';
import { useFormat } from '../words/use-format.js';

/** How long what is personal is kept; where nothing is open, it may be asked to be erased earlier. */
export function KeepingSection({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const keeping = api.useQuery('get', '/api/v1/children/{childId}/keeping', { params: { path: { childId } } });
  return (
    <Section title={t('keep.title')}>
      <Answer query={keeping}>
        {({ phase, keepUntil }) => (
          <Stack gap="sm" align="flex-start">
            {phase === 'open' && <Text>{t('keep.open')}</Text>}
            {keepUntil !== undefined && <Text>{t('keep.until', { day: format.day(keepUntil.slice(0, 10)) })}</Text>}
            {phase === 'asked' && <Text>{t('keep.asked')}</Text>}
            {phase === 'approved' && <Text>{t('keep.approved')}</Text>}
            {(phase === 'ordered' || phase === 'erased') && <Text>{t('keep.gone')}</Text>}
            {phase === 'left' && <AskToErase childId={childId} />}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function AskToErase({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('portrait');
  const [isAsking, { open, close }] = useDisclosure(false);
  const ask = useCommand(
    (body: { readonly certain: true }, headers) =>
      client.POST('/api/v1/children/{childId}/erasure', { params: { path: { childId } }, body, headers }),
    { onDone: close },
  );
  if (!isAsking)
    return (
      <Button variant="default" onClick={open}>
        {t('keep.ask')}
      </Button>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ certain: true });
      }}
    >
      <Stack maw={460}>
        <Text>{t('keep.certain')}</Text>
        <FormEnd command={ask} label={t('keep.yes')} cancel={close} />
      </Stack>
    </form>
  );
}
