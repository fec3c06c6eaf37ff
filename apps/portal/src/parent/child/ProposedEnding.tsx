import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { Section } from '../../ui/Section.js';
import type { Application, Voucher } from '../records.js';

/** Somebody at the department thinks that false data were given: what that means, by when it is decided, and what the family can do. */
export function ProposedEnding({
  application,
  voucher,
}: {
  readonly application: Application | undefined;
  readonly voucher: Voucher | undefined;
}) {
  const { t } = useTranslation('parent');
  const isOfVoucher = voucher?.ending !== undefined;
  const ending = voucher?.ending ?? application?.ending;
  if (ending === undefined) return null;
  return (
    <Section title={t('proposed.title')}>
      <Text>{t(isOfVoucher ? 'proposed.voucher' : 'proposed.application')}</Text>
      {ending.decideBy !== undefined && (
        <Text>
          {t('proposed.by')} <Deadline at={ending.decideBy} />
        </Text>
      )}
      {ending.overdue && <Text>{t('proposed.overdue')}</Text>}
      <Text>{t('proposed.papers')}</Text>
      <Text>{t(isOfVoucher ? 'proposed.voucher-stays' : 'proposed.application-stays')}</Text>
    </Section>
  );
}
