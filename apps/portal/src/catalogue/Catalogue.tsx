import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { CatalogueFilters } from './CatalogueFilters.js';
import { AsOf } from './AsOf.js';
import { PlaceCard } from './PlaceCard.js';
import { PlaceMap } from './PlaceMap.js';
import { type Place, type PlaceGroup, useCatalogue, useCentre } from './use-catalogue.js';
import { usePosition } from './use-position.js';
import type { Wanted } from './wanted.js';

interface CatalogueProps {
  readonly districtId: string;
  readonly first: Wanted;
  readonly action?: (group: PlaceGroup, place: Place, from: string) => ReactNode;
  /** Of which age group the child is on a day. */
  readonly ageGroupOn?: (day: string) => number;
  /** A group not to be shown: the one the child is in. */
  readonly exceptGroupId?: string | undefined;
}

/** Nobody reads a hundred at once. */
const SHOWN_FIRST = 20;

/** Filters, a map and a list, as of now. */
export function Catalogue({ districtId, first, action, ageGroupOn, exceptGroupId }: CatalogueProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const [wanted, setWanted] = useState(first);
  const [shown, setShown] = useState(SHOWN_FIRST);
  const position = usePosition();
  const centre = useCentre(districtId, wanted.settlementId);
  const near = position.point ?? centre;
  const found = useCatalogue(districtId, wanted, near);
  const loaded = found.data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  return (
    <>
      <CatalogueFilters
        districtId={districtId}
        wanted={wanted}
        change={(next) => setWanted(next.from === wanted.from ? next : { ...next, ageGroup: ageOf(next) })}
        position={position}
      />
      <Answer query={found}>
        {({ pages }) => {
          const places = pages.flatMap(({ items }) => items).flatMap((place) => without(place, exceptGroupId));
          if (places.length === 0) return <Empty text={t('none')} />;
          return (
            <Stack>
              <Text role="status" c="gray.7">
                {t('found', { kindergartens: pages[0]?.total ?? 0, seats: pages[0]?.totalFree ?? 0 })}
              </Text>
              <AsOf from={wanted.from} places={places} />
              <PlaceMap
                places={places}
                near={near}
                choose={(kindergartenId) => {
                  const index = places.findIndex((place) => place.kindergartenId === kindergartenId);
                  if (index >= shown) flushSync(() => setShown(index + 1));
                  show(kindergartenId);
                }}
              />
              {places.slice(0, shown).map((place) => (
                <PlaceCard
                  key={place.kindergartenId}
                  place={place}
                  {...(action === undefined ? {} : { action: (group, of) => action(group, of, wanted.from) })}
                />
              ))}
              {places.length > shown && (
                <Button variant="light" onClick={() => setShown(shown + SHOWN_FIRST)}>
                  {t('common:show-more')}
                </Button>
              )}
            </Stack>
          );
        }}
      </Answer>
      {found.hasNextPage && shown >= loaded && (
        <Button variant="light" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common:show-more')}
        </Button>
      )}
    </>
  );

  /** On another day the child may be of another age group. */
  function ageOf({ ageGroup, from }: Wanted): number | undefined {
    return ageGroup === undefined || ageGroupOn === undefined ? ageGroup : ageGroupOn(from);
  }
}

function show(kindergartenId: string): void {
  const card = document.getElementById(kindergartenId);
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}

function without(place: Place, groupId: string | undefined): Place[] {
  const groups = place.groups.filter((group) => group.groupId !== groupId);
  return groups.length === 0 ? [] : [{ ...place, groups }];
}
