import { Button, Chip, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useDistrict } from '../shared/use-district.js';
import { VoucherCard } from './VoucherCard.js';
import { VOUCHER_PHASES, type VoucherPhase, bySoonestTerm } from './phases.js';

const PAGE = 100;
/** Not a phase: those in use whose child has not come for longer than the region allows. */
const AWAY = 'long-absence';
/** Nor this: those that a first person proposed to end. */
const PROPOSED = 'false-data';
type Filter = VoucherPhase | typeof AWAY | typeof PROPOSED;
const PHASES = Object.keys(VOUCHER_PHASES) as VoucherPhase[];

/** The vouchers of one phase, those a family has to act on soon first. */
export function Vouchers() {
  const { t } = useTranslation('department');
  const [phase, setPhase] = useState<Filter>('offered');
  return (
    <Section title={t('vouchers.list')}>
      <Chip.Group value={phase} onChange={(next) => setPhase(next as Filter)}>
        <Group gap="xs" role="group" aria-label={t('vouchers.phase')}>
          {PHASES.map((one) => (
            <Chip key={one} value={one} size="md">
              {t(VOUCHER_PHASES[one].word)}
            </Chip>
          ))}
          <Chip value={AWAY} size="md">
            {t('voucher.long-absence')}
          </Chip>
          <Chip value={PROPOSED} size="md">
            {t('voucher.ending')}
          </Chip>
        </Group>
      </Chip.Group>
      <OfPhase key={phase} phase={phase} />
    </Section>
  );
}

function askedFor(filter: Filter) {
  if (filter === AWAY) return { absence: 'reached' as const };
  return filter === PROPOSED ? { ending: filter } : { phase: filter };
}

function OfPhase({ phase }: { readonly phase: Filter }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const districtId = useDistrict();
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/districts/{districtId}/vouchers',
    { params: { path: { districtId }, query: { ...askedFor(phase), limit: PAGE } } },
    { pageParamName: 'after', initialPageParam: '', getNextPageParam: ({ next }: { next?: string | undefined }) => next },
  );
  return (
    <Answer query={pages}>
      {(data) => {
        const vouchers = bySoonestTerm(data.pages.flatMap(({ items }) => items));
        if (vouchers.length === 0) return <Empty text={t('vouchers.none')} />;
        return (
          <Stack gap="sm">
            {vouchers.map((voucher) => (
              <VoucherCard key={voucher.voucherId ?? voucher.childId} voucher={voucher} />
            ))}
            {pages.hasNextPage && (
              <Button variant="light" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {common('show-more')}
              </Button>
            )}
          </Stack>
        );
      }}
    </Answer>
  );
}
