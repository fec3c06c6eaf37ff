import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.js';
import { hasRole, useSession } from '../../api/session.js';
import { BudgetSection } from './BudgetSection.js';
import { Calls } from './Calls.js';
import { Vouchers } from './Vouchers.js';

/** Vouchers, the money behind them, and who could not be told of theirs. */
export function VouchersPage() {
  const { t } = useTranslation('department');
  const session = useSession();
  return (
    <Page title={t('vouchers.title')}>
      {hasRole(session, 'department', 'auditor') && <Calls />}
      <BudgetSection />
      <Vouchers />
    </Page>
  );
}
