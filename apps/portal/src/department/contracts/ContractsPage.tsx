import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../api/session.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Appeals } from './Appeals.js';
import { FindContract } from './FindContract.js';
import { ToSign } from './ToSign.js';

/** Contracts by their number, and what the department decides about them: appeals against refusals, and those it is a party of. */
export function ContractsPage() {
  const { t } = useTranslation('contract');
  const session = useSession();
  return (
    <Page title={t('office.title')} lead={t('office.lead')}>
      {hasRole(session, 'department', 'auditor') ? (
        <>
          <FindContract />
          <Appeals />
          <ToSign />
        </>
      ) : (
        <Empty text={t('office.others')} />
      )}
    </Page>
  );
}
