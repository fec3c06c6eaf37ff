import { useTranslation } from 'react-i18next';
import { Deadline } from '../ui/Deadline.js';
import { Facts } from '../ui/Facts.js';
import { useFormat } from '../words/use-format.js';
import { REFUSAL_WORDS, type Refusal } from './types.js';

const APPEALS = { none: 'appeal.none', open: 'appeal.open', granted: 'appeal.granted', upheld: 'appeal.upheld' } as const;

/** Why a kindergarten said no, and what became of it. */
export function RefusalFacts({ refusal }: { readonly refusal: Omit<Refusal, 'text' | 'appealText' | 'decisionText'> }) {
  const { t } = useTranslation('contract');
  const format = useFormat();
  const { reason, refusedAt, appeal, appealBy, decideBy } = refusal;
  return (
    <Facts
      items={[
        [t('refusal.reason'), t(REFUSAL_WORDS[reason])],
        [t('refusal.at'), format.moment(refusedAt)],
        [t('appeal'), t(APPEALS[appeal])],
        appeal === 'none' ? [t('appeal.may-by'), <Deadline key="by" at={appealBy} />] : undefined,
        appeal === 'open' && decideBy !== undefined ? [t('appeal.decide-by'), <Deadline key="by" at={decideBy} />] : undefined,
      ]}
    />
  );
}
