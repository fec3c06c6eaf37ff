import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts.js';
import type { Mark } from '../records.js';
import { MarkSign, lookOf } from './MarkSign.js';
import { countsOf } from './marks.js';
import type { Marks } from './use-marks.js';

interface MonthSumsProps {
  readonly byDay: ReadonlyMap<string, Mark>;
  readonly marks: Marks;
  readonly plannedDays: number;
}

/** The month in a few figures. What is paid the department decides, by the papers; so it is not guessed here. */
export function MonthSums({ byDay, marks, plannedDays }: MonthSumsProps) {
  const { t } = useTranslation('parent');
  return (
    <Stack>
      <Facts
        items={[
          [t('month.planned'), t('month.count', { days: plannedDays })],
          ...countsOf(byDay.values()).map(
            ([mark, days]) =>
              [
                marks.nameOf(mark),
                <>
                  <MarkSign look={lookOf({ mark }, marks)} /> {t('month.count', { days })}
                </>,
              ] as const,
          ),
        ]}
      />
      <Text size="sm" c="gray.7">
        {t('month.paid-how')}
      </Text>
    </Stack>
  );
}
