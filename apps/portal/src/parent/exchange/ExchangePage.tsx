import { List, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { BackToChild } from '../BackToChild.js';
import { likelyAgeGroup } from '../child/age.js';
import { type KnownChild, useChild, useChildRecord } from '../child/use-child.js';
import { JoinWaitingList } from '../waits/JoinWaitingList.js';
import { Waits } from '../waits/Waits.js';
import { useWaits } from '../waits/use-waits.js';
import { Matches } from './Matches.js';
import { Swaps } from './Swaps.js';

/** Two families who want each other’s seats: where this one wants to go, who wants to come, and what they have agreed on. */
export function ExchangePage() {
  const { t } = useTranslation('parent');
  const { childId } = useParams({ strict: false }) as { readonly childId: string };
  const record = useChildRecord(childId);
  const known = useChild(childId);
  return (
    <Page title={t('exchange.title')} lead={record.data?.name}>
      <BackToChild childId={childId} />
      {known.data === undefined ? <Answer query={known}>{() => <Loading />}</Answer> : <OfChild childId={childId} known={known.data} />}
    </Page>
  );
}

function OfChild({ childId, known }: { readonly childId: string; readonly known: KnownChild }) {
  const { t } = useTranslation('parent');
  const [elsewhere, setElsewhere] = useState<string>();
  const placement = known.application?.placement ?? known.voucher?.placement;
  const isWaiting = (useWaits(childId).data?.items.length ?? 0) > 0;
  if (known.situation.kind !== 'enrolled' || placement === undefined) return <Empty text={t('exchange.not-now')} />;
  const { birthDate } = placement;
  const { contract } = known.situation;
  const districtId = contract.districtId ?? placement.districtId;
  const looksIn = elsewhere ?? districtId;
  return (
    <>
      <Section title={t('exchange.how-title')}>
        <List type="ordered" spacing="xs">
          <List.Item>{t('exchange.how-1')}</List.Item>
          <List.Item>{t('exchange.how-2')}</List.Item>
          <List.Item>{t('exchange.how-3')}</List.Item>
        </List>
        <Text>{t('exchange.how-safe')}</Text>
      </Section>
      <Swaps childId={childId} districtId={districtId} contracts={known.contracts} />
      {known.situation.move === undefined && isWaiting && <Matches childId={childId} districtId={districtId} today={known.today} />}
      <Waits childId={childId} districtId={districtId} />
      <JoinWaitingList
        childId={childId}
        districtId={looksIn}
        own={districtId}
        choose={setElsewhere}
        title={t('exchange.join-title')}
        text={t('exchange.join-how')}
        ageGroup={likelyAgeGroup(birthDate, known.today)}
        attends={contract.kindergartenId}
      />
    </>
  );
}
