import { List, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { paths } from '../../api/gen/openapi.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { NamesNotice } from '../shared/NamesNotice.js';
import { useChildNames } from '../shared/child-names.js';
import { useRules } from '../shared/rules.js';
import { StatementLines } from './StatementLines.js';
import { AnchorLink } from '../../ui/links.js';

export type FullStatement = paths['/api/v1/statements/{statementId}']['get']['responses'][200]['content']['application/json'];

/** How the sum of a month came about, child by child. */
export function StatementPage() {
  const { statementId = '' } = useParams({ strict: false });
  const { t } = useTranslation('kindergarten');
  const { month } = useFormat();
  const statement = api.useQuery('get', '/api/v1/statements/{statementId}', { params: { path: { statementId } } });
  const ofMonth = statementId.slice(statementId.lastIndexOf(':') + 1);
  return (
    <Page title={t('statement.title', { month: month(ofMonth) })}>
      <AnchorLink to="/kindergarten/payments" py={10}>
        {t('statement.back')}
      </AnchorLink>
      <Answer query={statement}>{(data) => <Statement statement={data} />}</Answer>
    </Page>
  );
}

function Statement({ statement }: { readonly statement: FullStatement }) {
  const { t } = useTranslation('kindergarten');
  const { lines, excluded } = statement;
  const rules = useRules(statement.month).data;
  const names = useChildNames(
    [...lines, ...excluded].map(({ childId }) => childId),
    { purpose: 'payment', work: statement.statementId },
  );
  if (lines.length === 0 && excluded.length === 0) return <Empty text={t('statement.no-lines')} />;
  return (
    <Answer query={names}>
      {(known) => (
        <>
          {rules !== undefined && <Text>{t('statement.explain', { days: rules.unexcusedPaidDaysMonth })}</Text>}
          <StatementLines statement={statement} names={known} />
          {excluded.length > 0 && (
            <Section title={t('statement.excluded')}>
              <List spacing="xs">
                {excluded.map(({ childId, sheetId, reason }) => (
                  <List.Item key={`${childId} ${sheetId}`}>
                    {known[childId] ?? '…'}: {t(reasonKey(reason))}
                  </List.Item>
                ))}
              </List>
            </Section>
          )}
          <NamesNotice purpose="payment" />
        </>
      )}
    </Answer>
  );
}

const reasonKey = (reason: string) =>
  reason === 'state-order-over'
    ? 'statement.state-order-over'
    : reason === 'not-confirmed'
      ? 'statement.not-confirmed'
      : reason === 'no-planned-days'
        ? 'statement.no-planned-days'
        : 'statement.other-reason';
