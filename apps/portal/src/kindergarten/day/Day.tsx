import { Alert, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { NamesNotice } from '../shared/NamesNotice.js';
import { useByName, useChildNames } from '../shared/child-names.js';
import { useHouse } from '../shared/house.js';
import type { Rules } from '../shared/rules.js';
import { type Sheet, childrenOn, marksOn } from '../shared/sheet.js';
import { useMarkWords } from '../shared/use-mark-words.js';
import { ChildRow } from './ChildRow.js';
import { Conflicts } from './Conflicts.js';
import { DaySummary } from './DaySummary.js';
import { DraftNotice } from './DraftNotice.js';
import { MarkBar } from './MarkBar.js';
import { MarkSheet } from './MarkSheet.js';
import { useDay } from './use-day.js';

interface DayProps {
  readonly sheet: Sheet;
  readonly rules: Rules;
  readonly date: string;
  readonly today: string;
}

/** Who is here that day; can be marked where the day has come, is worked and its month is open. */
export function Day({ sheet, rules, date, today }: DayProps) {
  const { t } = useTranslation('kindergarten');
  const childIds = childrenOn(sheet, date);
  const names = useChildNames(childIds, { purpose: 'attendance', work: `${sheet.groupId} ${date}` });
  if (!rules.workingDays.includes(date)) return <Empty text={t('day.off')} />;
  if (date > today) return <Empty text={t('day.future')} />;
  if (childIds.length === 0) return <Empty text={t('day.nobody')} />;
  return <Answer query={names}>{(known) => <Children sheet={sheet} rules={rules} date={date} childIds={childIds} names={known} />}</Answer>;
}

interface ChildrenProps extends Omit<DayProps, 'today'> {
  readonly childIds: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

function Children({ sheet, rules, date, childIds, names }: ChildrenProps) {
  const { t } = useTranslation('kindergarten');
  const words = useMarkWords(rules);
  const byName = useByName();
  const { staffId } = useHouse();
  const known = marksOn(sheet, date);
  const day = useDay({ staffId, groupId: sheet.groupId, date }, { childIds, known });
  const canMark = sheet.phase === 'open';
  const chosen = day.chosen;
  return (
    <Stack gap="md">
      {!canMark && (
        <Alert color="gray" variant="light" title={t('day.closed')}>
          {null}
        </Alert>
      )}
      <DraftNotice day={day} />
      <Conflicts day={day} names={names} words={words} />
      <DaySummary day={day} canMark={canMark} />
      <Paper withBorder component="ul" aria-label={t('day.children')} p={0} m={0} style={{ listStyle: 'none', overflow: 'hidden' }}>
        {byName(childIds, names).map(({ childId, name }) => (
          <ChildRow key={childId} name={name} day={day} childId={childId} words={words} canMark={canMark} />
        ))}
      </Paper>
      <NamesNotice purpose="attendance" />
      {canMark && <MarkBar day={day} />}
      {chosen !== undefined && canMark && (
        <MarkSheet key={chosen} childId={chosen} name={names[chosen] ?? ''} day={day} rules={rules} words={words} />
      )}
      {childIds.some((childId) => known.get(childId)?.disputed === true) && canMark && (
        <Text size="sm" c="gray.8">
          {t('day.disputed-hint')}
        </Text>
      )}
    </Stack>
  );
}
