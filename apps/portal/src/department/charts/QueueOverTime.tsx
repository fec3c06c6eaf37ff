import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import type { QueueDay } from '../shared/types.js';
import { ChartSection } from './ChartSection.js';
import { agesIn, allWaiting, fromFirstWaiting, waitingOf } from './series.js';
import { useQueueDays } from './use-queue-days.js';

const QueueChart = lazy(() => import('./QueueChart.js'));

/** How many children waited on each day, by age. */
export function QueueOverTime({ districtId }: { readonly districtId: string }) {
  const { t } = useTranslation('department');
  const days = useQueueDays(districtId);
  return (
    <Answer query={days}>
      {(found) =>
        found.days.some((day) => allWaiting(day) > 0) ? (
          <Drawn days={fromFirstWaiting(found.days)} />
        ) : (
          <Section title={t('chart.queue')}>
            <Empty text={t('chart.queue-none')} />
          </Section>
        )
      }
    </Answer>
  );
}

function Drawn({ days }: { readonly days: readonly QueueDay[] }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const format = useFormat();
  const ages = agesIn(days).map((age) => ({ age, name: common('age-group', { years: age }) }));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [before, now] = [allWaiting(first), allWaiting(last)];
  const peak = days.reduce((highest, day) => (allWaiting(day) > allWaiting(highest) ? day : highest));
  const summary = t('chart.queue-summary', {
    ...{ now, before, day: format.day(first.date) },
    ...{ peak: allWaiting(peak), peakDay: format.day(peak.date) },
  });
  const table = {
    head: [t('chart.day'), ...ages.map(({ name }) => name), t('chart.all')],
    rows: [...days]
      .reverse()
      .map((day) => [format.day(day.date), ...ages.map(({ age }) => format.number(waitingOf(day, age))), format.number(allWaiting(day))]),
  };
  const data = days.map((day) => ({
    day: format.shortDay(day.date),
    ...Object.fromEntries(ages.map(({ age, name }) => [name, waitingOf(day, age)])),
  }));
  return (
    <ChartSection title={t('chart.queue')} summary={summary} table={table}>
      <QueueChart data={data} names={ages.map(({ name }) => name)} />
    </ChartSection>
  );
}
