import { Alert, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Deadline } from '../../ui/Deadline.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import type { Wait } from '../records.js';

interface OfferedSeatProps {
  readonly childId: string;
  readonly offer: Wait['offers'][number];
  /** The district that would pay, if another one does now. */
  readonly payer: string | undefined;
}

/** A seat that came free and is kept for this family until it answers. */
export function OfferedSeat({ childId, offer: { offerId, groupId, from, until }, payer }: OfferedSeatProps) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const names = usePlaceNames();
  const params = { path: { childId, offerId } };
  const accept = useCommand((_: 'accept', headers) =>
    client.POST('/api/v1/children/{childId}/seat-offers/{offerId}/acceptance', { params, body: { groupId }, headers }),
  );
  const decline = useCommand((_: 'decline', headers) =>
    client.POST('/api/v1/children/{childId}/seat-offers/{offerId}/refusal', { params, body: { groupId }, headers }),
  );
  return (
    <Alert color="green" title={t('waits.offer')}>
      <Stack gap="sm">
        <Text>{t('waits.offer-from', { day: format.day(from) })}</Text>
        <Text>
          {t('waits.answer')} <Deadline at={until} />
        </Text>
        {payer !== undefined && <Text>{t('waits.offer-elsewhere', { district: names.district(payer) })}</Text>}
        <Text size="sm">{t('waits.offer-how')}</Text>
        <Group align="flex-start">
          <CommandButton command={accept} onClick={() => accept.mutate('accept')}>
            {t('waits.accept')}
          </CommandButton>
          <AskTwice
            label={t('waits.decline')}
            title={t('waits.decline-title')}
            consequence={t('waits.decline-what')}
            certainty={t('waits.decline-sure')}
            command={decline}
            onCertain={(close) => decline.mutate('decline', { onSuccess: close })}
          />
        </Group>
      </Stack>
    </Alert>
  );
}
