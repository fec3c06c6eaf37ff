import { Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { BackToChild } from '../BackToChild.js';
import { useChildRecord } from '../child/use-child.js';
import type { Sheet } from '../records.js';
import { CalendarTable } from './CalendarTable.js';
import { DayModal } from './DayModal.js';
import { MonthState } from './MonthState.js';
import { MonthSums } from './MonthSums.js';
import { MONTH_SHAPE, plusMonths } from './calendar.js';
import { marksByDay } from './marks.js';
import { useMarks } from './use-marks.js';
import { ButtonLink } from '../../ui/links.js';

/** A child's month: every day, what was marked, and the guardian's word on it. */
export function MonthPage() {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const today = useToday();
  const asked = useParams({ strict: false }) as { readonly childId: string; readonly month: string };
  const { childId } = asked;
  const month = MONTH_SHAPE.test(asked.month) ? asked.month : (today ?? '2000-01').slice(0, 7);
  const record = useChildRecord(childId);
  const sheets = api.useQuery('get', '/api/v1/children/{childId}/months/{month}', { params: { path: { childId, month } } });
  return (
    <Page title={capital(format.month(month))} lead={record.data?.name}>
      <Group justify="space-between">
        <BackToChild childId={childId} />
        <Group gap="xs" component="nav" aria-label={t('month.others')}>
          <MonthLink childId={childId} month={plusMonths(month, -1)} />
          {today !== undefined && month < today.slice(0, 7) && <MonthLink childId={childId} month={plusMonths(month, 1)} />}
        </Group>
      </Group>
      <Answer query={sheets}>
        {({ items }) =>
          items.length === 0 ? <Empty text={t('month.nothing')} /> : <OfMonth key={month} childId={childId} month={month} sheets={items} />
        }
      </Answer>
    </Page>
  );
}

function MonthLink({ childId, month }: { readonly childId: string; readonly month: string }) {
  const format = useFormat();
  return (
    <ButtonLink to="/my/children/$childId/months/$month" params={{ childId, month }} variant="default">
      {format.month(month)}
    </ButtonLink>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

interface OfMonthProps {
  readonly childId: string;
  readonly month: string;
  readonly sheets: readonly Sheet[];
}

function OfMonth({ childId, month, sheets }: OfMonthProps) {
  const { t } = useTranslation('parent');
  const marks = useMarks(month);
  const byDay = marksByDay(sheets);
  const [chosen, setChosen] = useState<string>();
  const chosenMark = chosen === undefined ? undefined : byDay.get(chosen);
  const isOpen = sheets.some(({ phase }) => phase === 'open');
  return (
    <Stack gap="lg">
      <MonthState childId={childId} month={month} sheets={sheets} />
      <Section title={t('month.days')}>
        <CalendarTable month={month} byDay={byDay} marks={marks} choose={setChosen} />
      </Section>
      <Section title={t('month.sums')}>
        <MonthSums byDay={byDay} marks={marks} plannedDays={Math.max(...sheets.map(({ plannedDays }) => plannedDays))} />
      </Section>
      {chosenMark !== undefined && (
        <DayModal childId={childId} month={month} mark={chosenMark} marks={marks} isOpen={isOpen} close={() => setChosen(undefined)} />
      )}
    </Stack>
  );
}
