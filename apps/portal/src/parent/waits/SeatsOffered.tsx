import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { ButtonLink } from '../../ui/links.js';
import { useKindergartenNames } from '../places.js';
import { useWaits } from './use-waits.js';

interface SeatsOfferedProps {
  readonly childId: string;
  readonly districtId: string | undefined;
}

/** On a card: a seat that came free waits for an answer. */
export function SeatsOffered({ childId, districtId }: SeatsOfferedProps) {
  const { t } = useTranslation('parent');
  const { data } = useWaits(childId);
  const nameOf = useKindergartenNames(districtId);
  const offered = (data?.items ?? []).flatMap(({ kindergartenId, offers }) => offers.map((offer) => ({ ...offer, kindergartenId })));
  return offered.map(({ offerId, kindergartenId, until }) => (
    <Alert key={offerId} color="green" title={t('waits.offer-at', { kindergarten: nameOf(kindergartenId) })}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('waits.answer')} <Deadline at={until} />
        </Text>
        <ButtonLink to="/my/children/$childId" params={{ childId }}>
          {t('exchange.look')}
        </ButtonLink>
      </Stack>
    </Alert>
  ));
}
