import { SimpleGrid, Stack } from '@mantine/core';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Tile } from '../../ui/Tile.js';
import { useFormat } from '../../words/use-format.js';
import type { MonthlyMoney } from '../shared/types.js';
import { useBudgetNow, useYear } from '../vouchers/use-budget.js';
import { ChartSection } from './ChartSection.js';

const MoneyChart = lazy(() => import('./MoneyChart.js'));

/** What the vouchers may cost in each month of this year, and what was paid. */
export function MoneyOverYear({ districtId }: { readonly districtId: string }) {
  const year = useYear();
  const money = api.useQuery(
    'get',
    '/api/v1/districts/{districtId}/money/{year}',
    { params: { path: { districtId, year: year ?? 0 } } },
    { enabled: year !== undefined },
  );
  if (year === undefined) return null;
  return (
    <Stack>
      <Answer query={money}>{({ months }) => <Drawn months={months} year={year} />}</Answer>
      <Year districtId={districtId} />
    </Stack>
  );
}

const sumOf = (months: readonly MonthlyMoney[], figure: 'plannedTiyn' | 'computedTiyn' | 'paidTiyn'): string =>
  months.reduce((sum, month) => sum + BigInt(month[figure]), 0n).toString();

/** For the height of a bar a rounded number is enough. */
const tengeOf = (tiyn: string): number => Number(BigInt(tiyn) / 100n);

function Drawn({ months, year }: { readonly months: readonly MonthlyMoney[]; readonly year: number }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const names = { planned: t('chart.planned'), computed: t('chart.computed'), paid: t('chart.paid') };
  const summary = t('chart.money-summary', {
    year: String(year),
    planned: format.money(sumOf(months, 'plannedTiyn')),
    computed: format.money(sumOf(months, 'computedTiyn')),
    paid: format.money(sumOf(months, 'paidTiyn')),
  });
  const table = {
    head: [t('chart.month'), names.planned, names.computed, names.paid],
    rows: months.map((one) => [
      format.month(one.month),
      format.money(one.plannedTiyn),
      format.money(one.computedTiyn),
      format.money(one.paidTiyn),
    ]),
  };
  const data = months.map((one) => ({
    month: format.shortMonth(one.month),
    [names.planned]: tengeOf(one.plannedTiyn),
    [names.computed]: tengeOf(one.computedTiyn),
    [names.paid]: tengeOf(one.paidTiyn),
  }));
  return (
    <ChartSection title={t('chart.money', { year: String(year) })} summary={summary} table={table}>
      <MoneyChart data={data} names={names} amount={(tenge) => format.shortMoney(`${tenge}00`)} />
    </ChartSection>
  );
}

/** The year in four figures. */
function Year({ districtId }: { readonly districtId: string }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const { data } = useBudgetNow(districtId);
  if (data === undefined) return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }}>
      <Tile name={t('budget.limit')} value={format.shortMoney(data.limitTiyn ?? '0')} />
      <Tile name={t('budget.reserved')} value={format.shortMoney(data.reservedTiyn ?? '0')} />
      <Tile name={t('budget.paid')} value={format.shortMoney(data.paidTiyn ?? '0')} />
      <Tile name={t('budget.available')} value={format.shortMoney(data.availableTiyn ?? '0')} />
    </SimpleGrid>
  );
}
