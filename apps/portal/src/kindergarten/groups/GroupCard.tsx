import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { ComingAge } from '../../words/ComingAge.js';
import { useFormat } from '../../words/use-format.js';
import { monthOf } from '../shared/calendar.js';
import type { Group } from '../shared/house.js';
import { useGroupName } from '../shared/use-group-name.js';
import { MonthsToClose } from './MonthsToClose.js';
import { TodayInGroup } from './TodayInGroup.js';
import { AnchorLink } from '../../ui/links.js';

/** One group: its seats, its day, its months. */
export function GroupCard({ group, today }: { readonly group: Group; readonly today: string | undefined }) {
  const { t } = useTranslation('kindergarten');
  const { t: tc } = useTranslation('common');
  const format = useFormat();
  const groupName = useGroupName();
  const month = today === undefined ? undefined : monthOf(today);
  return (
    <Section title={groupName(group)}>
      <Text size="sm" c="gray.8">
        {[tc(`stay.${group.stayHours}`), ...seatsOf(group)].join(' · ')}
      </Text>
      <ComingAge group={group} />
      {today !== undefined && <TodayInGroup groupId={group.groupId} today={today} />}
      {month !== undefined && (
        <Stack gap="xs" align="flex-start">
          <AnchorLink
            to="/kindergarten/groups/$groupId/months/$month"
            params={{ groupId: group.groupId, month }}
            py={10}
            style={{ minHeight: 44 }}
          >
            {t('groups.month', { month: format.month(month) })}
          </AnchorLink>
          <MonthsToClose groupId={group.groupId} thisMonth={month} />
        </Stack>
      )}
    </Section>
  );

  function seatsOf({ taken, seats, held, free }: Group): string[] {
    return [
      t('groups.seats-of', { taken, seats }),
      ...(held > 0 ? [t('groups.seats-held', { held })] : []),
      ...(free > 0 ? [t('groups.seats-free', { free })] : []),
      ...(taken > seats ? [t('groups.seats-over', { over: taken - seats })] : []),
    ];
  }
}
