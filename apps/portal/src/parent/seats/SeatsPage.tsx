import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Catalogue } from '../../catalogue/Catalogue.js';
import { ANYTHING } from '../../catalogue/wanted.js';
import { Answer } from '../../ui/Answer.js';
import { Deadline } from '../../ui/Deadline.js';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import { Page } from '../../ui/Page.js';
import { BackToChild } from '../BackToChild.js';
import { type KnownChild, useChild, useChildRecord } from '../child/use-child.js';
import type { Group } from '../records.js';
import { JoinWaitingList } from '../waits/JoinWaitingList.js';
import { Waits } from '../waits/Waits.js';
import { AskForSeat } from './AskForSeat.js';
import { DistrictChoice } from './DistrictChoice.js';
import { SeatAction } from './SeatAction.js';
import { type Search, searchOf } from './search.js';

/** Kindergartens with a free seat for this child: the first choice, or a move. */
export function SeatsPage() {
  const { t } = useTranslation('parent');
  const { childId } = useParams({ strict: false }) as { readonly childId: string };
  const record = useChildRecord(childId);
  const known = useChild(childId);
  return (
    <Page title={t('seats.title')} lead={record.data?.name}>
      <BackToChild childId={childId} />
      {known.data === undefined ? <Answer query={known}>{() => <Loading />}</Answer> : <Seats childId={childId} known={known.data} />}
    </Page>
  );
}

function Seats({ childId, known }: { readonly childId: string; readonly known: KnownChild }) {
  const { t } = useTranslation('parent');
  const search = searchOf(known);
  if (search === undefined) return <Empty text={t(known.situation.kind === 'contract' ? 'seats.has-contract' : 'seats.not-now')} />;
  return <OfSearch childId={childId} search={search} today={known.today} />;
}

interface OfSearchProps {
  readonly childId: string;
  readonly search: Search;
  readonly today: string;
}

function OfSearch({ childId, search, today }: OfSearchProps) {
  const { t } = useTranslation('parent');
  const [districtId, setDistrictId] = useState(search.districtId);
  const [asked, setAsked] = useState<
    Pick<Group, 'groupId' | 'kindergartenId' | 'ageGroup' | 'language' | 'stayHours'> & { readonly from: string }
  >();
  return (
    <>
      {search.purpose === 'move' ? (
        <Text>{t('seats.move')}</Text>
      ) : (
        <Text>
          {t('seats.choose')} {search.contractBy !== undefined && <Deadline at={search.contractBy} />}
        </Text>
      )}
      <DistrictChoice own={search.districtId} chosen={districtId} choose={setDistrictId} />
      <Catalogue
        key={districtId}
        districtId={districtId}
        first={{ ...ANYTHING, ...search.first }}
        exceptGroupId={search.currentGroupId}
        ageGroupOn={search.ageGroupOn}
        action={(group, place, from) => (
          <SeatAction
            childId={childId}
            search={search}
            group={group}
            place={place}
            ask={() => setAsked({ ...group, kindergartenId: place.kindergartenId, from })}
          />
        )}
      />
      <Waits childId={childId} districtId={search.districtId} />
      <JoinWaitingList
        key={`waits ${districtId}`}
        childId={childId}
        districtId={districtId}
        own={search.districtId}
        title={t('waits.join-title')}
        text={t('waits.join-how')}
        ageGroup={search.ageGroup}
        attends={search.attends}
      />
      {asked !== undefined && (
        <AskForSeat
          key={asked.groupId}
          childId={childId}
          search={search}
          districtId={districtId}
          group={asked}
          from={asked.from}
          today={today}
          close={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
