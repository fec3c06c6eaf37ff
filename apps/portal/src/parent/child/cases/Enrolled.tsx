import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../ui/Facts.js';
import { Section } from '../../../ui/Section.js';
import { useFormat } from '../../../words/use-format.js';
import { useKindergartenNames } from '../../places.js';
import { useGroupFacts } from '../use-group-facts.js';
import { ExchangeToAnswer } from '../../exchange/ExchangeToAnswer.js';
import { isOfExchange, useSwaps } from '../../exchange/use-swaps.js';
import { MonthToConfirm } from '../../month/MonthToConfirm.js';
import { PapersSection } from '../../papers/PapersSection.js';
import { ContractCard } from '../contract/ContractCard.js';
import { SignatureVerdicts } from '../contract/SignatureVerdicts.js';
import type { Contract } from '../../records.js';
import { LeaveForm } from '../LeaveForm.js';
import type { Situation } from '../situation.js';
import type { CaseProps } from '../SituationView.js';
import { ButtonLink } from '../../../ui/links.js';
import { Waits } from '../../waits/Waits.js';
import { noMoneyWord } from '../../waits/no-money.js';
import { useWaits } from '../../waits/use-waits.js';

/** The child has a place: where, since when, and what can be changed. */
export function Enrolled({ child, known, situation }: CaseProps & { readonly situation: Extract<Situation, { kind: 'enrolled' }> }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const { contract, move } = situation;
  const districtId = contract.districtId ?? known.voucher?.placement?.districtId ?? known.application?.placement?.districtId;
  const nameOf = useKindergartenNames(districtId);
  const groupFacts = useGroupFacts(contract, known.today);
  const { childId } = child;
  const swaps = useSwaps(childId).data?.items ?? [];
  const { from = known.today } = contract;
  const isToCome = from > known.today;
  return (
    <>
      <ExchangeToAnswer childId={childId} />
      <Waits childId={childId} districtId={districtId} at="first" />
      <MonthToConfirm childId={childId} today={known.today} />
      {move === undefined && <WithoutMoney childId={childId} contracts={known.contracts} running={contract} />}
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
            ...groupFacts,
            [t('contract.number'), contract.number],
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
      <Waits childId={childId} districtId={districtId} at="last" />
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

interface WithoutMoneyProps {
  readonly childId: string;
  readonly contracts: readonly Contract[];
  readonly running: Contract;
}

/** The newest try to move, if the other district had no money for it. */
function WithoutMoney({ childId, contracts, running }: WithoutMoneyProps) {
  const { t } = useTranslation('parent');
  const last = contracts.find(
    ({ phase, transferFromContractId }) => phase === 'cancelled' && transferFromContractId === running.contractId,
  );
  const nameOf = useKindergartenNames(last?.districtId);
  const waits = useWaits(childId).data?.items ?? [];
  if (last?.cause !== 'no-money') return null;
  return (
    <Alert color="orange" title={t('enrolled.no-money-title')}>
      {t(noMoneyWord(last, waits), { kindergarten: nameOf(last.kindergartenId) })}
    </Alert>
  );
}
