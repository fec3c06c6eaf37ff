import { Table, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import { dayNumber } from '../shared/calendar.js';
import { PRESENT, isListedOn } from '../shared/sheet.js';
import type { Shown } from './shown.js';

const NAME_WIDTH_PX = 190;
const DAY_WIDTH_PX = 34;

/** Children by days. The names stay in sight while the days are scrolled. */
export function SheetTable({ sheet, rules, today, words, children }: Shown) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const marks = new Map(sheet.marks.map((mark) => [`${mark.childId} ${mark.date}`, mark]));
  const sticky = { position: 'sticky', insetInlineStart: 0, background: '#fff', zIndex: 1 } as const;
  return (
    <Table.ScrollContainer
      minWidth={NAME_WIDTH_PX + rules.workingDays.length * DAY_WIDTH_PX}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table className="tabular" horizontalSpacing={2} verticalSpacing={6} withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th style={sticky} miw={NAME_WIDTH_PX}>
              {t('sheet.child')}
            </Table.Th>
            {rules.workingDays.map((date) => (
              <Table.Th key={date} ta="center" miw={DAY_WIDTH_PX} fz="xs" bg={date === today ? 'sky.0' : 'white'}>
                <Link
                  to="/kindergarten/groups/$groupId/days/$date"
                  params={{ groupId: sheet.groupId, date }}
                  style={{ display: 'block', color: 'inherit', textDecoration: 'none' }}
                  aria-label={format.shortDay(date)}
                >
                  {format.weekday(date)}
                  <br />
                  {dayNumber(date)}
                </Link>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {children.map(({ childId, name }) => (
            <Table.Tr key={childId}>
              <Table.Th scope="row" style={sticky} fw={500}>
                {name}
              </Table.Th>
              {rules.workingDays.map((date) => cell(childId, date))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );

  function cell(childId: string, date: string) {
    const mark = marks.get(`${childId} ${date}`);
    if (mark === undefined) {
      const isListed = sheet.children.some((child) => child.childId === childId && isListedOn(child, date));
      if (!isListed) return <Table.Td key={date} bg="gray.1" />;
      if (date > today) return <Table.Td key={date} />;
      return (
        <Table.Td key={date} ta="center" bg="yellow.1">
          <span aria-hidden>{t('short.none')}</span>
          <VisuallyHidden>{t('mark.none')}</VisuallyHidden>
        </Table.Td>
      );
    }
    const isAway = mark.mark !== PRESENT;
    return (
      <Table.Td key={date} ta="center" bg={mark.disputed ? 'red.1' : isAway ? 'orange.0' : 'white'} fw={isAway ? 700 : 400}>
        <span aria-hidden>
          {words.short(mark.mark)}
          {mark.disputed && '!'}
        </span>
        <VisuallyHidden>
          {words.name(mark.mark)}
          {mark.disputed && `, ${t('sheet.disputed-sign')}`}
        </VisuallyHidden>
      </Table.Td>
    );
  }
}
