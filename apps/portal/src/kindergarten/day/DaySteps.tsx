import { Group, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import { monthOf, neighboursOf, plusMonths } from '../shared/calendar.js';
import { useRules } from '../shared/rules.js';
import { ButtonLink } from '../../ui/links.js';

/** One working day back and forward, over days off and the ends of months. */
export function DaySteps({ groupId, date }: { readonly groupId: string; readonly date: string }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const month = monthOf(date);
  // Three months hold a working day on each side, whatever the holidays.
  const months = [useRules(plusMonths(month, -1)), useRules(month), useRules(plusMonths(month, 1))];
  const { before, after } = neighboursOf(
    date,
    months.flatMap(({ data }) => data?.workingDays ?? []),
  );
  return (
    <Group component="nav" justify="space-between" wrap="nowrap" aria-label={t('day.steps')}>
      {step(before, t('day.before'), <IconChevronLeft size={20} aria-hidden />)}
      {step(after, t('day.after'), undefined, <IconChevronRight size={20} aria-hidden />)}
    </Group>
  );

  function step(to: string | undefined, label: string, left: React.ReactNode, right?: React.ReactNode) {
    if (to === undefined) return <span />;
    return (
      <ButtonLink
        to="/kindergarten/groups/$groupId/days/$date"
        params={{ groupId, date: to }}
        variant="default"
        leftSection={left}
        rightSection={right}
      >
        <VisuallyHidden>{label}: </VisuallyHidden>
        {format.shortDay(to)}
      </ButtonLink>
    );
  }
}
