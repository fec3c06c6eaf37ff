import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.js';
import { useFormat } from '../words/use-format.js';
import { type Forecast, type Outlook, isTried, reasonWord } from './outlook.js';

/** When the turn may come, how good such forecasts were, and who is passed over. */
export function OutlookSection({ outlook: { forecast, quality, position } }: { readonly outlook: Outlook }) {
  const { t } = useTranslation('place');
  const { percent } = useFormat();
  if (forecast === undefined) return null;
  const paused = position?.pausedAhead ?? 0;
  return (
    <Section title={t('outlook.title')}>
      <Stack gap="xs">
        {forecast.known ? <Interval forecast={forecast} /> : <Text>{t(reasonWord(forecast.reason))}</Text>}
        {paused > 0 && <Text>{t('outlook.paused', { paused })}</Text>}
        {forecast.known && (
          <Text size="sm" c="gray.7">
            {t('outlook.meaning')}{' '}
            {isTried(quality) &&
              t('outlook.quality', {
                count: quality.forecasts,
                percent: percent(quality.coveredPercent / 100),
                days: quality.medianErrorDays,
              })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function Interval({ forecast: { earlyDate = '', likelyDate = '', lateDate = '' } }: { readonly forecast: Forecast }) {
  const { t } = useTranslation('place');
  const format = useFormat();
  const months = [earlyDate, likelyDate, lateDate].map((date) => date.slice(0, 7));
  const isOneMonth = new Set(months).size === 1;
  const [early = '', likely = '', late = ''] = months.map(format.month);
  return (
    <Text fz="lg" fw={600}>
      {isOneMonth ? t('outlook.within', { month: likely }) : t('outlook.between', { early, likely, late })}
    </Text>
  );
}
