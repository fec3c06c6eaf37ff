import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { CommandButton } from '../../../ui/CommandButton.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Section } from '../../../ui/Section.js';

/** A term was missed. Once, that can be made good. */
export function Inactive({ childId, restorableUntil }: { readonly childId: string; readonly restorableUntil: string | undefined }) {
  const { t } = useTranslation('parent');
  return (
    <Section title={t('inactive.title')}>
      <Text>{t('inactive.why')}</Text>
      {restorableUntil === undefined ? <Anew childId={childId} /> : <Restore childId={childId} until={restorableUntil} />}
    </Section>
  );
}

function Restore({ childId, until }: { readonly childId: string; readonly until: string }) {
  const { t } = useTranslation('parent');
  const restore = useCommand((_: 'restore', headers) =>
    client.POST('/api/v1/children/{childId}/application/restoration', { params: { path: { childId } }, headers }),
  );
  return (
    <>
      <Text>
        {t('inactive.restore-by')} <Deadline at={until} />
      </Text>
      <Text>{t('inactive.restore-how')}</Text>
      <CommandButton command={restore} onClick={() => restore.mutate('restore')}>
        {t('todo.restore')}
      </CommandButton>
    </>
  );
}

/** The old application has to be taken back before there can be a new one. */
function Anew({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const navigate = useNavigate();
  const withdraw = useCommand(
    (_: 'withdraw', headers) => client.DELETE('/api/v1/children/{childId}/application', { params: { path: { childId } }, headers }),
    { onDone: () => navigate({ to: '/my/apply', search: { child: childId } }) },
  );
  return (
    <>
      <Text>{t('inactive.for-good')}</Text>
      <CommandButton command={withdraw} onClick={() => withdraw.mutate('withdraw')}>
        {t('inactive.anew')}
      </CommandButton>
    </>
  );
}
