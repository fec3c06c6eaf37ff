import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Status } from '../../ui/Status.js';
import { useFormat } from '../../words/use-format.js';
import { useDrafts } from '../day/draft-store.js';
import { monthOf } from '../shared/calendar.js';
import { useHouse } from '../shared/house.js';
import { type Rules, useRules, useSheet } from '../shared/rules.js';
import { PRESENT, type Sheet, childrenOn, gapsOf, marksOn } from '../shared/sheet.js';
import { AnchorLink, ButtonLink } from '../../ui/links.js';

const GAPS_SHOWN_MAX = 5;

interface TodayProps {
  readonly groupId: string;
  readonly today: string;
}

/** What is to do in the group today, and which days before it were forgotten. */
export function TodayInGroup({ groupId, today }: TodayProps) {
  const month = monthOf(today);
  const sheet = useSheet({ groupId, month });
  const rules = useRules(month);
  return (
    <Answer query={rules} lines={2}>
      {(known) => (
        <Answer query={sheet} lines={2}>
          {(data) => (
            <Stack gap="sm">
              <Today sheet={data} rules={known} today={today} />
              <Forgotten sheet={data} rules={known} today={today} />
            </Stack>
          )}
        </Answer>
      )}
    </Answer>
  );
}

interface OfSheet {
  readonly sheet: Sheet;
  readonly rules: Rules;
  readonly today: string;
}

function Today({ sheet, rules, today }: OfSheet) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const { drafts } = useDrafts(useHouse().staffId);
  if (!rules.workingDays.includes(today)) {
    const last = rules.workingDays.findLast((day) => day < today);
    return (
      <Group gap="sm">
        <Status tone="quiet">{t('groups.day-off')}</Status>
        {last !== undefined && <DayLink groupId={sheet.groupId} date={last} text={t('groups.last-day', { day: format.shortDay(last) })} />}
      </Group>
    );
  }
  const childIds = childrenOn(sheet, today);
  if (childIds.length === 0) return <Status tone="quiet">{t('groups.nobody')}</Status>;
  const marks = marksOn(sheet, today);
  const missing = childIds.filter((childId) => !marks.has(childId)).length;
  const here = childIds.filter((childId) => marks.get(childId)?.mark === PRESENT).length;
  const untouched = missing === childIds.length;
  if (drafts.some((draft) => draft.groupId === sheet.groupId && draft.date === today)) {
    return (
      <Stack gap="xs" align="stretch">
        <Status tone="waiting">{t('groups.kept')}</Status>
        <ButtonLink to="/kindergarten/groups/$groupId/days/$date" params={{ groupId: sheet.groupId, date: today }} size="lg">
          {t('groups.open-kept')}
        </ButtonLink>
      </Stack>
    );
  }
  return (
    <Stack gap="xs" align="stretch">
      {missing === 0 ? (
        <Status tone="good">{t('groups.marked', { here, all: childIds.length })}</Status>
      ) : (
        <Status tone="urgent">{untouched ? t('groups.not-marked') : t('groups.partly-marked', { missing })}</Status>
      )}
      <ButtonLink
        to="/kindergarten/groups/$groupId/days/$date"
        params={{ groupId: sheet.groupId, date: today }}
        variant={missing === 0 ? 'light' : 'filled'}
        size={missing === 0 ? 'md' : 'lg'}
      >
        {t(missing === 0 ? 'groups.see-today' : untouched ? 'groups.mark-today' : 'groups.go-on-today')}
      </ButtonLink>
    </Stack>
  );
}

function Forgotten({ sheet, rules, today }: OfSheet) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const gaps = sheet.phase === 'open' ? gapsOf(sheet, rules.workingDays, today).filter(({ date }) => date < today) : [];
  if (gaps.length === 0) return null;
  return (
    <Stack gap={0}>
      <Text size="sm">{t('groups.gaps')}</Text>
      <Group gap="md">
        {gaps.slice(0, GAPS_SHOWN_MAX).map(({ date }) => (
          <DayLink key={date} groupId={sheet.groupId} date={date} text={format.shortDay(date)} />
        ))}
        {gaps.length > GAPS_SHOWN_MAX && <Text size="sm">+{gaps.length - GAPS_SHOWN_MAX}</Text>}
      </Group>
    </Stack>
  );
}

function DayLink({ groupId, date, text }: { readonly groupId: string; readonly date: string; readonly text: string }) {
  return (
    <AnchorLink to="/kindergarten/groups/$groupId/days/$date" params={{ groupId, date }} py={10} size="sm">
      {text}
    </AnchorLink>
  );
}
