import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { Tile } from '../../ui/Tile.js';
import { useFormat } from '../../words/use-format.js';
import { type DistrictFigures, figuresOf, sumOf } from '../figures.js';
import { Districts } from './Districts.js';

/** How the region stands now, as a whole and by district. */
export function Region() {
  const { t } = useTranslation('public');
  const statistics = api.useQuery('get', '/api/v1/statistics');
  return (
    <Section title={t('home.today')}>
      <Answer query={statistics}>
        {({ vouchersIssued, districts }) => {
          const rows = districts.map(figuresOf);
          return (
            <>
              <Totals vouchersIssued={vouchersIssued} rows={rows} />
              <Districts rows={rows} />
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

function Totals({ vouchersIssued, rows }: { readonly vouchersIssued: number; readonly rows: readonly DistrictFigures[] }) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      <Tile name={t('home.waiting')} value={number(sumOf(rows, 'waiting'))} />
      <Tile name={t('home.free-seats')} value={number(sumOf(rows, 'freeSeats'))} />
      <Tile name={t('home.vouchers')} value={number(vouchersIssued)} />
      <Tile name={t('home.attending')} value={number(sumOf(rows, 'attending'))} />
    </SimpleGrid>
  );
}
