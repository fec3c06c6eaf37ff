import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status } from '../../ui/Status.js';
import { useFormat } from '../../words/use-format.js';
import { countsOf } from '../shared/sheet.js';
import type { Shown } from './shown.js';

/** The month child by child, for a phone. */
export function ChildList({ sheet, rules, today, words, children }: Shown) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const within = { workingDays: rules.workingDays, until: today };
  return (
    <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
      {children.map(({ childId, name }) => {
        const { byMark, missing } = countsOf(sheet, childId, within);
        const parts = [...byMark].map(([mark, days]) => t('sheet.count', { mark: words.name(mark), days }));
        return (
          <li key={childId}>
            <Group justify="space-between" gap="xs">
              <Text fw={600}>{name}</Text>
              {sheet.phase !== 'open' && <Confirmed of={sheet} childId={childId} />}
            </Group>
            <Text size="sm" c="gray.8">
              {[...parts, ...(missing > 0 ? [t('sheet.missing', { days: missing })] : []), ...periodOf(childId)].join(' · ')}
            </Text>
          </li>
        );
      })}
    </Stack>
  );

  function periodOf(childId: string): string[] {
    const { workingDays } = rules;
    const [first = '', last = ''] = [workingDays[0], workingDays.at(-1)];
    return sheet.children
      .filter((child) => child.childId === childId)
      .flatMap(({ from = '', lastDay = '' }) => [
        ...(from > first ? [t('sheet.from', { day: format.shortDay(from) })] : []),
        ...(lastDay !== '' && lastDay < last ? [t('sheet.until', { day: format.shortDay(lastDay) })] : []),
      ]);
  }
}

export function Confirmed({ of, childId }: { readonly of: Shown['sheet']; readonly childId: string }) {
  const { t } = useTranslation('kindergarten');
  const isConfirmed = of.children.some((child) => child.childId === childId && child.confirmed);
  return <Status tone={isConfirmed ? 'good' : 'waiting'}>{t(isConfirmed ? 'sheet.confirmed' : 'sheet.not-confirmed')}</Status>;
}
