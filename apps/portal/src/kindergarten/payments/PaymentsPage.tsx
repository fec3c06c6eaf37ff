import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Tile } from '../../ui/Tile.js';
import { useFormat } from '../../words/use-format.js';
import { StatementCard } from './StatementCard.js';
import { type Statement, isLate, sumOf, useStatements } from './statements.js';

/** What the state owes the kindergarten and has paid, month by month; the newest first. */
export function PaymentsPage() {
  const { t } = useTranslation('kindergarten');
  const { t: tc } = useTranslation('common');
  const statements = useStatements();
  return (
    <Page title={t('payments.title')} lead={t('payments.lead')}>
      <Answer query={statements}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items).sort((a, b) => (a.month < b.month ? 1 : -1));
          if (items.length === 0) return <Empty text={t('payments.none')} />;
          return (
            <Stack>
              <Sums statements={items} />
              {items.map((statement) => (
                <StatementCard key={statement.statementId} statement={statement} />
              ))}
              {statements.hasNextPage && (
                <Button variant="default" loading={statements.isFetchingNextPage} onClick={() => void statements.fetchNextPage()}>
                  {tc('show-more')}
                </Button>
              )}
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function Sums({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useTranslation('kindergarten');
  const { money } = useFormat();
  const today = useToday();
  const paid = statements.filter(({ phase }) => phase === 'paid');
  const owed = statements.filter((one) => one.phase !== 'paid' && one.phase !== 'collecting');
  const late = statements.filter((one) => isLate(one, today));
  const months = (of: readonly Statement[]): string => t('payments.months', { count: of.length });
  return (
    <SimpleGrid cols={{ base: 2, sm: 3 }}>
      <Tile name={t('payments.owed')} value={money(sumOf(owed))} note={months(owed)} />
      <Tile name={t('payments.paid')} value={money(sumOf(paid))} note={months(paid)} />
      {late.length > 0 && <Tile name={t('payments.late')} value={money(sumOf(late))} note={months(late)} />}
    </SimpleGrid>
  );
}
