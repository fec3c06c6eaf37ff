import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';
import { OtherDistrict } from '../OtherDistrict.js';
import { useKindergartenNames } from '../places.js';
import type { Wait } from '../records.js';
import { OfferedSeat } from './OfferedSeat.js';
import { PlaceStory } from './PlaceStory.js';

interface OneWaitProps {
  readonly childId: string;
  /** Of the child. */
  readonly districtId: string | undefined;
  readonly wait: Wait;
}

/** One list: the place in it, how it came about, and the seat that is offered. */
export function OneWait({ childId, districtId, wait }: OneWaitProps) {
  const { t } = useTranslation('parent');
  const nameOf = useKindergartenNames(wait.districtId);
  const path = { childId, entryId: wait.entryId };
  const leave = useCommand((_: 'leave', headers) =>
    client.DELETE('/api/v1/children/{childId}/waiting-lists/{entryId}', { params: { path }, headers }),
  );
  return (
    <Stack gap="xs">
      <Text fw={600}>{nameOf(wait.kindergartenId)}</Text>
      <OtherDistrict districtId={wait.districtId} own={districtId} word="waits.district" />
      <Text>{wait.place === 0 ? t('waits.joining') : t('waits.place', { place: wait.place, waiting: wait.waiting })}</Text>
      {wait.offers.map((offer) => (
        <OfferedSeat
          key={offer.offerId}
          childId={childId}
          offer={offer}
          payer={wait.districtId === districtId ? undefined : wait.districtId}
        />
      ))}
      <PlaceStory history={wait.history} />
      {wait.offers.length === 0 && (
        <AskTwice
          label={t('waits.leave')}
          title={t('waits.leave-title')}
          consequence={t('waits.leave-what')}
          certainty={t('waits.leave-sure')}
          command={leave}
          onCertain={(close) => leave.mutate('leave', { onSuccess: close })}
        />
      )}
    </Stack>
  );
}
