import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { Section } from '../../ui/Section.js';
import { RELATIONS } from '../relations.js';
import type { Child } from '../records.js';

type Request = NonNullable<Child['requests']>[number];

/** Who asks to be a guardian of the child too: nobody is let in, nor turned away, by one touch. */
export function GuardianRequests({ child: { childId, requests = [] } }: { readonly child: Child }) {
  const { t } = useTranslation('parent');
  if (requests.length === 0) return null;
  return (
    <Section title={t('guardian.title')}>
      {requests.map((request) => (
        <OneRequest key={request.guardianId} childId={childId} request={request} />
      ))}
    </Section>
  );
}

function OneRequest({ childId, request: { guardianId, relation, maskedIin } }: { readonly childId: string; readonly request: Request }) {
  const { t } = useTranslation('parent');
  const params = { path: { childId, guardianId } };
  const confirm = useCommand((_: 'confirm', headers) =>
    client.POST('/api/v1/children/{childId}/guardians/{guardianId}/confirmation', { params, headers }),
  );
  const decline = useCommand((_: 'decline', headers) =>
    client.DELETE('/api/v1/children/{childId}/guardians/{guardianId}', { params, headers }),
  );
  const who = { relation: t(RELATIONS[relation as keyof typeof RELATIONS] ?? 'relation.parent'), iin: maskedIin };
  return (
    <Stack gap="sm">
      <Text>{t('guardian.asks', who)}</Text>
      <Group>
        <AskTwice
          about="decision"
          label={t('guardian.confirm')}
          title={t('guardian.confirm-title')}
          consequence={t('guardian.confirm-consequence', who)}
          certainty={t('guardian.confirm-certain')}
          command={confirm}
          onCertain={(close) => confirm.mutate('confirm', { onSuccess: close })}
        />
        <AskTwice
          label={t('guardian.decline')}
          title={t('guardian.decline-title')}
          consequence={t('guardian.decline-consequence', who)}
          certainty={t('guardian.decline-certain')}
          command={decline}
          onCertain={(close) => decline.mutate('decline', { onSuccess: close })}
        />
      </Group>
    </Stack>
  );
}
