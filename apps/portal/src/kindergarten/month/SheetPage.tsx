import { Group, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import { Page } from '../../ui/Page.js';
import { useFormat } from '../../words/use-format.js';
import { monthOf, plusMonths } from '../shared/calendar.js';
import { useRules, useSheet } from '../shared/rules.js';
import { useGroupName } from '../shared/use-group-name.js';
import { Month } from './Month.js';
import { ButtonLink } from '../../ui/links.js';

/** The attendance sheet of a group and month. */
export function SheetPage() {
  const { groupId = '', month = '' } = useParams({ strict: false });
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const groupName = useGroupName();
  const sheet = useSheet({ groupId, month });
  const rules = useRules(month);
  const today = useToday();
  return (
    <Page title={t('sheet.title', { month: format.month(month) })} lead={groupName(groupId)}>
      <MonthSteps groupId={groupId} month={month} today={today} />
      <Answer query={rules}>
        {(known) => (
          <Answer query={sheet}>
            {(data) =>
              data.children.length === 0 ? (
                <Empty text={t('sheet.nobody')} />
              ) : today === undefined ? (
                <Loading />
              ) : (
                <Month sheet={data} rules={known} today={today} />
              )
            }
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

interface MonthStepsProps {
  readonly groupId: string;
  readonly month: string;
  readonly today: string | undefined;
}

function MonthSteps({ groupId, month, today }: MonthStepsProps) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const before = plusMonths(month, -1);
  const after = plusMonths(month, 1);
  return (
    <Group component="nav" justify="space-between" wrap="nowrap" aria-label={t('sheet.steps')}>
      <ButtonLink
        to="/kindergarten/groups/$groupId/months/$month"
        params={{ groupId, month: before }}
        variant="default"
        leftSection={<IconChevronLeft size={20} aria-hidden />}
      >
        <VisuallyHidden>{t('sheet.before')}: </VisuallyHidden>
        {format.month(before)}
      </ButtonLink>
      {today !== undefined && after <= monthOf(today) && (
        <ButtonLink
          to="/kindergarten/groups/$groupId/months/$month"
          params={{ groupId, month: after }}
          variant="default"
          rightSection={<IconChevronRight size={20} aria-hidden />}
        >
          <VisuallyHidden>{t('sheet.after')}: </VisuallyHidden>
          {format.month(after)}
        </ButtonLink>
      )}
    </Group>
  );
}
