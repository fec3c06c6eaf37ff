import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.js';
import { Lists } from './Lists.js';
import { Swaps } from './Swaps.js';

/** Who waits for which kindergarten, and who changes seats with whom. */
export function WaitingPage() {
  const { t } = useTranslation('contract');
  return (
    <Page title={t('lists.title')} lead={t('lists.lead')}>
      <Lists />
      <Swaps />
    </Page>
  );
}
