import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { ButtonLink } from '../../ui/links.js';
import { useKindergartenNames } from '../places.js';
import type { Wait } from '../records.js';
import { useWaits } from './use-waits.js';

/** On a card: a seat that came free waits for an answer. */
export function SeatsOffered({ childId }: { readonly childId: string }) {
  const offered = (useWaits(childId).data?.items ?? []).flatMap(({ offers, ...wait }) => offers.map((offer) => ({ ...offer, ...wait })));
  return offered.map((seat) => <OneSeat key={seat.offerId} childId={childId} seat={seat} />);
}

interface OneSeatProps {
  readonly childId: string;
  readonly seat: Pick<Wait, 'kindergartenId' | 'districtId'> & Pick<Wait['offers'][number], 'until'>;
}

function OneSeat({ childId, seat: { kindergartenId, districtId, until } }: OneSeatProps) {
  const { t } = useTranslation('parent');
  const nameOf = useKindergartenNames(districtId);
  return (
    <Alert color="green" title={t('waits.offer-at', { kindergarten: nameOf(kindergartenId) })}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('waits.answer')} <Deadline at={until} />
        </Text>
        <ButtonLink to="/my/children/$childId" params={{ childId }}>
          {t('exchange.look')}
        </ButtonLink>
      </Stack>
    </Alert>
  );
}
