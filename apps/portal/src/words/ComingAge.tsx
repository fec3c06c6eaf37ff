import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.js';

interface ComingAgeProps {
  readonly group: { readonly comingFrom?: string | undefined; readonly comingAgeGroup?: number | undefined };
}

/** Of which age the group will be in the next school year, once that is told. */
export function ComingAge({ group: { comingFrom, comingAgeGroup } }: ComingAgeProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (comingFrom === undefined || comingAgeGroup === undefined) return null;
  return <Text size="sm">{t('age-group-from', { day: format.day(comingFrom), years: comingAgeGroup })}</Text>;
}
