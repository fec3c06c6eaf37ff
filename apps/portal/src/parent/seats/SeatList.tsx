import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { groupBy } from '../group-by.js';
import type { Group } from '../records.js';
import { AskForSeat } from './AskForSeat.js';
import { KindergartenSeats } from './KindergartenSeats.js';
import type { Filters, Search } from './search.js';

const PAGE_SIZE = 100;

interface SeatListProps {
  readonly childId: string;
  readonly search: Search;
  readonly filters: Filters;
  readonly today: string;
}

/** Free seats by kindergarten. The list is as of now; a seat that goes meanwhile goes from here too. */
export function SeatList({ childId, search, filters, today }: SeatListProps) {
  const { t } = useTranslation(['parent', 'common']);
  const [wanted, setWanted] = useState<Group>();
  const groups = useFreeGroups(search.districtId, filters);
  return (
    <>
      <Answer query={groups}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items).filter(({ groupId }) => groupId !== search.currentGroupId);
          if (found.length === 0) return <Empty text={t('seats.none')} />;
          const byKindergarten = groupBy(found, ({ kindergartenId }) => kindergartenId);
          return (
            <Stack>
              <Text role="status" c="gray.7">
                {t('seats.found', { kindergartens: byKindergarten.size, seats: found.reduce((sum, { free }) => sum + free, 0) })}
              </Text>
              {[...byKindergarten].map(([kindergartenId, ofOne]) => (
                <KindergartenSeats key={kindergartenId} districtId={search.districtId} groups={ofOne} ask={setWanted} />
              ))}
            </Stack>
          );
        }}
      </Answer>
      {groups.hasNextPage && (
        <Button variant="light" loading={groups.isFetchingNextPage} onClick={() => void groups.fetchNextPage()}>
          {t('common:show-more')}
        </Button>
      )}
      {wanted !== undefined && (
        <AskForSeat
          key={wanted.groupId}
          childId={childId}
          search={search}
          group={wanted}
          today={today}
          close={() => setWanted(undefined)}
        />
      )}
    </>
  );
}

function useFreeGroups(districtId: string, { ageGroup, language, kind, settlementId, kindergartenId }: Filters) {
  const query = {
    ...{ districtId, ageGroup, freeOnly: 'true' as const, limit: PAGE_SIZE },
    ...(language === '' ? {} : { language }),
    ...(kind === '' ? {} : { kind }),
    ...(settlementId === '' ? {} : { settlementId }),
    ...(kindergartenId === '' ? {} : { kindergartenId }),
  };
  return api.useInfiniteQuery(
    'get',
    '/api/v1/groups',
    { params: { query } },
    {
      pageParamName: 'after',
      initialPageParam: '',
      getNextPageParam: ({ next }) => (next === undefined || next === '' ? undefined : next),
    },
  );
}
