import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { ButtonLink } from '../../ui/links.js';
import { useKindergartenNames } from '../places.js';
import type { Swap } from '../records.js';
import { useSwaps } from './use-swaps.js';

/** Another family waits for an answer. */
export function ExchangeToAnswer({ childId }: { readonly childId: string }) {
  const { data } = useSwaps(childId);
  const asked = (data?.items ?? []).filter(({ phase, asked: isAsked }) => phase === 'proposed' && isAsked);
  return asked.map((swap) => <OneToAnswer key={swap.swapId} childId={childId} swap={swap} />);
}

function OneToAnswer({ childId, swap: { kindergartenId, districtId, dueAt } }: { readonly childId: string; readonly swap: Swap }) {
  const { t } = useTranslation('parent');
  const nameOf = useKindergartenNames(districtId);
  return (
    <Alert color="orange" title={t('exchange.alert', { kindergarten: nameOf(kindergartenId) })}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('exchange.asked-how')} {dueAt !== undefined && <Deadline at={dueAt} />}
        </Text>
        <ButtonLink to="/my/children/$childId/exchange" params={{ childId }}>
          {t('exchange.look')}
        </ButtonLink>
      </Stack>
    </Alert>
  );
}
