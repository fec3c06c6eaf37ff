import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { ButtonLink } from '../../ui/links.js';
import { useKindergartenNames } from '../places.js';
import { useSwaps } from './use-swaps.js';

interface ExchangeToAnswerProps {
  readonly childId: string;
  readonly districtId: string | undefined;
}

/** Another family waits for an answer. */
export function ExchangeToAnswer({ childId, districtId }: ExchangeToAnswerProps) {
  const { t } = useTranslation('parent');
  const { data } = useSwaps(childId);
  const nameOf = useKindergartenNames(districtId);
  const asked = (data?.items ?? []).filter(({ phase, asked: isAsked }) => phase === 'proposed' && isAsked);
  return asked.map(({ swapId, kindergartenId, dueAt }) => (
    <Alert key={swapId} color="orange" title={t('exchange.alert', { kindergarten: nameOf(kindergartenId) })}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('exchange.asked-how')} {dueAt !== undefined && <Deadline at={dueAt} />}
        </Text>
        <ButtonLink to="/my/children/$childId/exchange" params={{ childId }}>
          {t('exchange.look')}
        </ButtonLink>
      </Stack>
    </Alert>
  ));
}
