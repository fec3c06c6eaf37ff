import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { useFormat } from '../../words/use-format.js';
import { type Statement, isLate, statusOf } from './statements.js';
import { WhyNotPaid } from './WhyNotPaid.js';
import { AnchorLink } from '../../ui/links.js';

/** One month: the sum, how far it is, and why it is not paid yet. */
export function StatementCard({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('kindergarten');
  const { money, month, day } = useFormat();
  const today = useToday();
  const { phase, totalTiyn, payBy, paidOn, bankReference } = statement;
  const status = statusOf(statement);
  const late = isLate(statement, today);
  const isCounted = phase !== 'collecting' && totalTiyn !== undefined;
  return (
    <Section title={month(statement.month)} actions={<Status tone={late ? 'bad' : status.tone}>{t(status.key)}</Status>}>
      <Text fz={24} fw={700} className="tabular" c={isCounted ? 'gray.9' : 'gray.7'}>
        {isCounted ? money(totalTiyn) : t('payments.no-amount')}
      </Text>
      {paidOn !== undefined && phase === 'paid' && (
        <Text>
          {t('payments.paid-on', { day: day(paidOn) })}
          {bankReference !== undefined && bankReference !== '' && ` · ${t('payments.bank-reference', { reference: bankReference })}`}
        </Text>
      )}
      {phase !== 'paid' && payBy !== undefined && (
        <Text c={late ? 'red.9' : 'gray.9'} fw={late ? 600 : 400}>
          {t(late ? 'payments.late-since' : 'payments.pay-by', { day: day(payBy) })}
        </Text>
      )}
      <WhyNotPaid statement={statement} />
      {isCounted && (
        <Group>
          <AnchorLink to="/kindergarten/payments/$statementId" params={{ statementId: statement.statementId }} py={10}>
            {t('payments.lines')}
          </AnchorLink>
        </Group>
      )}
    </Section>
  );
}
