import { Button, Group, List, SimpleGrid, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { Tile } from '../ui/Tile.js';
import { useFormat } from '../words/use-format.js';
import { useLocale } from '../words/i18n.js';
import { type DistrictFigures, figuresOf, sumOf } from './figures.js';

/** What Kezek is, and how the region stands today. */
export function HomePage() {
  const { t } = useTranslation('public');
  return (
    <Page title={t('home.title')} lead={t('home.lead')}>
      <Group>
        <Button component={Link} to="/my/apply">
          {t('home.apply')}
        </Button>
        <Button component={Link} to="/my" variant="light">
          {t('home.check')}
        </Button>
      </Group>
      <Region />
      <Section title={t('home.how')}>
        <List type="ordered" spacing="xs">
          <List.Item>{t('home.step-1')}</List.Item>
          <List.Item>{t('home.step-2')}</List.Item>
          <List.Item>{t('home.step-3')}</List.Item>
          <List.Item>{t('home.step-4')}</List.Item>
        </List>
      </Section>
    </Page>
  );
}

function Region() {
  const statistics = api.useQuery('get', '/api/v1/statistics');
  return (
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
  );
}

function Totals({ vouchersIssued, rows }: { readonly vouchersIssued: number; readonly rows: readonly DistrictFigures[] }) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      <Tile name={t('home.waiting')} value={number(sumOf(rows, 'waiting'))} />
      <Tile name={t('home.free-seats')} value={number(sumOf(rows, 'freeSeats'))} />
      <Tile name={t('home.vouchers')} value={number(vouchersIssued)} />
      <Tile name={t('home.attending')} value={number(sumOf(rows, 'attending'))} />
    </SimpleGrid>
  );
}

function Districts({ rows }: { readonly rows: readonly DistrictFigures[] }) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  const locale = useLocale();
  return (
    <Section title={t('home.districts')}>
      <Table.ScrollContainer minWidth={420}>
        <Table className="tabular">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('home.district')}</Table.Th>
              <Table.Th ta="end">{t('home.waiting')}</Table.Th>
              <Table.Th ta="end">{t('home.free-seats')}</Table.Th>
              <Table.Th ta="end">{t('home.attending')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ districtId, names, waiting, freeSeats, attending }) => (
              <Table.Tr key={districtId}>
                <Table.Td>
                  <Link to="/districts/$districtId" params={{ districtId }}>
                    {names[locale]}
                  </Link>
                </Table.Td>
                <Table.Td ta="end">{number(waiting)}</Table.Td>
                <Table.Td ta="end">{number(freeSeats)}</Table.Td>
                <Table.Td ta="end">{number(attending)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
