import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Page } from '../../ui/Page.js';
import { Tile } from '../../ui/Tile.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import { MoneyOverYear } from '../charts/MoneyOverYear.js';
import { QueueOverTime } from '../charts/QueueOverTime.js';
import { SeatsAndDemand } from '../charts/SeatsAndDemand.js';
import { useDistrict } from '../shared/use-district.js';
import { Tasks } from './Tasks.js';

/** What waits for somebody, and how the district stands. */
export function OverviewPage() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const places = usePlaceNames();
  return (
    <Page title={places.district(districtId)} lead={t('overview.lead')}>
      <Tasks districtId={districtId} />
      <Tiles districtId={districtId} />
      <QueueOverTime districtId={districtId} />
      <SeatsAndDemand districtId={districtId} />
      <MoneyOverYear districtId={districtId} />
    </Page>
  );
}

function Tiles({ districtId }: { readonly districtId: string }) {
  const { t } = useTranslation('department');
  const { number } = useFormat();
  const statistics = api.useQuery('get', '/api/v1/statistics');
  return (
    <Answer query={statistics}>
      {({ districts }) => {
        const found = districts.find((one) => one.districtId === districtId);
        const free = Object.values(found?.seats ?? {}).reduce((sum, seats) => sum + seats.free, 0);
        const choosing = (found?.vouchers['offered'] ?? 0) + (found?.vouchers['confirmed'] ?? 0);
        return (
          <SimpleGrid cols={{ base: 2, sm: 4 }}>
            <Tile name={t('tile.waiting')} value={number(found?.applications['waiting'] ?? 0)} />
            <Tile name={t('tile.free')} value={number(free)} />
            <Tile name={t('tile.choosing')} value={number(choosing)} />
            <Tile name={t('tile.attending')} value={number(found?.vouchers['in-use'] ?? 0)} />
          </SimpleGrid>
        );
      }}
    </Answer>
  );
}
