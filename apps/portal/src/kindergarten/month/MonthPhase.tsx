import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Deadline } from '../../ui/Deadline.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { useHouse } from '../shared/house.js';
import { type Sheet, canBeClosed, childrenOf, gapsOf } from '../shared/sheet.js';
import { CloseMonth } from './CloseMonth.js';
import { Gaps } from './Gaps.js';
import type { MonthProps } from './Month.js';
import { WhoConfirmed } from './WhoConfirmed.js';

/** How far the month is, and what happens next by when. */
export function MonthPhase({ sheet, rules, today }: MonthProps) {
  if (sheet.phase === 'open') return <OpenMonth sheet={sheet} rules={rules} today={today} />;
  return sheet.phase === 'closed' ? <ClosedMonth sheet={sheet} /> : <AcceptedMonth sheet={sheet} />;
}

function OpenMonth({ sheet, rules, today }: MonthProps) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const { isHead } = useHouse();
  const closable = canBeClosed(rules.workingDays, today);
  const gaps = gapsOf(sheet, rules.workingDays, today);
  const last = rules.workingDays.at(-1);
  return (
    <Section title={t('sheet.phase-open')}>
      {!closable && last !== undefined && <Text>{t('sheet.open-next', { day: format.day(last) })}</Text>}
      {gaps.length > 0 && <Gaps groupId={sheet.groupId} gaps={gaps} title={t(closable ? 'sheet.gaps-first' : 'groups.gaps')} />}
      {closable && gaps.length === 0 && (isHead ? <CloseMonth sheet={sheet} rules={rules} /> : <Text>{t('sheet.close-by-head')}</Text>)}
    </Section>
  );
}

function ClosedMonth({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('kindergarten');
  const all = childrenOf(sheet).length;
  const confirmed = new Set(sheet.children.filter((child) => child.confirmed).map(({ childId }) => childId)).size;
  return (
    <Section title={t('sheet.phase-closed')}>
      <Text>{t('sheet.closed-next', { confirmed, all })}</Text>
      {confirmed < all && sheet.confirmBy !== undefined && <Deadline at={sheet.confirmBy} />}
      <Text>{t('sheet.closed-then')}</Text>
      <WhoConfirmed sheet={sheet} />
    </Section>
  );
}

function AcceptedMonth({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('kindergarten');
  const { isHead } = useHouse();
  return (
    <Section title={t('sheet.phase-accepted')}>
      <Text>{t('sheet.accepted-next')}</Text>
      {isHead && <PayBy month={sheet.month} />}
    </Section>
  );
}

function PayBy({ month }: { readonly month: string }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const { kindergartenId } = useHouse();
  const { data } = api.useQuery('get', '/api/v1/kindergartens/{kindergartenId}/statements', { params: { path: { kindergartenId } } });
  const statement = data?.items.find((one) => one.month === month);
  if (statement === undefined) return null;
  if (statement.paidOn !== undefined) return <Text>{t('payments.paid-on', { day: format.day(statement.paidOn) })}</Text>;
  return statement.payBy === undefined ? null : <Text>{t('sheet.accepted-pay', { day: format.day(statement.payBy) })}</Text>;
}
