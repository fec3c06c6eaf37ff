import { Anchor, Group as Row, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaceWords } from '../parent/places.js';
import { useLocale } from '../words/i18n.js';
import { kindergartenName, usePlaceNames } from '../words/names.js';
import { ComingAge } from '../words/ComingAge.js';
import { useFormat } from '../words/use-format.js';
import type { Place, PlaceGroup } from './use-catalogue.js';

const NEED_WORDS = { inclusive: 'need.inclusive', correctional: 'need.correctional', sanatorium: 'need.sanatorium' } as const;

const METRES_PER_KILOMETRE = 1_000;

interface PlaceCardProps {
  readonly place: Place;
  /** What may be done about a group; nothing for who only looks. */
  readonly action?: (group: PlaceGroup, place: Place) => ReactNode;
}

export function PlaceCard({ place, action }: PlaceCardProps) {
  const { t } = useTranslation('catalogue');
  const locale = useLocale();
  const format = useFormat();
  const words = usePlaceWords();
  const places = usePlaceNames();
  const { kind, settlementId, details, distanceMetres, groups } = place;
  const { addressKk, addressRu, phone, opensAt, closesAt } = details;
  const address = (locale === 'kk' ? addressKk : addressRu) ?? addressKk ?? addressRu;
  const where = [words.kind(kind), places.settlement(settlementId), ...(address === undefined ? [] : [address])].join(' · ');
  return (
    <Paper component="article" id={place.kindergartenId} tabIndex={-1} p={{ base: 'md', sm: 'lg' }} withBorder>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            {kindergartenName(place, locale)}
          </Title>
          <Text c="gray.7">{where}</Text>
          <Text c="gray.7">
            {distanceMetres !== undefined && (
              <span>
                {distanceMetres < METRES_PER_KILOMETRE
                  ? t('away-near', { metres: distanceMetres })
                  : t('away', { kilometres: distanceMetres / METRES_PER_KILOMETRE })}{' '}
              </span>
            )}
            {opensAt !== undefined && closesAt !== undefined && <span>{t('open', { from: opensAt, to: closesAt })} </span>}
            {phone !== undefined && (
              <Anchor underline="always" href={`tel:${phone}`}>
                {phoneText(phone)}
              </Anchor>
            )}
          </Text>
        </div>
        {place.publishedFrom !== undefined && <Text>{t('untold', { day: format.day(place.publishedFrom) })}</Text>}
        {groups.map((group) => (
          <Row key={group.groupId} justify="space-between" gap="sm">
            <div>
              <Text>
                {words.group(group)}
                {group.need !== 'general' && ` · ${t(NEED_WORDS[group.need])}`}
              </Text>
              <ComingAge group={group} />
              <Text size="sm">
                {place.publishedFrom === undefined ? (
                  <Text span fw={600} c={group.free > 0 ? 'teal.9' : 'gray.7'}>
                    {t('free', { free: group.free, seats: group.seats })}
                  </Text>
                ) : (
                  t('untold-seats', { seats: group.seats })
                )}
                <Fee tiyn={group.feeTiyn} />
              </Text>
            </div>
            {action?.(group, place)}
          </Row>
        ))}
      </Stack>
    </Paper>
  );
}

function Fee({ tiyn }: { readonly tiyn: string | undefined }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return tiyn === undefined ? null : <span> · {t('fee', { amount: format.money(tiyn) })}</span>;
}

const phoneText = (phone: string): string => phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2 $3 $4');
