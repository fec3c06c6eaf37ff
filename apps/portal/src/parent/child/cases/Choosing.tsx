import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { CommandButton } from '../../../ui/CommandButton.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Section } from '../../../ui/Section.js';
import { useKindergartenNames } from '../../places.js';
import { useCurrentRefusals } from '../../refusals/use-refusals.js';
import { RefuseVoucher } from '../RefuseVoucher.js';
import type { Situation } from '../situation.js';
import type { CaseProps } from '../SituationView.js';
import { ButtonLink } from '../../../ui/links.js';
import { Waits } from '../../waits/Waits.js';
import { noMoneyWord } from '../../waits/no-money.js';
import { useWaits } from '../../waits/use-waits.js';

/** The voucher is confirmed; now a kindergarten, in time. */
export function Choosing({ child, known, situation }: CaseProps & { readonly situation: Extract<Situation, { kind: 'choosing' }> }) {
  const { t } = useTranslation('parent');
  const { childId } = child;
  const { voucher, contractBy, lost } = situation;
  const nameOf = useKindergartenNames(lost?.districtId ?? voucher.placement?.districtId);
  const waits = useWaits(childId).data?.items ?? [];
  // A refusal has a card of its own, which says more.
  const isTold = useCurrentRefusals(childId, known.contracts).some(({ contractId }) => contractId === lost?.contractId);
  return (
    <>
      <Waits childId={childId} districtId={voucher.placement?.districtId} at="first" />
      <Section title={t('choosing.title')}>
        {lost !== undefined && !isTold && (
          <Alert color="orange" title={t('choosing.lost-title')}>
            {t(lost.cause === 'no-money' ? noMoneyWord(lost, waits) : 'choosing.lost', { kindergarten: nameOf(lost.kindergartenId) })}
          </Alert>
        )}
        <Text>
          {t('choosing.sign')} <Deadline at={contractBy} />
        </Text>
        <Text>{t('choosing.how')}</Text>
        <ButtonLink to="/my/children/$childId/seats" params={{ childId }} style={{ alignSelf: 'flex-start' }}>
          {t('todo.choose')}
        </ButtonLink>
        <Group align="flex-start">
          {!voucher.extended && <Extend childId={childId} />}
          <RefuseVoucher childId={childId} />
        </Group>
        <Text size="sm" c="gray.7">
          {voucher.extended ? t('choosing.extended') : t('choosing.extend-how')}
        </Text>
      </Section>
      <Waits childId={childId} districtId={voucher.placement?.districtId} at="last" />
    </>
  );
}

function Extend({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const extend = useCommand((_: 'extend', headers) =>
    client.POST('/api/v1/children/{childId}/voucher/extension', { params: { path: { childId } }, headers }),
  );
  return (
    <CommandButton command={extend} variant="light" onClick={() => extend.mutate('extend')}>
      {t('choosing.extend')}
    </CommandButton>
  );
}
