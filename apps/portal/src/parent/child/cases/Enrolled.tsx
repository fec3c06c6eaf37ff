import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../ui/Facts.js';
import { Section } from '../../../ui/Section.js';
import { useFormat } from '../../../words/use-format.js';
import { useGroup, useKindergartenNames, usePlaceWords } from '../../places.js';
import { ExchangeToAnswer } from '../../exchange/ExchangeToAnswer.js';
import { isOfExchange, useSwaps } from '../../exchange/use-swaps.js';
import { MonthToConfirm } from '../../month/MonthToConfirm.js';
import { PapersSection } from '../../papers/PapersSection.js';
import { ContractCard } from '../contract/ContractCard.js';
import { SignatureVerdicts } from '../contract/SignatureVerdicts.js';
import { LeaveForm } from '../LeaveForm.js';
import type { Situation } from '../situation.js';
import type { CaseProps } from '../SituationView.js';
import { ButtonLink } from '../../../ui/links.js';
import { Waits } from '../../waits/Waits.js';

/** The child has a place: where, since when, and what can be changed. */
export function Enrolled({ child, known, situation }: CaseProps & { readonly situation: Extract<Situation, { kind: 'enrolled' }> }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const words = usePlaceWords();
  const { contract, move } = situation;
  const districtId = known.application?.placement?.districtId ?? known.voucher?.placement?.districtId;
  const nameOf = useKindergartenNames(districtId);
  const group = useGroup(contract);
  const { childId } = child;
  const swaps = useSwaps(childId).data?.items ?? [];
  const { from = known.today } = contract;
  const isToCome = from > known.today;
  return (
    <>
      <Waits childId={childId} districtId={districtId} />
      <MonthToConfirm childId={childId} today={known.today} />
      <ExchangeToAnswer childId={childId} districtId={districtId} />
      {move !== undefined && (
        <ContractCard
          contract={move}
          districtId={districtId}
          movesFrom={nameOf(contract.kindergartenId)}
          isExchange={isOfExchange(swaps, move.contractId)}
        />
      )}
      <Section title={isToCome ? t('enrolled.to-come') : t('enrolled.title')}>
        <Facts
          items={[
            [t('enrolled.where'), nameOf(contract.kindergartenId)],
            group === undefined ? undefined : [t('enrolled.group'), words.group(group)],
            [isToCome ? t('enrolled.from') : t('enrolled.since'), format.day(from)],
          ]}
        />
        <Text>{t('enrolled.pays')}</Text>
        <SignatureVerdicts contract={contract} />
        <ButtonLink
          to="/my/children/$childId/months/$month"
          params={{ childId, month: known.today.slice(0, 7) }}
          variant="light"
          style={{ alignSelf: 'flex-start' }}
        >
          {t('enrolled.this-month')}
        </ButtonLink>
      </Section>
      {isToCome && <PapersSection contract={contract} />}
      <Section title={t('enrolled.change')}>
        {move === undefined && (
          <Group>
            <ButtonLink to="/my/children/$childId/seats" params={{ childId }} variant="light">
              {t('enrolled.move')}
            </ButtonLink>
            <Text size="sm" c="gray.7" maw={420}>
              {t('enrolled.move-how')}
            </Text>
          </Group>
        )}
        <Group>
          <ButtonLink to="/my/children/$childId/exchange" params={{ childId }} variant="light">
            {t('exchange.title')}
          </ButtonLink>
          <Text size="sm" c="gray.7" maw={420}>
            {t('exchange.lead')}
          </Text>
        </Group>
        <LeaveForm childId={childId} today={known.today} from={from} lastDay={undefined} />
      </Section>
    </>
  );
}
