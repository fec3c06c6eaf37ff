import { Box, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import type { Mark } from '../records.js';
import { weeksOf, isWeekend } from './calendar.js';
import { MarkSign, lookOf } from './MarkSign.js';
import classes from './calendar.module.css';
import type { Marks } from './use-marks.js';

interface CalendarTableProps {
  readonly month: string;
  readonly byDay: ReadonlyMap<string, Mark>;
  readonly marks: Marks;
  readonly choose: (day: string) => void;
}

/** Monday to Sunday; a marked day can be opened. */
export function CalendarTable({ month, byDay, marks, choose }: CalendarTableProps) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const weeks = weeksOf(month);
  const [week = []] = weeks.filter((days) => days.every((day) => day !== undefined));
  return (
    <table className={classes.calendar}>
      <caption className={classes.caption}>{t('month.caption')}</caption>
      <thead>
        <tr>
          {week.map((day) => (
            <th key={day} scope="col">
              {format.weekday(day ?? '')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days, index) => (
          <tr key={index}>
            {days.map((day, weekday) => (
              <td key={day ?? weekday}>{day !== undefined && <Day day={day} mark={byDay.get(day)} marks={marks} choose={choose} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps extends Pick<CalendarTableProps, 'marks' | 'choose'> {
  readonly day: string;
  readonly mark: Mark | undefined;
}

function Day({ day, mark, marks, choose }: DayProps) {
  const { t } = useTranslation('parent');
  const number = Number(day.slice(8));
  if (mark === undefined) {
    const isOff = marks.workingDays.size === 0 ? isWeekend(day) : !marks.workingDays.has(day);
    return (
      <Box className={classes.day} data-look={isOff ? 'off' : 'empty'}>
        {number}
      </Box>
    );
  }
  const name = marks.nameOf(mark.mark);
  return (
    <UnstyledButton
      className={classes.day}
      data-look={lookOf(mark, marks)}
      data-disputed={mark.disputed || undefined}
      onClick={() => choose(day)}
    >
      <Text span fw={600}>
        {number}
      </Text>
      <MarkSign look={lookOf(mark, marks)} />
      <Text span className={classes.mark}>
        {name}
      </Text>
      {mark.disputed && (
        <Text span className={classes.mark} fw={600}>
          {t('month.day-disputed')}
        </Text>
      )}
    </UnstyledButton>
  );
}
