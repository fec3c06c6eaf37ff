import { Anchor, Button, SimpleGrid } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { ButtonLink } from '../ui/links.js';
import { Page } from '../ui/Page.js';
import { Tile } from '../ui/Tile.js';
import { useLocale } from '../words/i18n.js';
import { useFormat } from '../words/use-format.js';
import { Distributions } from './district/Distributions.js';
import { FreeSeats } from './district/FreeSeats.js';
import { Phases } from './district/Phases.js';
import { Updates } from './district/Updates.js';
import { type District, figuresOf } from './figures.js';

/** How one district stands: its queue, its seats, and every distribution of vouchers so far. */
export function DistrictPage() {
  const { t } = useTranslation(['public', 'common']);
  const { districtId } = useParams({ from: '/districts/$districtId' });
  const locale = useLocale();
  const statistics = api.useQuery('get', '/api/v1/statistics');
  const district = statistics.data?.districts.find((one) => one.districtId === districtId);
  return (
    <Page
      title={district === undefined ? t('district.title') : capitalised(district.names[locale])}
      lead={t('district.lead')}
      actions={
        <Button component={Link} to="/my/apply">
          {t('home.apply')}
        </Button>
      }
    >
      <Answer query={statistics}>{() => (district === undefined ? <Unknown /> : <Standing district={district} />)}</Answer>
    </Page>
  );
}

function Standing({ district }: { readonly district: District }) {
  const { t } = useTranslation(['public', 'common']);
  const { t: catalogue } = useTranslation('catalogue');
  const { number } = useFormat();
  const { waiting, freeSeats, vouchersIssued, attending } = figuresOf(district);
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <Tile name={t('home.waiting')} value={number(waiting)} />
        <Tile name={t('home.free-seats')} value={number(freeSeats)} />
        <Tile name={t('home.vouchers')} value={number(vouchersIssued)} />
        <Tile name={t('home.attending')} value={number(attending)} />
      </SimpleGrid>
      <ButtonLink
        to="/districts/$districtId/catalogue"
        params={{ districtId: district.districtId }}
        variant="light"
        style={{ alignSelf: 'flex-start' }}
      >
        {catalogue('open-catalogue')}
      </ButtonLink>
      <FreeSeats district={district} />
      <Phases district={district} />
      <Distributions districtId={district.districtId} />
      <Updates districtId={district.districtId} />
    </>
  );
}

/** "город Текели" begins a page here, not a part of a sentence. */
const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1);

function Unknown() {
  const { t } = useTranslation(['public', 'common']);
  return (
    <Empty text={t('district.unknown')}>
      <Anchor component={Link} to="/">
        {t('common:not-found.home')}
      </Anchor>
    </Empty>
  );
}
