import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { useFormat } from '../words/use-format.js';
import { schoolYearOf } from './school-year.js';
import type { Place } from './use-catalogue.js';

interface AsOfProps {
  /** Empty is today. */
  readonly from: string;
  readonly places: readonly Place[];
}

/** Of which day, and so of which school year, the groups are told; said where another day would show other ages. */
export function AsOf({ from, places }: AsOfProps) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const today = useToday();
  const changes = places.some(({ groups }) => groups.some(({ comingFrom }) => comingFrom !== undefined));
  if (today === undefined || (from === '' && !changes)) return null;
  const day = from === '' ? today : from;
  return <Text>{t('as-of', { day: format.day(day), years: schoolYearOf(day) })}</Text>;
}
