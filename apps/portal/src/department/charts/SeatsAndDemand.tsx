import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { useGroups } from '../shared/use-pages.js';
import { ChartSection } from './ChartSection.js';
import { type AgeBalance, balanceByAge } from './series.js';
import { useQueueDays } from './use-queue-days.js';

const SeatsChart = lazy(() => import('./SeatsChart.js'));

/** Where there are seats and where there are children, age by age. */
export function SeatsAndDemand({ districtId }: { readonly districtId: string }) {
  const groups = useGroups(districtId);
  const days = useQueueDays(districtId);
  return (
    <Answer query={groups}>
      {(found) => <Answer query={days}>{(queue) => <Drawn balance={balanceByAge(found, queue.days.at(-1))} />}</Answer>}
    </Answer>
  );
}

function Drawn({ balance }: { readonly balance: readonly AgeBalance[] }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const format = useFormat();
  const nameOf = (age: number): string => common('age-group', { years: age });
  if (balance.length === 0) {
    return (
      <Section title={t('chart.seats')}>
        <Empty text={t('chart.seats-none')} />
      </Section>
    );
  }
  const [free, waiting] = [t('chart.free'), t('chart.waiting')];
  const short = balance.filter((one) => one.waiting > one.free);
  const summary =
    short.length === 0
      ? t('chart.seats-enough')
      : t('chart.seats-short', { ages: short.map((one) => `${nameOf(one.age)} (${format.number(one.waiting - one.free)})`).join(', ') });
  const table = {
    head: [t('chart.age'), free, waiting],
    rows: balance.map((one) => [nameOf(one.age), format.number(one.free), format.number(one.waiting)]),
  };
  const data = balance.map((one) => ({ age: t('chart.years', { years: one.age }), [free]: one.free, [waiting]: one.waiting }));
  return (
    <ChartSection title={t('chart.seats')} summary={summary} table={table}>
      <SeatsChart data={data} free={free} waiting={waiting} />
    </ChartSection>
  );
}
